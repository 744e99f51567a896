package dev.stammkunde.points;

import dev.stammkunde.points.Decision.Refusal;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.UnitName;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a redemption does to an account: which lots it takes and where they go back to. Its
 * entries name the lots, so that what is redeemed is known by origin.
 */
final class DecideRedemption {

    private final PointsAccount account;
    private final Instant now;

    /** Decides at a time, or at that of the account's last entry, which is never before. */
    DecideRedemption(PointsAccount account, Instant now) {
        this.account = account;
        this.now = now.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : now;
    }

    Decision decide(RedemptionCommand command) {
        return switch (command) {
            case RedemptionCommand.Reserve reserve -> reserve(reserve);
            case RedemptionCommand.Capture capture -> capture(capture);
            case RedemptionCommand.Release release -> release(release);
            case RedemptionCommand.CaptureLate late -> captureLate(late);
            case RedemptionCommand.Restore restore -> restore(restore);
            case RedemptionCommand.InUnits inUnits -> inUnits(inUnits);
        };
    }

    private Decision inUnits(RedemptionCommand.InUnits inUnits) {
        String wing = inUnits.wing();
        Optional<Happening> happening =
                inUnits.happening()
                        .decide(account.section(wing), UnitName.of(wing, account.units()), now);
        if (happening.isEmpty()) {
            return new Decision.Refuse(Refusal.NOTHING_HAPPENS);
        }
        return switch (decide(inUnits.command())) {
            case Decision.Refuse refusal -> refusal;
            case Decision.Book(LedgerEntry entry, PointsAccount _, PointsAccount _) -> {
                LedgerEntry with =
                        LedgerEntry.following(
                                account,
                                entry.key(),
                                now,
                                UnitChange.of(wing, happening.get(), entry.effects()),
                                entry.booking());
                yield new Decision.Book(with, account, account.apply(with));
            }
        };
    }

    private Decision reserve(RedemptionCommand.Reserve reserve) {
        Lots lots = account.settled(now);
        if (lots.available() < reserve.points()) {
            return new Decision.Refuse(Refusal.INSUFFICIENT_POINTS);
        }
        return book(
                reserve,
                new RedemptionBooking.Reservation(
                        reserve.redemption(), reserve.reward(), lots.pick(reserve.points())));
    }

    private Decision capture(RedemptionCommand.Capture capture) {
        if (!holds(capture.held())) {
            return new Decision.Refuse(Refusal.LESS_RESERVED);
        }
        RedeemedPoints all = new RedeemedPoints(capture.held(), 0);
        long rest = all.points() - capture.points();
        return book(
                capture,
                new RedemptionBooking.Capture(
                        capture.redemption(),
                        capture.order(),
                        all.between(rest, all.points()).lots(),
                        all.between(0, rest).lots()));
    }

    private Decision release(RedemptionCommand.Release release) {
        if (!holds(release.held())) {
            return new Decision.Refuse(Refusal.LESS_RESERVED);
        }
        return book(
                release,
                new RedemptionBooking.Release(
                        release.redemption(), release.reason(), release.held()));
    }

    private Decision captureLate(RedemptionCommand.CaptureLate late) {
        List<Lot> redeemed = account.settled(now).pick(late.points());
        long owed = late.points() - Lot.sum(redeemed);
        return book(
                late,
                new RedemptionBooking.LateCapture(late.redemption(), late.order(), redeemed, owed));
    }

    private Decision restore(RedemptionCommand.Restore restore) {
        boolean isOfUnits = restore.redeemed().points() == 0;
        if (restore.due() == restore.before() && !isOfUnits) {
            return new Decision.Refuse(Refusal.NOTHING_TO_RESTORE);
        }
        return restore.due() > restore.before() ? giveBack(restore) : takeAgain(restore);
    }

    private Decision giveBack(RedemptionCommand.Restore restore) {
        RedeemedPoints more = restore.redeemed().between(restore.before(), restore.due());
        List<Lot> returned = more.lots();
        if (more.owed() > 0) {
            // Whatever filled the debt is not known: it comes back as if it arose now.
            LotTerm fresh = LotTerm.of(restore.programme(), now, now);
            returned =
                    Lot.joined(returned, List.of(new Lot(fresh, more.owed(), LotSource.UNKNOWN)));
        }
        return book(
                restore,
                new RedemptionBooking.Restoration(
                        restore.redemption(),
                        restore.order(),
                        restore.number(),
                        restore.due(),
                        returned,
                        List.of(),
                        0,
                        0));
    }

    /**
     * Takes again what was restored: from the lots that it came back to, then as any points are
     * spent. What has expired there since is taken from no other lot, for the customer would lose
     * it twice.
     */
    private Decision takeAgain(RedemptionCommand.Restore restore) {
        RedeemedPoints less = restore.redeemed().between(restore.due(), restore.before());
        Lots lots = account.settled(now);
        List<Lot> own = lots.removeOwn(less.lots());
        long lapsed = expired(less.lots()) - expired(own);
        long missing = less.points() - Lot.sum(own) - lapsed;
        List<Lot> others = lots.pick(missing);
        List<Lot> taken = Lot.joined(own, others);
        return book(
                restore,
                new RedemptionBooking.Restoration(
                        restore.redemption(),
                        restore.order(),
                        restore.number(),
                        restore.due(),
                        List.of(),
                        taken,
                        missing - Lot.sum(others),
                        lapsed));
    }

    private long expired(List<Lot> lots) {
        return Lot.sum(lots.stream().filter(lot -> lot.term().isExpired(now)).toList());
    }

    /** What is held was set aside in this account, or in one that was joined with it. */
    private boolean holds(List<Lot> lots) {
        return Lot.sum(lots) <= account.reserved();
    }

    private Decision book(RedemptionCommand command, RedemptionBooking booking) {
        LedgerEntry entry =
                LedgerEntry.following(
                        account, command.key(), now, UnitChange.of(booking.effects()), booking);
        return new Decision.Book(entry, account, account.apply(entry));
    }
}
