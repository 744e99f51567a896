package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.invitations.CheckInvitation;

import java.util.function.IntConsumer;

/**
 * What events work on.
 *
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record GatheringNeeds(
        Schemes<GatheringDraft> documents,
        Signups signups,
        PointsLedger ledger,
        FindCustomer customers,
        CheckInvitation invitations,
        IntConsumer beforeRetry) {}
