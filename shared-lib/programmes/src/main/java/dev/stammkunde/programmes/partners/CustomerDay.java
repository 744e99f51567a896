package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.DocumentId;

import java.time.LocalDate;

/**
 * What a customer earned and redeemed with a partner on the last day on which they did.
 *
 * @param version counts its writes; 0 of who never did
 */
public record CustomerDay(
        DocumentId partner, String customerId, LocalDate day, long points, long version) {

    /** Nothing so far. */
    public static CustomerDay empty(DocumentId partner, String customerId) {
        return new CustomerDay(partner, customerId, LocalDate.EPOCH, 0, 0);
    }

    /** Points of a day; of one that is over none are known. */
    long points(LocalDate asked) {
        return asked.equals(day) ? points : 0;
    }

    CustomerDay with(LocalDate today, long more) {
        return new CustomerDay(partner, customerId, today, points(today) + more, version + 1);
    }
}
