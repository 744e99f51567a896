/** The points account: a fold over an append-only ledger. */
@NullMarked
package dev.stammkunde.points;

import org.jspecify.annotations.NullMarked;
