package dev.stammkunde.finance.posting;

import java.time.LocalDate;

/**
 * A posting: one amount, from one account to another, so that it is balanced by its form.
 *
 * @param amount in minor units; more than none, since what goes back has its sides swapped
 * @param debit the account that it is debited to
 * @param credit the account that it is credited to
 * @param text what it is, in words
 * @param reference by which the shop's books find it, the same whenever it is made
 */
public record Posting(
        long amount,
        PostingAccount debit,
        PostingAccount credit,
        String text,
        String reference,
        LocalDate date) {

    public Posting {
        if (amount <= 0) {
            throw new IllegalArgumentException("a posting of " + amount);
        }
        if (debit == credit) {
            throw new IllegalArgumentException("a posting from " + debit + " to itself");
        }
    }

    /** Returns by how much it raises the debit side of an account; negative on the other side. */
    public long debits(PostingAccount account) {
        if (account == debit) {
            return amount;
        }
        return account == credit ? -amount : 0;
    }
}
