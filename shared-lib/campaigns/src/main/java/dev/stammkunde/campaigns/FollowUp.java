package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A mail that is due after something that happened.
 *
 * @param customer who gets it
 * @param formerly who bought, where the shop has merged them into who gets it; absent else
 * @param occurrence see {@link FollowUpKey}
 * @param occasion the day on which it happened, in the shop's calendar
 * @param day on which the mail is due
 */
public record FollowUp(
        CustomerId customer,
        @Nullable CustomerId formerly,
        String occurrence,
        LocalDate occasion,
        LocalDate day) {

    /** Returns the mail. A gift is for what happened, so it is given once too. */
    public DueMail mail() {
        return new DueMail(customer, occurrence, Campaign.MAIN, occasion, day, null, occurrence);
    }
}
