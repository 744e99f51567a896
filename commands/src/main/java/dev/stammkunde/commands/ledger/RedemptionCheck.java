package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.KeyItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.core.exception.SdkException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what an entry gives back or ends, which another entry took, be it in the account of a
 * customer who was joined with the first: what was set aside is redeemed or goes back with the lots
 * that it had, a refund restores lots that the order had used, and what is reinstated comes from
 * where the lost points had come.
 */
final class RedemptionCheck {

    private static final String NOTHING = "nothing";

    private final LedgerTables tables;

    RedemptionCheck(LedgerTables tables) {
        this.tables = tables;
    }

    /** Checks an entry against the one that it goes back to. */
    List<Difference> check(LedgerEntry entry) {
        try {
            return switch (entry.booking()) {
                case RedemptionBooking.Capture capture -> end(entry, capture);
                case RedemptionBooking.Release release -> end(entry, release);
                case RedemptionBooking.Restoration restoration -> restored(entry, restoration);
                case Booking.Reinstatement back -> reinstated(entry, back);
                case RedemptionBooking.Reservation _,
                        RedemptionBooking.LateCapture _,
                        Booking.OrderState _,
                        Booking.MergeOut _,
                        Booking.MergeIn _,
                        Booking.Accrual _,
                        Booking.ClawBack _,
                        Booking.Adjustment _,
                        Booking.Gift _,
                        Booking.Expiry _,
                        Booking.Grace _,
                        Booking.OfUnits _,
                        PartnerBooking _ ->
                        List.of();
            };
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException e) {
            return differ(entry, entry.key(), "an entry", "unreadable (" + e.getMessage() + ")");
        }
    }

    private List<Difference> end(LedgerEntry entry, RedemptionBooking end) {
        BookingKey begin = BookingKey.reservation(end.redemption());
        Optional<List<Lot>> taken =
                find(entry, begin, RedemptionBooking.Reservation.class)
                        .map(RedemptionBooking.Reservation::taken);
        List<Lot> ended = ended(end);
        return taken.filter(ended::equals).isPresent()
                ? List.of()
                : differ(entry, begin, ended.toString(), taken.map(List::toString).orElse(NOTHING));
    }

    private List<Difference> restored(LedgerEntry entry, RedemptionBooking.Restoration state) {
        Optional<RedeemedPoints> redeemed = redeemed(entry, state);
        long before =
                state.number() == 1
                        ? 0
                        : find(
                                        entry,
                                        BookingKey.restoration(
                                                state.redemption(),
                                                state.order(),
                                                state.number() - 1),
                                        RedemptionBooking.Restoration.class)
                                .map(RedemptionBooking.Restoration::restored)
                                .orElse(Long.MIN_VALUE);
        boolean follows =
                before >= 0
                        && redeemed.filter(used -> follows(entry, state, used, before)).isPresent();
        return follows
                ? List.of()
                : differ(
                        entry,
                        entry.key(),
                        state.returned() + " and " + state.taken(),
                        "part of " + redeemed.map(RedeemedPoints::toString).orElse(NOTHING));
    }

    private Optional<RedeemedPoints> redeemed(
            LedgerEntry entry, RedemptionBooking.Restoration state) {
        return state.findOrder()
                .flatMap(
                        order ->
                                find(
                                        entry,
                                        BookingKey.lateCapture(state.redemption(), order.orderId()),
                                        RedemptionBooking.LateCapture.class))
                .map(late -> new RedeemedPoints(late.redeemed(), late.owed()))
                .or(
                        () ->
                                find(
                                                entry,
                                                BookingKey.endOfReservation(state.redemption()),
                                                RedemptionBooking.Capture.class)
                                        .map(end -> new RedeemedPoints(end.redeemed(), 0)));
    }

    private static boolean follows(
            LedgerEntry entry,
            RedemptionBooking.Restoration state,
            RedeemedPoints used,
            long before) {
        if (Math.max(before, state.restored()) > used.points() || state.restored() < 0) {
            return false;
        }
        if (state.restored() < before) {
            return state.returned().isEmpty()
                    && Lot.sum(state.taken()) + state.owed() + state.lapsed()
                            == before - state.restored();
        }
        RedeemedPoints due = used.between(before, state.restored());
        List<Lot> fresh =
                state.returned()
                        .subList(
                                Math.min(due.lots().size(), state.returned().size()),
                                state.returned().size());
        return state.taken().isEmpty()
                && state.returned()
                        .subList(0, state.returned().size() - fresh.size())
                        .equals(due.lots())
                && Lot.sum(fresh) == due.owed()
                && fresh.stream().allMatch(lot -> arose(lot, entry));
    }

    /** What was owed when it was redeemed had no dates: it comes back as points that arise now. */
    private static boolean arose(Lot lot, LedgerEntry entry) {
        return lot.source().equals(LotSource.UNKNOWN)
                && lot.term().availableAt().equals(entry.bookedAt());
    }

    private List<Difference> reinstated(LedgerEntry entry, Booking.Reinstatement back) {
        BookingKey loss = entry.key().reinstatedLoss();
        Optional<Booking.Expiry> lapse = find(entry, loss, Booking.Expiry.class);
        return lapse.filter(lost -> isPart(back.opened(), lost)).isPresent()
                ? List.of()
                : differ(
                        entry,
                        loss,
                        back.opened().toString(),
                        lapse.map(lost -> "part of " + lost.lots()).orElse(NOTHING));
    }

    private static boolean isPart(List<Lot> opened, Booking.Expiry lost) {
        return !opened.isEmpty()
                && opened.equals(lost.returning(Lot.sum(opened), opened.getFirst().term()));
    }

    private static List<Difference> differ(
            LedgerEntry entry, BookingKey of, String stored, String computed) {
        return List.of(
                Difference.ofEntry(
                        PointsKeys.accountPartition(entry.account()),
                        entry.sequence(),
                        "lots of " + of,
                        stored,
                        computed));
    }

    private <B extends Booking> Optional<B> find(LedgerEntry entry, BookingKey key, Class<B> kind) {
        String shopId = entry.account().shopId();
        return tables.point(PointsKeys.booked(shopId, key))
                .flatMap(
                        item ->
                                tables.entry(
                                        PointsKeys.entry(
                                                KeyItem.account(shopId, item),
                                                KeyItem.sequence(item))))
                .map(EntryItem::fromItem)
                .map(LedgerEntry::booking)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Returns all lots that an end names, as they were set aside: a lot may be in two parts. */
    static List<Lot> ended(RedemptionBooking end) {
        return switch (end) {
            case RedemptionBooking.Capture capture ->
                    joined(capture.redeemed(), capture.returned());
            case RedemptionBooking.Release release -> release.returned();
            case RedemptionBooking.Reservation _,
                    RedemptionBooking.LateCapture _,
                    RedemptionBooking.Restoration _ ->
                    throw new IllegalArgumentException("no end of a reservation");
        };
    }

    private static List<Lot> joined(List<Lot> first, List<Lot> rest) {
        List<Lot> all = new ArrayList<>(first);
        for (Lot lot : rest) {
            Lot last = all.isEmpty() ? null : all.getLast();
            if (last != null
                    && last.term().equals(lot.term())
                    && last.source().equals(lot.source())) {
                all.removeLast();
                all.add(new Lot(lot.term(), last.points() + lot.points(), lot.source()));
            } else {
                all.add(lot);
            }
        }
        return all;
    }
}
