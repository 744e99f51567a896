package dev.stammkunde.programmes.referral;

import dev.stammkunde.programmes.Scheme;

import java.util.Optional;

/** Reads a shop's referral programmes. */
public interface ReferralProgrammes {

    /** Finds the one by which codes are given and named: of those that are active, the newest. */
    Optional<Scheme<ReferralDraft>> findInForce(String shopId);

    /** Whether the shop has ever had one: without, no order can concern a referral. */
    boolean hasHadAny(String shopId);
}
