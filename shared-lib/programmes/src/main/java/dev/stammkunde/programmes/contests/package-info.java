/** Contests: who takes part, and a draw by lot that anybody can check. */
@NullMarked
package dev.stammkunde.programmes.contests;

import org.jspecify.annotations.NullMarked;
