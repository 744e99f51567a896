package dev.stammkunde.programmes.challenges;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.programmes.Schemes;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What challenges work on.
 *
 * @param programmesAsOf the rules of points as known at a time
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record ChallengeNeeds(
        Schemes<ChallengeDraft> documents,
        Challenges challenges,
        PointsLedger ledger,
        FindCustomer customers,
        Function<Instant, Programmes> programmesAsOf,
        IntConsumer beforeRetry) {}
