/** Documents that releases stored, and what they must still mean. */
@NullMarked
package dev.stammkunde.campaigns.stored;

import org.jspecify.annotations.NullMarked;
