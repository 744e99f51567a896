package dev.stammkunde.finance.posting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The postings of a period of a shop, in one currency.
 *
 * @param zone of the shop, in which its days are counted
 * @param currency ISO 4217 code
 * @param from the first day of the period
 * @param to the last day of it
 */
public record PostingBatch(
        String shopId,
        Books books,
        ZoneId zone,
        String currency,
        LocalDate from,
        LocalDate to,
        List<Posting> postings) {

    public PostingBatch {
        postings = List.copyOf(postings);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** Returns the debits of an account less its credits, in minor units. */
    public long balance(PostingAccount account) {
        long sum = 0;
        for (Posting posting : postings) {
            sum = Math.addExact(sum, posting.debits(account));
        }
        return sum;
    }
}
