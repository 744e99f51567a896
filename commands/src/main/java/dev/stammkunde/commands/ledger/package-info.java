/** Recomputes ledgers and compares them with what is stored. */
@NullMarked
package dev.stammkunde.commands.ledger;

import org.jspecify.annotations.NullMarked;
