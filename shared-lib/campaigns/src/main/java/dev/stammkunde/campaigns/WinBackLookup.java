package dev.stammkunde.campaigns;

import dev.stammkunde.customers.FindPurchaseDays.Span;

import java.time.LocalDate;

/** Where to look for customers of whom a step of a ladder may be due. */
public sealed interface WinBackLookup {

    /** Customers by the UTC day of their last purchase. */
    record ByLastPurchase(LocalDate day) implements WinBackLookup {}

    /** Customers by the bucket of their rhythm and the UTC days of their last purchase. */
    record ByRhythm(int bucket, Span days) implements WinBackLookup {}
}
