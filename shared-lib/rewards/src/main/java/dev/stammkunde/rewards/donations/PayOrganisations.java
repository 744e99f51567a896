package dev.stammkunde.rewards.donations;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.rewards.donations.Payout.Paid;
import dev.stammkunde.rewards.donations.PayoutOutcome.Reason;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Makes payouts ready, and counts them as paid. The same wish twice, or by two people at once, does
 * it once.
 */
public final class PayOrganisations {

    private static final int ATTEMPTS = 20;
    private static final String KIND = "payout";

    private final Donations donations;
    private final IntConsumer beforeRetry;

    /**
     * Wires the use case.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public PayOrganisations(Donations donations, IntConsumer beforeRetry) {
        this.donations = donations;
        this.beforeRetry = beforeRetry;
    }

    /**
     * Puts all donations up to a day that are in no payout into one.
     *
     * @param zone in which the shop's days begin
     */
    public PayoutOutcome prepare(
            RecipientId recipient, LocalDate until, ZoneId zone, Acting acting) {
        Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
        if (acting.at().isBefore(end)) {
            return new PayoutOutcome.Refused(Reason.NOT_OVER);
        }
        return untilWritten(() -> tryToPrepare(recipient, until, end, acting));
    }

    private Optional<PayoutOutcome> tryToPrepare(
            RecipientId recipient, LocalDate until, Instant end, Acting acting) {
        // First the book: what is read after it and written on its condition cannot have changed.
        DonationBook book = donations.book(recipient);
        Optional<Payout> before = donations.find(recipient, until.toString());
        if (before.isPresent()) {
            return Optional.of(new PayoutOutcome.Done(before.get(), true));
        }
        List<DonationEntry> open =
                donations.standing(
                        recipient, new Donations.Span(book.closed(), book.closedAt(), end));
        if (open.isEmpty()) {
            return Optional.of(new PayoutOutcome.Refused(Reason.NOTHING_TO_PAY));
        }
        DonationEntry last = open.getLast();
        DonationSums sums =
                open.stream()
                        .map(DonationEntry::change)
                        .reduce(DonationSums.NOTHING, DonationSums::plus);
        Payout payout =
                new Payout(
                        recipient,
                        until,
                        book.closed(),
                        book.closedAt(),
                        last.number(),
                        last.at(),
                        sums.count(),
                        sums.given(),
                        sums.matched(),
                        acting.at(),
                        acting.person(),
                        null);
        return saved(payout, book.close(payout, acting.at()), did(payout, "prepare", acting));
    }

    /**
     * Counts a payout as paid.
     *
     * @param total that the person saw, in minor units
     * @param proof of the payment
     * @param zone in which the shop's days begin
     */
    public PayoutOutcome pay(PayoutId id, long total, Proof proof, ZoneId zone, Acting acting) {
        if (proof.on().isAfter(acting.at().atZone(zone).toLocalDate())) {
            return new PayoutOutcome.Refused(Reason.DAY_TO_COME);
        }
        return untilWritten(() -> tryToPay(id, total, proof, acting));
    }

    /**
     * A payout's name.
     *
     * @param payout its last day
     */
    public record PayoutId(RecipientId recipient, String payout) {}

    /**
     * What proves a payment.
     *
     * @param reference of the bank's or the organisation's
     */
    public record Proof(String reference, LocalDate on) {}

    private Optional<PayoutOutcome> tryToPay(PayoutId id, long total, Proof proof, Acting acting) {
        DonationBook book = donations.book(id.recipient());
        Optional<Payout> found = donations.find(id.recipient(), id.payout());
        if (found.isEmpty()) {
            return Optional.of(new PayoutOutcome.Refused(Reason.UNKNOWN_PAYOUT));
        }
        Payout payout = found.get();
        if (payout.total() != total) {
            return Optional.of(new PayoutOutcome.Refused(Reason.OTHER_SUM));
        }
        Paid paid = payout.paid();
        if (paid != null) {
            boolean isSame = new Proof(paid.reference(), paid.on()).equals(proof);
            return Optional.of(
                    isSame
                            ? new PayoutOutcome.Done(payout, true)
                            : new PayoutOutcome.Refused(Reason.PAID_OTHERWISE));
        }
        Payout after =
                payout.paid(new Paid(proof.reference(), proof.on(), acting.at(), acting.person()));
        return saved(after, book.pay(after, acting.at()), did(after, "pay", acting));
    }

    private Optional<PayoutOutcome> saved(
            Payout payout, DonationBook.Change change, AuditEntry deed) {
        return donations.save(payout, change, deed) == SaveResult.SAVED
                ? Optional.of(new PayoutOutcome.Done(payout, false))
                : Optional.empty();
    }

    private static AuditEntry did(Payout payout, String verb, Acting acting) {
        RecipientId of = payout.recipient();
        return acting.did(
                of.shopId(),
                new Deed(verb, KIND, of.organisation() + '/' + of.currency() + '/' + payout.id()));
    }

    private PayoutOutcome untilWritten(Supplier<Optional<PayoutOutcome>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<PayoutOutcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
            beforeRetry.accept(i);
        }
        return new PayoutOutcome.Refused(Reason.BUSY);
    }
}
