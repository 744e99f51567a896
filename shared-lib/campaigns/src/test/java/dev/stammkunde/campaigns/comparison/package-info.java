/** What can be said of variants. */
@NullMarked
package dev.stammkunde.campaigns.comparison;

import org.jspecify.annotations.NullMarked;
