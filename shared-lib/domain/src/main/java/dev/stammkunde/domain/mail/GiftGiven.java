package dev.stammkunde.domain.mail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A gift that was booked before its mail was ordered. */
public sealed interface GiftGiven {

    /** The last day on which it can be used; absent where it does not end. */
    @Nullable LocalDate validUntil();

    /** Points on the account. */
    record Points(long points, @Nullable LocalDate validUntil) implements GiftGiven {}

    /** A coupon code that is this customer's alone. */
    record Coupon(String code, @Nullable LocalDate validUntil) implements GiftGiven {}
}
