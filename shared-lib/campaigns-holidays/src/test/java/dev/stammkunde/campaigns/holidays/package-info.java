@NullMarked
package dev.stammkunde.campaigns.holidays;

import org.jspecify.annotations.NullMarked;
