package dev.stammkunde.rewards.donations;

import dev.stammkunde.rewards.Benefit.Donation;
import dev.stammkunde.rewards.donations.DonationEntry.Kind;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What is kept of an organisation in a currency: how far its entries go, and what they come to. It
 * decides, and writes nothing: each entry is written together with the book after it, on condition
 * of the number of entries before.
 *
 * @param entries how many there are
 * @param lastAt when the last was; the beginning of time before the first
 * @param closed the number up to which donations are in payouts
 * @param closedAt when that entry was
 */
public record DonationBook(
        RecipientId recipient,
        long entries,
        Instant lastAt,
        DonationSums sums,
        long closed,
        Instant closedAt) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A book without entries. */
    public static DonationBook empty(RecipientId recipient) {
        return new DonationBook(
                recipient, 0, Instant.EPOCH, DonationSums.NOTHING, 0, Instant.EPOCH);
    }

    /**
     * An entry, and the book with it.
     *
     * @param after on which the next entry is decided
     */
    public record Change(DonationEntry entry, DonationBook after) {

        /** What a redemption keeps of a donation. */
        public DonatedAmount given() {
            return new DonatedAmount(
                    entry.recipient(),
                    entry.number(),
                    entry.at(),
                    entry.change().given(),
                    entry.change().matched(),
                    false);
        }
    }

    /** Takes a donation, and what the shop adds to it up to its cap. */
    public Change give(Donation donation, String redemption, long points, Instant now) {
        long amount = donation.amount().getAmountMinorLong();
        DonationSums change = new DonationSums(1, amount, matched(donation), 0);
        return next(Kind.GIVEN, redemption, points, change, now);
    }

    /** Half up, and never more than the cap leaves. */
    private long matched(Donation donation) {
        Donation.Matching matching = donation.matching();
        if (matching == null) {
            return 0;
        }
        long share =
                BigDecimal.valueOf(donation.amount().getAmountMinorLong())
                        .multiply(BigDecimal.valueOf(matching.percent()))
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact();
        Money cap = matching.atMost();
        return cap == null
                ? share
                : Math.clamp(cap.getAmountMinorLong() - sums.matched(), 0, share);
    }

    /** Whether a donation can be taken back: it is in no payout. */
    public boolean isOpen(DonatedAmount given) {
        return given.number() > closed;
    }

    /** Takes a donation back that is in no payout. */
    public Change cancel(DonatedAmount given, String redemption, long points, Instant now) {
        if (!isOpen(given)) {
            throw new IllegalArgumentException("it is in a payout");
        }
        DonationSums change = new DonationSums(-1, -given.amount(), -given.matched(), 0);
        return next(Kind.CANCELLED, redemption, -points, change, now);
    }

    /** Closes donations that are in a payout from now on. */
    Change close(Payout payout, Instant now) {
        Change change = next(Kind.CLOSED, payout.id(), 0, DonationSums.NOTHING, now);
        DonationBook after = change.after();
        return new Change(
                change.entry(),
                new DonationBook(
                        recipient,
                        after.entries(),
                        after.lastAt(),
                        after.sums(),
                        payout.to(),
                        payout.toAt()));
    }

    /** Counts a payout as paid. */
    Change pay(Payout payout, Instant now) {
        return next(Kind.PAID, payout.id(), 0, new DonationSums(0, 0, 0, payout.total()), now);
    }

    /** Clocks differ; times of entries never fall, so that sums can be found by a time. */
    private Change next(Kind kind, String subject, long points, DonationSums change, Instant now) {
        Instant at = now.isBefore(lastAt) ? lastAt : now;
        DonationSums sum = sums.plus(change);
        long number = entries + 1;
        return new Change(
                new DonationEntry(recipient, number, at, kind, subject, points, change, sum, false),
                new DonationBook(recipient, number, at, sum, closed, closedAt));
    }
}
