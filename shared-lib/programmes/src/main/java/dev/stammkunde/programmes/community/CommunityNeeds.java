package dev.stammkunde.programmes.community;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.programmes.Schemes;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What rewarded actions work on.
 *
 * @param programmesAsOf the rules of points as known at a time
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record CommunityNeeds(
        Schemes<ActionDraft> documents,
        Actions actions,
        PointsLedger ledger,
        FindCustomer customers,
        Function<Instant, Programmes> programmesAsOf,
        IntConsumer beforeRetry) {}
