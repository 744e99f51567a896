package dev.stammkunde.points;

import dev.stammkunde.points.Decision.Refusal;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;

import java.time.Instant;
import java.util.List;

/**
 * Decides what a deal with a partner does to an account: which lots it opens, takes and returns.
 */
final class DecidePartnerDeal {

    private final PointsAccount account;
    private final Instant now;

    /** Decides at a time, or at that of the account's last entry, which is never before. */
    DecidePartnerDeal(PointsAccount account, Instant now) {
        this.account = account;
        this.now = now.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : now;
    }

    Decision decide(PartnerCommand command) {
        return switch (command) {
            case PartnerCommand.Earn(PartnerDeal deal, long points, Programme programme) ->
                    book(
                            new PartnerBooking(
                                    deal,
                                    List.of(
                                            new Lot(
                                                    LotTerm.from(programme, now),
                                                    points,
                                                    new LotSource(
                                                            Origin.PARTNER, deal.issuer(), ""))),
                                    List.of(),
                                    0));
            case PartnerCommand.Redeem redeem -> redeem(redeem);
            case PartnerCommand.ReverseEarning reverse -> reverse(reverse);
            case PartnerCommand.ReverseRedemption reverse ->
                    book(
                            new PartnerBooking(
                                    reverse.deal(),
                                    new RedeemedPoints(reverse.redeemed(), 0)
                                            .between(reverse.before(), reverse.due())
                                            .lots(),
                                    List.of(),
                                    0));
        };
    }

    private Decision redeem(PartnerCommand.Redeem redeem) {
        Lots lots = account.settled(now);
        if (lots.available() < redeem.points()) {
            return new Decision.Refuse(Refusal.INSUFFICIENT_POINTS);
        }
        return book(new PartnerBooking(redeem.deal(), List.of(), lots.pick(redeem.points()), 0));
    }

    /**
     * Takes from the lots that the purchase opened, then as any points are spent. What has expired
     * there since is taken from no other lot, for the customer would lose it twice.
     */
    private Decision reverse(PartnerCommand.ReverseEarning reverse) {
        List<Lot> asked =
                new RedeemedPoints(reverse.own(), 0)
                        .between(0, Math.min(reverse.points(), Lot.sum(reverse.own())))
                        .lots();
        Lots lots = account.settled(now);
        List<Lot> own = lots.removeOwn(asked);
        long missing = reverse.points() - Lot.sum(own) - (expired(asked) - expired(own));
        List<Lot> others = lots.pick(missing);
        long rest = missing - Lot.sum(others);
        boolean isOwed = reverse.programme().overdraw() != Overdraw.CLAMPED;
        return book(
                new PartnerBooking(
                        reverse.deal(), List.of(), Lot.joined(own, others), isOwed ? rest : 0));
    }

    private long expired(List<Lot> lots) {
        return Lot.sum(lots.stream().filter(lot -> lot.term().isExpired(now)).toList());
    }

    private Decision book(PartnerBooking booking) {
        LedgerEntry entry =
                LedgerEntry.following(
                        account, booking.deal().key(), now, booking.points(), booking);
        return new Decision.Book(entry, account, account.apply(entry));
    }
}
