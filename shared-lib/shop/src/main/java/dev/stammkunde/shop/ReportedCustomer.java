package dev.stammkunde.shop;

import java.time.Instant;

/**
 * What an order tells of its customer. It is merged by its own time and not by the order's: an
 * order may change without its customer.
 *
 * @param changedAt the platform's time of the change; the newer report of a field wins
 */
public record ReportedCustomer(Instant changedAt, ProfileReport profile) {}
