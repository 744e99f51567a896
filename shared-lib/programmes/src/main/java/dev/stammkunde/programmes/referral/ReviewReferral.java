package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.Referral.Review;

import java.util.Optional;

/** Somebody looks at a doubtful referral and says yes or no, once. */
public final class ReviewReferral {

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
    public Outcome say(CustomerId friend, Review said) {
        return UntilSaved.get(reviews.beforeRetry(), () -> tryToSay(friend, said));
    }

    private Optional<Outcome> tryToSay(CustomerId friend, Review said) {
        Optional<Referral> found = reviews.referrals().find(friend);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        Referral referral = found.get();
        Progress progress = referral.progress();
        if (!progress.isDoubtful() || progress.state() != ReferralState.HELD) {
            return Optional.of(new Outcome.NotDoubtful(referral));
        }
        Progress reviewed = progress.with(said);
        return save.save(
                        referral,
                        said.approved() ? reviewed : reviewed.rejected(ReferralReason.REVIEWED))
                .map(Outcome.Said::new);
    }
}
