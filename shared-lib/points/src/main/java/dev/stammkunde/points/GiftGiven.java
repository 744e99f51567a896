package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What a customer gets with a mail: booked before its mail was ordered, but for what is owed. */
public sealed interface GiftGiven {

    /** The last day on which it can be used; absent where it does not end. */
    @Nullable LocalDate validUntil();

    /** Points on the account. */
    record Points(long points, @Nullable LocalDate validUntil) implements GiftGiven {}

    /** A coupon code that is this customer's alone. */
    record Coupon(String code, @Nullable LocalDate validUntil) implements GiftGiven {}

    /**
     * A coupon of which there was none left. The mail waits until there is one, and it is taken
     * then.
     *
     * @param pool from which it is to come
     * @param occurrence what it is for, as in the key of the gift
     */
    record Owed(String pool, String occurrence) implements GiftGiven {
        @Override
        public @Nullable LocalDate validUntil() {
            return null;
        }
    }
}
