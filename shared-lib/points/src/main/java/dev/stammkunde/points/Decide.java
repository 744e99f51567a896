package dev.stammkunde.points;

import dev.stammkunde.points.Decision.Refusal;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides what a command does to an account. Pure: the same account, command and time give the same
 * entry, hash included.
 *
 * <p>Whether the command's key is booked already is for the store to say, which alone can know.
 */
public final class Decide {

    private Decide() {}

    /** Decides a command at a time. */
    public static Decision decide(PointsAccount account, PointsCommand command, Instant now) {
        return switch (command) {
            case PointsCommand.Adjust adjust -> adjust(account, adjust, now);
            case PointsCommand.Give give -> give(account, give, now);
            case PointsCommand.TakeOver over -> takeOver(account, over, now);
            case PointsCommand.Expire expire -> expire(account, expire, now);
            case PointsCommand.SetExpiry set -> setExpiry(account, set, now);
            case PointsCommand.Reinstate reinstate -> reinstate(account, reinstate, now);
            case PointsCommand.ChangeUnits change -> changeUnits(account, change, now);
            case RedemptionCommand redeem -> new DecideRedemption(account, now).decide(redeem);
            case PartnerCommand deal -> new DecidePartnerDeal(account, now).decide(deal);
        };
    }

    /**
     * Joins two accounts of one person.
     *
     * @param gone the account that ends; open
     * @param kept the account that takes over what it has; open, and another one
     */
    public static Decision.Merge merge(PointsAccount gone, PointsAccount kept, Instant now) {
        return merge(gone, kept, List.of(), now);
    }

    /**
     * Joins two accounts of one person, and what other wings keep with them.
     *
     * @param gone the account that ends; open
     * @param kept the account that takes over what it has; open, and another one
     * @param rules of the wings that keep something with both
     * @throws IllegalArgumentException if both have a section whose rules are not given
     */
    public static Decision.Merge merge(
            PointsAccount gone, PointsAccount kept, List<UnitRules> rules, Instant now) {
        Instant at = latest(now, gone.lastBookedAt(), kept.lastBookedAt());
        LedgerEntry out =
                LedgerEntry.following(
                        gone,
                        BookingKey.mergeOut(gone.id().customerId()),
                        at,
                        leaving(gone),
                        new Booking.MergeOut(kept.id().customerId()));
        PointsAccount ended = gone.at(at);
        LedgerEntry in =
                LedgerEntry.following(
                        kept,
                        BookingKey.mergeIn(kept.id().customerId(), gone.id().customerId()),
                        at,
                        UnitChange.of(held(gone.balance(), gone.reserved()))
                                .with(gone.units(), MergeSections.of(gone, kept, rules, at)),
                        new Booking.MergeIn(
                                gone.id().customerId(),
                                out.hash(),
                                ended.lots(),
                                ended.debt(),
                                gone.ordersRewarded()));
        return new Decision.Merge(
                new Decision.Book(out, gone, gone.apply(out)),
                new Decision.Book(in, kept, kept.apply(in)));
    }

    private static UnitChange leaving(PointsAccount gone) {
        SortedMap<String, Long> units = new TreeMap<>();
        gone.units().forEach((unit, amount) -> units.put(unit, -amount));
        SortedMap<String, UnitSection> sections = new TreeMap<>();
        gone.sections().keySet().forEach(name -> sections.put(name, UnitSection.NONE));
        return UnitChange.of(held(-gone.balance(), -gone.reserved())).with(units, sections);
    }

    /** What is set aside goes with the rest; whoever ends it finds the account that stays. */
    private static List<Effect> held(long points, long reserved) {
        return reserved == 0 ? Effect.points(points) : Effect.ofReserved(points, reserved);
    }

    private static Instant latest(Instant one, Instant other, Instant third) {
        Instant later = one.isBefore(other) ? other : one;
        return later.isBefore(third) ? third : later;
    }

    private static Decision adjust(
            PointsAccount account, PointsCommand.Adjust adjust, Instant now) {
        if (adjust.points() == 0 || adjust.reason().isBlank() || adjust.actor().isBlank()) {
            return new Decision.Refuse(Refusal.EMPTY_ADJUSTMENT);
        }
        Programme programme = adjust.programme();
        boolean takesTooMuch =
                adjust.points() < 0
                        && -adjust.points() > account.settled(now).spendable()
                        && programme.overdraw() == Overdraw.CLAMPED;
        if (takesTooMuch) {
            return new Decision.Refuse(Refusal.INSUFFICIENT_POINTS);
        }
        Booking booking =
                new Booking.Adjustment(
                        adjust.reason(),
                        adjust.actor(),
                        adjust.points() > 0 ? LotTerm.of(programme, now, now) : null,
                        adjust.note(),
                        adjust.orderId(),
                        adjust.approver());
        return book(account, adjust, now, adjust.points(), booking);
    }

    private static Decision give(PointsAccount account, PointsCommand.Give give, Instant now) {
        Booking booking =
                new Booking.Gift(
                        give.campaign(),
                        give.occurrence(),
                        give.reason(),
                        LotTerm.of(give.programme(), now, now));
        return book(account, give, now, give.points(), booking);
    }

    private static Decision takeOver(
            PointsAccount account, PointsCommand.TakeOver over, Instant now) {
        Instant expiresAt = over.expiresAt();
        LotTerm term =
                expiresAt == null
                        ? LotTerm.of(over.programme(), now, now)
                        : new LotTerm(now, expiresAt);
        Booking booking =
                new Booking.Adjustment(
                        over.reason(),
                        over.actor(),
                        term,
                        over.reference(),
                        null,
                        null,
                        Origin.IMPORT);
        return book(account, over, now, over.points(), booking);
    }

    private static Decision expire(
            PointsAccount account, PointsCommand.Expire expire, Instant now) {
        List<Lot> lost = account.settled(now).expiredAt(expire.expiredAt());
        return lost.isEmpty()
                ? new Decision.Refuse(Refusal.NOTHING_TO_EXPIRE)
                : book(
                        account,
                        expire,
                        now,
                        -Lot.sum(lost),
                        new Booking.Expiry(expire.expiredAt(), lost));
    }

    private static Decision setExpiry(
            PointsAccount account, PointsCommand.SetExpiry set, Instant now) {
        return account.settled(now).hasUndated()
                ? book(account, set, now, 0, new Booking.Grace(set.expiresAt()))
                : new Decision.Refuse(Refusal.NOTHING_TO_EXPIRE);
    }

    private static Decision reinstate(
            PointsAccount account, PointsCommand.Reinstate reinstate, Instant now) {
        List<Lot> lost = reinstate.lapse().lots();
        if (reinstate.points() <= 0 || reinstate.points() > Lot.sum(lost)) {
            return new Decision.Refuse(Refusal.NOTHING_TO_RESTORE);
        }
        LotTerm term = LotTerm.of(reinstate.programme(), now, now);
        return book(
                account,
                reinstate,
                now,
                reinstate.points(),
                new Booking.Reinstatement(
                        reinstate.reason(),
                        reinstate.actor(),
                        reinstate.note(),
                        reinstate.approver(),
                        reinstate.lapse().expiredAt(),
                        reinstate.lapse().returning(reinstate.points(), term)));
    }

    private static Decision changeUnits(
            PointsAccount account, PointsCommand.ChangeUnits change, Instant now) {
        String wing = change.wing();
        return change.happening()
                .decide(account.section(wing), UnitName.of(wing, account.units()), now)
                .<Decision>map(
                        happening -> {
                            LedgerEntry entry =
                                    LedgerEntry.following(
                                            account,
                                            change.key(),
                                            now,
                                            UnitChange.of(wing, happening),
                                            new Booking.OfUnits(
                                                    wing,
                                                    happening.kind(),
                                                    happening.detail(),
                                                    change.actor(),
                                                    change.reason()));
                            return new Decision.Book(entry, account, account.apply(entry));
                        })
                .orElseGet(() -> new Decision.Refuse(Refusal.NOTHING_HAPPENS));
    }

    private static Decision book(
            PointsAccount account,
            PointsCommand command,
            Instant now,
            long points,
            Booking booking) {
        LedgerEntry entry = LedgerEntry.following(account, command.key(), now, points, booking);
        return new Decision.Book(entry, account, account.apply(entry));
    }
}
