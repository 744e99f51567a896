package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the other side of a merge: what one account gave up, another has taken over. */
final class MergeCheck {

    private final LedgerTables tables;

    MergeCheck(LedgerTables tables) {
        this.tables = tables;
    }

    /**
     * Checks an entry if it is a side of a merge.
     *
     * @param before the account before it
     */
    List<Difference> check(LedgerEntry entry, PointsAccount before) {
        return switch (entry.booking()) {
            case Booking.MergeOut(String into) -> out(entry, into, before);
            case Booking.MergeIn merge -> in(entry, merge);
            case Booking.OrderState _,
                    Booking.Accrual _,
                    Booking.ClawBack _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    List.of();
        };
    }

    private List<Difference> out(LedgerEntry entry, String into, PointsAccount before) {
        PointsAccount ended = before.at(entry.bookedAt());
        Booking.MergeIn due =
                new Booking.MergeIn(
                        entry.account().customerId(),
                        entry.hash(),
                        ended.lots(),
                        ended.debt(),
                        ended.ordersRewarded());
        String other = partition(entry, into);
        for (Map<String, AttributeValue> item : tables.entriesAfter(other, 0)) {
            if (read(item).filter(e -> e.booking().equals(due)).isPresent()) {
                return List.of();
            }
        }
        return List.of(
                differ(entry, "merge into " + into, "all of it", "nothing that takes it over"));
    }

    private List<Difference> in(LedgerEntry entry, Booking.MergeIn merge) {
        Optional<LedgerEntry> last = Optional.empty();
        for (Map<String, AttributeValue> item :
                tables.entriesAfter(partition(entry, merge.from()), 0)) {
            last = read(item);
        }
        Booking.MergeOut due = new Booking.MergeOut(entry.account().customerId());
        String field = "merge of " + merge.from();
        if (last.isEmpty() || !last.get().booking().equals(due)) {
            return List.of(differ(entry, field, "its end", "no end that leads here"));
        }
        long given = -last.get().reserved();
        if (given != entry.reserved()) {
            return List.of(
                    differ(
                            entry,
                            field + ", what is reserved",
                            Long.toString(entry.reserved()),
                            Long.toString(given)));
        }
        String head = last.get().hash().hex();
        return merge.head().hex().equals(head)
                ? List.of()
                : List.of(differ(entry, field, merge.head().hex(), head));
    }

    private static Optional<LedgerEntry> read(Map<String, AttributeValue> item) {
        try {
            return Optional.of(EntryItem.fromItem(item));
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException _) {
            // The check of that account says that it cannot be read.
            return Optional.empty();
        }
    }

    private static Difference differ(
            LedgerEntry entry, String field, String stored, String computed) {
        return Difference.ofEntry(
                PointsKeys.accountPartition(entry.account()),
                entry.sequence(),
                field,
                stored,
                computed);
    }

    private static String partition(LedgerEntry entry, String customerId) {
        return PointsKeys.accountPartition(new AccountId(entry.account().shopId(), customerId));
    }
}
