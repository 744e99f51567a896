/** What a ledger tells of an entry, an order and an account: for reading only. */
@NullMarked
package dev.stammkunde.points.explanations;

import org.jspecify.annotations.NullMarked;
