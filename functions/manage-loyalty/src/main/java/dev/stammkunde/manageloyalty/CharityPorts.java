package dev.stammkunde.manageloyalty;

import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.rewards.donations.Donations;
import dev.stammkunde.rewards.redeem.CancelDonation;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What is needed for donations.
 *
 * @param cancelling for taking donations back
 * @param programmesAsOf the rules as known at the time of the request, for the shop's days
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
record CharityPorts(
        Donations donations,
        CancelDonation.Needs cancelling,
        Function<Instant, Programmes> programmesAsOf,
        IntConsumer beforeRetry) {}
