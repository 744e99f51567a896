package dev.stammkunde.rewards.donations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an organisation is to be paid for a period, as a whole. A donation is in one payout at most,
 * and a payout never changes but by being paid.
 *
 * @param until the last day of the period, in the shop's calendar; it names the payout
 * @param from the number of the last entry before it
 * @param fromAt when that entry was
 * @param to the number of its last donation
 * @param toAt when that was
 * @param count how many donations it has
 * @param given what customers' points came to, in minor units
 * @param matched what the shop added
 * @param preparedBy who made it ready, by their subject
 * @param paid absent before it was
 */
public record Payout(
        RecipientId recipient,
        LocalDate until,
        long from,
        Instant fromAt,
        long to,
        Instant toAt,
        long count,
        long given,
        long matched,
        Instant preparedAt,
        String preparedBy,
        @Nullable Paid paid) {

    /**
     * The proof of a payment.
     *
     * @param reference of the bank's or the organisation's
     * @param on the day of the payment
     * @param by who said so, by their subject
     */
    public record Paid(String reference, LocalDate on, Instant at, String by) {}

    /** Its name among those of its organisation and currency. */
    public String id() {
        return until.toString();
    }

    /** What is paid, in minor units. */
    public long total() {
        return given + matched;
    }

    Payout paid(Paid proof) {
        return new Payout(
                recipient,
                until,
                from,
                fromAt,
                to,
                toAt,
                count,
                given,
                matched,
                preparedAt,
                preparedBy,
                proof);
    }
}
