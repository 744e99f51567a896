/** Months from the first booking to the seal. */
@NullMarked
package dev.stammkunde.reportrewardcosts;

import org.jspecify.annotations.NullMarked;
