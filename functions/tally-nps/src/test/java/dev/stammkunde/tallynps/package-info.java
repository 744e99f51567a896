/** Tests of tally-nps. */
@NullMarked
package dev.stammkunde.tallynps;

import org.jspecify.annotations.NullMarked;
