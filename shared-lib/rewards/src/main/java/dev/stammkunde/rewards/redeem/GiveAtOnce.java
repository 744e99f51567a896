package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.RecipientId;

import java.time.Instant;
import java.util.Optional;

/** Gives what is had at once: its points count as redeemed, and a donation is owed from then on. */
final class GiveAtOnce {

    private final Redemptions redemptions;
    private final BookRedemption book;

    GiveAtOnce(Redemptions redemptions, BookRedemption book) {
        this.redemptions = redemptions;
        this.book = book;
    }

    /** Returns whether it is written: not where anything is not as it was read. */
    boolean atOnce(Redemption redemption, Benefit benefit, Instant now) {
        if (benefit instanceof Benefit.Donation donation && donation.organisation() != null) {
            return donate(redemption, donation, donation.organisation(), now);
        }
        return book.capture(
                        redemption,
                        null,
                        redemption.what().points(),
                        now,
                        _ -> redemption.captured())
                .isPresent();
    }

    private boolean donate(
            Redemption redemption, Benefit.Donation donation, String organisation, Instant now) {
        RecipientId recipient =
                new RecipientId(
                        redemption.id().shopId(),
                        organisation,
                        donation.amount().getCurrencyUnit().getCode());
        long points = redemption.what().points();
        DonationBook.Change change =
                redemptions.donations(recipient).give(donation, redemption.id().id(), points, now);
        RedemptionCommand capture =
                new RedemptionCommand.Capture(
                        redemption.id().id(), null, redemption.what().held(), points);
        return book.donate(
                        redemption,
                        capture,
                        redemption.captured(change.given()),
                        change,
                        Optional.empty())
                == SaveResult.SAVED;
    }
}
