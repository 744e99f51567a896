package dev.stammkunde.points.explanations;

import dev.stammkunde.points.LedgerEntry;

import java.util.Optional;

/**
 * An entry as a customer reads it.
 *
 * @param orderNumber what the customer calls the order; empty for an entry that is about none
 * @param change what a state of an order changed; empty for any other entry
 */
public record EntryLine(
        LedgerEntry entry, Optional<String> orderNumber, Optional<OrderChange> change) {}
