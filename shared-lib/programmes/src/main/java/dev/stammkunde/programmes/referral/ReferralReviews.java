package dev.stammkunde.programmes.referral;

import java.util.function.IntConsumer;

/**
 * What reviews work on.
 *
 * @param beforeRetry waits before another attempt; takes how many there were, from 0
 */
public record ReferralReviews(Referrals referrals, IntConsumer beforeRetry) {}
