package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.ReviewVerdict;
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
    public Outcome say(CustomerId friend, ReviewVerdict verdict, Acting acting) {
        return new Attempts(reviews.beforeRetry()).get(() -> tryToSay(friend, verdict, acting));
    }

    private Optional<Outcome> tryToSay(CustomerId friend, ReviewVerdict verdict, Acting acting) {
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
                        verdict.audited(friend.shopId(), KIND, friend.id(), acting))
                .map(Outcome.Said::new);
    }
}
