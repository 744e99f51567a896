package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What referrals work on.
 *
 * @param programmesAsOf the rules for points as known at a time
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record ReferralNeeds(
        Referrals referrals,
        ReferralProgrammes programmes,
        FindCustomer customers,
        PointsLedger ledger,
        Function<Instant, Programmes> programmesAsOf,
        IntConsumer beforeRetry) {}
