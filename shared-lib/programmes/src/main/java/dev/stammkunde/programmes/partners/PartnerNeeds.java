package dev.stammkunde.programmes.partners;

import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.programmes.Schemes;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What reports of partners are booked with.
 *
 * @param programmesAsOf the rules as known at the time of the request
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record PartnerNeeds(
        Schemes<PartnerAgreement> agreements,
        PartnerBook book,
        PointsLedger ledger,
        FindHolder holders,
        Function<Instant, Programmes> programmesAsOf,
        IntConsumer beforeRetry) {}
