package dev.stammkunde.programmes.referral;

import org.jspecify.annotations.Nullable;

/**
 * What marketing writes of a referral programme: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param terms that a referral keeps from the naming of its code on
 * @param codeDays how long a code can be named after it was given; absent where it does not end
 * @param doubtfulPerDay from this many friends within 24 hours on, somebody has to look
 */
public record ReferralDraft(
        String name, ReferralTerms terms, @Nullable Integer codeDays, int doubtfulPerDay) {}
