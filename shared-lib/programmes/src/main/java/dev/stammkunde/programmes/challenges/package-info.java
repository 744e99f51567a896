/** Challenges: goals with an end, for one customer or for all together. */
@NullMarked
package dev.stammkunde.programmes.challenges;

import org.jspecify.annotations.NullMarked;
