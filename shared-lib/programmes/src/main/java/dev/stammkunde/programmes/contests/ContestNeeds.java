package dev.stammkunde.programmes.contests;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.invitations.CheckInvitation;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What contests work on.
 *
 * @param programmesAsOf the rules of points as known at a time
 * @param random ids of entries, and seeds
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record ContestNeeds(
        Schemes<ContestDraft> documents,
        Contests contests,
        PointsLedger ledger,
        FindCustomer customers,
        CheckInvitation invitations,
        Function<Instant, Programmes> programmesAsOf,
        ContestRandom random,
        IntConsumer beforeRetry) {}
