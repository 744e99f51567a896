/** The points ledger in memory, its contract, and orders to try it with. */
@NullMarked
package dev.stammkunde.testkit.points;

import org.jspecify.annotations.NullMarked;
