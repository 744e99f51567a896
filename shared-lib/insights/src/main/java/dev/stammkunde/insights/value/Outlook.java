package dev.stammkunde.insights.value;

import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a customer.
 *
 * @param purchases on how many days they bought, at least 1
 * @param rhythm how long they have been away, by their own measure; known whatever a model says
 * @param chance whether they still come; absent where the model abstains
 * @param expectedPurchases within twelve months; absent where the model abstains
 * @param expectedMinor what these are worth, in minor units of the shop's currency; absent where
 *     the model abstains
 * @param paidMinor what they paid in the last 365 days, in minor units; absent where only sums are
 *     known
 */
public record Outlook(
        int purchases,
        BuyingRhythm rhythm,
        @Nullable Chance chance,
        @Nullable Double expectedPurchases,
        @Nullable Long expectedMinor,
        @Nullable Long paidMinor) {

    /** Below this probability to come still, a customer is likely to leave. */
    public static final double LEAVING = 0.5;

    /** Below this probability to come still, a customer is as good as gone. */
    public static final double GONE = 0.1;

    /** Whether a customer still comes. */
    public sealed interface Chance {

        /**
         * Of who bought more than once.
         *
         * @param probability that they have not left for good
         */
        record Alive(double probability) implements Chance {}

        /**
         * Of who bought once: how many of those like them came back, by {@link ReturnCurve}. Of
         * these nobody can say whether they have left.
         */
        record Returns(ReturnCurve.Returned returned) implements Chance {}
    }

    /** What is to be feared. */
    public enum Risk {
        /** Comes as usual. */
        NONE,
        /** Is likely to leave, or is away for long. */
        AT_RISK,
        /** Has left, as likely as nine in ten. */
        GONE
    }

    /** Returns what is to be feared: by the model where it speaks, else by the plain rule. */
    public Risk risk() {
        return switch (chance) {
            case Chance.Alive alive ->
                    alive.probability() < GONE
                            ? Risk.GONE
                            : alive.probability() < LEAVING ? Risk.AT_RISK : Risk.NONE;
            case Chance.Returns _ -> byRhythm();
            case null -> byRhythm();
        };
    }

    private Risk byRhythm() {
        return rhythm.isLongAway() ? Risk.AT_RISK : Risk.NONE;
    }
}
