package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.KeyItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at both ends of a reservation: what was set aside is redeemed or goes back with the lots
 * that it had, be it in the account of a customer who was joined with the first.
 */
final class RedemptionCheck {

    private final LedgerTables tables;

    RedemptionCheck(LedgerTables tables) {
        this.tables = tables;
    }

    /** Checks an entry that ends a reservation. */
    List<Difference> check(LedgerEntry entry) {
        if (!(entry.booking() instanceof RedemptionBooking redemption)) {
            return List.of();
        }
        return switch (redemption) {
            case RedemptionBooking.Capture _, RedemptionBooking.Release _ -> end(entry, redemption);
            case RedemptionBooking.Reservation _,
                    RedemptionBooking.LateCapture _,
                    RedemptionBooking.Restoration _ ->
                    List.of();
        };
    }

    private List<Difference> end(LedgerEntry entry, RedemptionBooking end) {
        BookingKey begin = BookingKey.reservation(end.redemption());
        Optional<List<Lot>> taken =
                tables.point(PointsKeys.booked(entry.account().shopId(), begin))
                        .flatMap(key -> entry(entry.account().shopId(), key))
                        .map(EntryItem::fromItem)
                        .map(LedgerEntry::booking)
                        .filter(RedemptionBooking.Reservation.class::isInstance)
                        .map(RedemptionBooking.Reservation.class::cast)
                        .map(RedemptionBooking.Reservation::taken);
        List<Lot> ended = ended(end);
        if (taken.filter(ended::equals).isPresent()) {
            return List.of();
        }
        return List.of(
                Difference.ofEntry(
                        PointsKeys.accountPartition(entry.account()),
                        entry.sequence(),
                        "lots of " + begin,
                        ended.toString(),
                        taken.map(List::toString).orElse("nothing")));
    }

    private Optional<Map<String, AttributeValue>> entry(
            String shopId, Map<String, AttributeValue> key) {
        return tables.entry(PointsKeys.entry(KeyItem.account(shopId, key), KeyItem.sequence(key)));
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
