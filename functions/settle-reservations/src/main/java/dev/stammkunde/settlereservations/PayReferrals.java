package dev.stammkunde.settlereservations;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.referral.AdvanceReferral;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.referral.Referrals;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Takes referrals on whose time has come: pays those whose hold is over. What one fails on keeps no
 * other back; the next run finds it again.
 */
final class PayReferrals {

    private static final int PAGE = 100;

    private final Referrals referrals;
    private final AdvanceReferral advance;
    private final OutcomeLog log;

    PayReferrals(ReferralNeeds needs, OutcomeLog log) {
        this.referrals = needs.referrals();
        this.advance = new AdvanceReferral(needs);
        this.log = log;
    }

    /**
     * Takes on what is due.
     *
     * @param timeLeft whether there is time for one more
     * @return how many were taken on
     * @throws RuntimeException the first fault, after all others were taken on
     */
    long pay(Instant now, BooleanSupplier timeLeft) {
        Set<CustomerId> seen = new HashSet<>();
        FirstFault fault = new FirstFault();
        List<CustomerId> fresh = fresh(now, seen);
        while (!fresh.isEmpty() && timeLeft.getAsBoolean()) {
            for (CustomerId friend : fresh) {
                seen.add(friend);
                fault.guard(
                        () -> advance.advance(friend, now).ifPresent(this::tell),
                        e ->
                                log.error("referral-stuck")
                                        .with(LogKey.SHOP_ID, friend.shopId())
                                        .with(e)
                                        .write());
            }
            fresh = fresh(now, seen);
        }
        fault.end();
        return seen.size();
    }

    private void tell(Referral referral) {
        log.info("referral-advanced")
                .with(LogKey.SHOP_ID, referral.shopId())
                .with(LogKey.ENTRY, "referral/" + referral.name())
                .with(LogKey.TOPIC, referral.state().name())
                .write();
    }

    /** An index tells for a moment what is done; and what failed stays due. */
    private List<CustomerId> fresh(Instant now, Set<CustomerId> seen) {
        return referrals.due(now, seen.size() + PAGE).stream()
                .filter(friend -> !seen.contains(friend))
                .toList();
    }
}
