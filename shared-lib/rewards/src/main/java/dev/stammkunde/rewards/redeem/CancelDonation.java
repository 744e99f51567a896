package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.DonationBook;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Takes donations back that are in no payout: the points or stamps come back with the dates that
 * they had, and nothing of it is owed any more, in one transaction.
 */
public final class CancelDonation {

    /**
     * What it needs.
     *
     * @param units rules by which what a full card took comes back
     * @param programmesAsOf the rules as known at the time of the request
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Redemptions redemptions,
            UnitRulesOfShops units,
            Function<Instant, Programmes> programmesAsOf,
            IntConsumer beforeRetry) {}

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * It is taken back.
         *
         * @param isReplay whether it was so before
         */
        record Done(Redemption redemption, boolean isReplay) implements Outcome {}

        /** It is not done. */
        record Refused(Reason reason) implements Outcome {}
    }

    /** Why it is not done. */
    public enum Reason {
        /** There is no such redemption, or it gave nothing to an organisation. */
        UNKNOWN_DONATION,
        /** A payout has it. */
        IN_PAYOUT,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }

    private final Needs needs;
    private final BookRedemption book;

    public CancelDonation(Needs needs) {
        this.needs = needs;
        this.book =
                new BookRedemption(
                        needs.ledger(), needs.redemptions(), needs.units(), needs.beforeRetry());
    }

    /** Takes what a redemption gave back. */
    public Outcome cancel(RedemptionId id, Acting acting) {
        return book.untilWritten(() -> tryTo(id, acting))
                .orElseGet(() -> new Outcome.Refused(Reason.BUSY));
    }

    private Optional<Outcome> tryTo(RedemptionId id, Acting acting) {
        Optional<Redemption> found = needs.redemptions().find(id);
        DonatedAmount given = found.map(Redemption::given).orElse(null);
        if (found.isEmpty() || given == null) {
            return Optional.of(new Outcome.Refused(Reason.UNKNOWN_DONATION));
        }
        Redemption redemption = found.get();
        if (given.isCancelled()) {
            return Optional.of(new Outcome.Done(redemption, true));
        }
        DonationBook donations = needs.redemptions().donations(given.recipient());
        if (!donations.isOpen(given)) {
            return Optional.of(new Outcome.Refused(Reason.IN_PAYOUT));
        }
        long points = redemption.what().points();
        DonationBook.Change change = donations.cancel(given, id.id(), points, acting.at());
        Redemption after = redemption.donationCancelled(given);
        SaveResult saved =
                book.donate(
                        redemption,
                        book.moving(
                                redemption, restore(redemption, acting.at()), false, acting.at()),
                        after,
                        change,
                        Optional.of(
                                acting.did(id.shopId(), new Deed("cancel", "donation", id.id()))));
        return saved == SaveResult.SAVED
                ? Optional.of(new Outcome.Done(after, false))
                : Optional.empty();
    }

    private RedemptionCommand restore(Redemption redemption, Instant now) {
        long points = redemption.what().points();
        return new RedemptionCommand.Restore(
                redemption.id().id(),
                null,
                1,
                new RedeemedPoints(redemption.what().held(), 0),
                0,
                points,
                needs.programmesAsOf().apply(now).inForce(redemption.id().shopId(), now));
    }
}
