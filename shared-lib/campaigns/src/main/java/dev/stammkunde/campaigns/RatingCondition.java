package dev.stammkunde.campaigns;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/**
 * What an audience asks of how customers are rated. Who never bought, and everybody of a shop that
 * was never rated, has no rating: no condition holds of them.
 *
 * @param atRisk whether they must be likely to leave, or must not
 * @param classes ids of which the customer's must be one; empty for any
 * @param worthAtLeast what must be expected of them in twelve months
 * @param topRevenuePercent they must be among those who paid most and together brought so much of
 *     the revenue, in tens
 */
public record RatingCondition(
        @Nullable Boolean atRisk,
        Set<String> classes,
        @Nullable Money worthAtLeast,
        @Nullable Integer topRevenuePercent) {

    /** Asks nothing. */
    public static final RatingCondition NONE = new RatingCondition(null, Set.of(), null, null);

    public RatingCondition {
        classes = Set.copyOf(classes);
    }

    /** Whether something is asked. */
    public boolean isAsked() {
        return !equals(NONE);
    }

    /** Finds the first thing that does not hold. */
    Optional<NotInAudience> findReasonNot(@Nullable CustomerRating rating) {
        if (!isAsked()) {
            return Optional.empty();
        }
        if (rating == null) {
            return Optional.of(NotInAudience.NOT_RATED);
        }
        if (atRisk != null && atRisk != rating.isAtRisk()) {
            return Optional.of(atRisk ? NotInAudience.NOT_AT_RISK : NotInAudience.IS_AT_RISK);
        }
        if (!classes.isEmpty() && (rating.named() == null || !classes.contains(rating.named()))) {
            return Optional.of(NotInAudience.OTHER_CLASS);
        }
        if (worthAtLeast != null && !isWorth(worthAtLeast, rating.worth())) {
            return Optional.of(NotInAudience.WORTH_TOO_LITTLE);
        }
        return topRevenuePercent != null && rating.revenueBefore() >= topRevenuePercent
                ? Optional.of(NotInAudience.NOT_OF_TOP_REVENUE)
                : Optional.empty();
    }

    private static boolean isWorth(Money least, @Nullable Money worth) {
        return worth != null && worth.isSameCurrency(least) && !worth.isLessThan(least);
    }
}
