package dev.stammkunde.programmes.referral;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.Referrals.Change;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Writes how a referral goes on, with what its referrer's counts make of it. */
final class SaveReferral {

    private final Referrals referrals;

    SaveReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Writes it unless nothing has changed; empty if others were faster. */
    Optional<Referral> save(Referral before, Progress after) {
        return save(before, after, null);
    }

    /** The same where somebody of the team said so, which is written with it. */
    Optional<Referral> save(Referral before, Progress after, @Nullable AuditEntry audit) {
        if (before.progress().equals(after)) {
            return Optional.of(before);
        }
        ReferralOrder order = after.order();
        ReferralOrder known = before.progress().order();
        @Nullable String orderId =
                order == null || (known != null && known.orderId().equals(order.orderId()))
                        ? null
                        : order.orderId();
        Referral next = before.next(after);
        Referrer referrer = referrals.referrer(before.referrer()).after(before.progress(), after);
        return referrals.save(new Change(next, referrer, orderId, audit)) == SaveResult.SAVED
                ? Optional.of(next)
                : Optional.empty();
    }
}
