package dev.stammkunde.programmes.partners;

import java.time.Instant;
import java.time.YearMonth;

/**
 * How something was booked, as it was answered and is answered again.
 *
 * @param points that the customer gained; negative where they went
 * @param available what the customer could spend after it
 * @param month whose statement it is in
 */
public record Booked(long points, long available, Instant at, YearMonth month) {}
