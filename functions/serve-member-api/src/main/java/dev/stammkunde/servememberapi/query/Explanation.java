package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.LedgerEntry;

import java.time.ZoneId;

/**
 * Why an entry has its points.
 *
 * @param orderNumber what the customer calls the order; empty for an entry without one
 * @param owed what the account owed after the entry: points that were taken back after they had
 *     been spent
 * @param timeZone the shop's, in which the customer counts days
 */
public record Explanation(LedgerEntry entry, String orderNumber, long owed, ZoneId timeZone) {}
