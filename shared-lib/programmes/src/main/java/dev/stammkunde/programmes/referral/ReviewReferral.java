package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.Referral.Review;

import java.util.Optional;

/**
 * Somebody looks at a doubtful referral and says yes or no, once. Who said it is written in the
 * same transaction.
 */
public final class ReviewReferral {

    /** The kind of what is done, in the audit. */
    public static final String KIND = "doubtful-referral";

    private final ReferralReviews reviews;
    private final SaveReferral save;

    public ReviewReferral(ReferralReviews reviews) {
        this.reviews = reviews;
        this.save = new SaveReferral(reviews.referrals());
    }

    /**
     * What somebody says.
     *
     * @param reason for the team and the auditor
     */
    public record Verdict(boolean approved, String reason) {}

    /** What it came to. */
    public sealed interface Outcome {

        /** It is said. An approved one is paid when its hold is over, by the next run. */
        record Said(Referral referral) implements Outcome {}

        /** Nobody has to look at it, or somebody has. */
        record NotDoubtful(Referral referral) implements Outcome {}

        /** There is no such referral. */
        record Unknown() implements Outcome {}
    }

    /**
     * Says it.
     *
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public Outcome say(CustomerId friend, Verdict verdict, Acting acting) {
        return new Attempts(reviews.beforeRetry()).get(() -> tryToSay(friend, verdict, acting));
    }

    private Optional<Outcome> tryToSay(CustomerId friend, Verdict verdict, Acting acting) {
        Optional<Referral> found = reviews.referrals().find(friend);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        Referral referral = found.get();
        Progress progress = referral.progress();
        if (!progress.isDoubtful() || progress.state() != ReferralState.HELD) {
            return Optional.of(new Outcome.NotDoubtful(referral));
        }
        Progress reviewed =
                progress.with(
                        new Review(
                                verdict.approved(),
                                verdict.reason(),
                                acting.person(),
                                acting.at()));
        return save.save(
                        referral,
                        verdict.approved() ? reviewed : reviewed.rejected(ReferralReason.REVIEWED),
                        audited(friend, verdict, acting))
                .map(Outcome.Said::new);
    }

    private static AuditEntry audited(CustomerId friend, Verdict verdict, Acting acting) {
        Deed deed = new Deed(verdict.approved() ? "approve" : "reject", KIND, friend.id());
        return acting.did(friend.shopId(), deed).with("reason", null, verdict.reason());
    }
}
