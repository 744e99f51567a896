package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.OrderItem;
import dev.stammkunde.points.store.PlainItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks what is booked for an order against its entries, one by one and consistently. */
final class OrderCheck {

    /** What was found, and the entries that the order leads to. */
    record Checked(List<Difference> differences, List<LedgerEntry> entries) {}

    private final LedgerTables tables;

    OrderCheck(LedgerTables tables) {
        this.tables = tables;
    }

    /** Checks a stored order. */
    Checked check(Map<String, AttributeValue> item) {
        String partition = new ItemReader(item).text(PointsKeys.PK);
        try {
            Map<String, AttributeValue> stored = PlainItem.of(item);
            LedgerOrder order = PlainItem.order(stored);
            Map<String, AttributeValue> written = PlainItem.of(order);
            List<Difference> differences = new ArrayList<>();
            for (String name : Attributes.differing(stored, written)) {
                differences.add(
                        Difference.ofOrder(
                                partition,
                                "attribute " + name,
                                Attributes.presence(stored, name),
                                Attributes.presence(written, name) + " as it is written"));
            }
            Findings found = new Findings(partition);
            KnownCheck.compare(order, tables.readFrom(), found);
            differences.addAll(found.differences());
            Booked booked = order.booked();
            if (booked == null) {
                return new Checked(differences, List.of());
            }
            Checked checked = check(order, booked);
            differences.addAll(checked.differences());
            return new Checked(differences, checked.entries());
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException e) {
            return new Checked(
                    List.of(
                            Difference.ofOrder(
                                    partition,
                                    "order",
                                    "unreadable (" + e.getMessage() + ")",
                                    "an order")),
                    List.of());
        }
    }

    /** Checks that an order knows of its entry. */
    List<Difference> entry(LedgerEntry entry) {
        Map<String, AttributeValue> key = PointsKeys.orderOf(Claims.Subjects.order(entry));
        EntryRef ref = new EntryRef(entry.account().customerId(), entry.sequence());
        boolean known =
                tables.point(key)
                        .filter(
                                item ->
                                        booked(item)
                                                .filter(b -> b.entries().contains(ref))
                                                .isPresent())
                        .isPresent();
        return known
                ? List.of()
                : List.of(
                        Difference.ofEntry(
                                PointsKeys.accountPartition(entry.account()),
                                entry.sequence(),
                                "order of " + entry.key(),
                                "one that does not know this entry",
                                "one that does"));
    }

    private static Optional<Booked> booked(Map<String, AttributeValue> item) {
        try {
            return Optional.ofNullable(OrderItem.fromItem(item).booked());
        } catch (RuntimeException _) {
            // The check of the order says that it cannot be read.
            return Optional.empty();
        }
    }

    private Checked check(LedgerOrder order, Booked booked) {
        return check(order, booked, tables.entries(keys(order, booked)));
    }

    /**
     * Checks what is booked for an order.
     *
     * @param stored those of its entries that are in the table of entries
     */
    Checked check(LedgerOrder order, Booked booked, List<Map<String, AttributeValue>> stored) {
        String partition = PointsKeys.orderPartition(order.shopId(), order.orderId());
        Findings found = new Findings(partition);
        KnownCheck.compare(order, booked, found);
        found.compare("states", booked.states(), (long) booked.entries().size());
        List<LedgerEntry> entries = new ArrayList<>();
        Map<EntryRef, LedgerEntry> byRef = byRef(order, booked, stored);
        long number = 0;
        for (EntryRef ref : booked.entries()) {
            number++;
            Optional<LedgerEntry> entry = Optional.ofNullable(byRef.get(ref));
            if (entry.isEmpty() || !isState(entry.get(), order.orderId(), number)) {
                found.add(
                        "state " + number,
                        "entry %d of %s".formatted(ref.sequence(), ref.customerId()),
                        entry.map(e -> "an entry of " + e.key()).orElse("nothing"));
            }
            entry.ifPresent(entries::add);
        }
        if (found.differences.isEmpty() && !entries.isEmpty()) {
            BookedCheck.compare(order, booked, entries, found);
        }
        return new Checked(found.differences, entries);
    }

    private static boolean isState(LedgerEntry entry, String orderId, long number) {
        return switch (entry.booking()) {
            case Booking.OrderState state ->
                    entry.edition() > 1
                            && state.number() == number
                            && entry.key().equals(BookingKey.orderState(orderId, number));
            case Booking.Accrual _, Booking.ClawBack _ ->
                    entry.edition() == 1
                            && entry.key().subject().equals(BookingKey.ofOrder(orderId));
            case Booking.MergeOut _,
                    Booking.MergeIn _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _ ->
                    false;
        };
    }

    /** Returns where the order says that its entries of the second edition are. */
    static List<Map<String, AttributeValue>> keys(LedgerOrder order, Booked booked) {
        return booked.entries().stream()
                .distinct()
                .map(
                        ref ->
                                PointsKeys.entry(
                                        new AccountId(order.shopId(), ref.customerId()),
                                        ref.sequence()))
                .toList();
    }

    /** Those of the first edition lie with the order. */
    private Map<EntryRef, LedgerEntry> byRef(
            LedgerOrder order, Booked booked, List<Map<String, AttributeValue>> stored) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        if (booked.isOfFirstEdition()) {
            tables.partition(PointsKeys.orderPartition(order.shopId(), order.orderId())).stream()
                    .filter(item -> PointsItem.of(item) == PointsItem.ENTRY)
                    .forEach(items::add);
        }
        items.addAll(stored);
        Map<EntryRef, LedgerEntry> found = new HashMap<>();
        for (Map<String, AttributeValue> item : items) {
            LedgerEntry entry = EntryItem.fromItem(item);
            found.put(new EntryRef(entry.account().customerId(), entry.sequence()), entry);
        }
        return found;
    }

    /** Collects what differs of one order. */
    static final class Findings {

        private final String partition;
        private final List<Difference> differences = new ArrayList<>();

        Findings(String partition) {
            this.partition = partition;
        }

        List<Difference> differences() {
            return List.copyOf(differences);
        }

        void compare(String field, Object stored, Object computed) {
            if (!Objects.equals(stored, computed)) {
                add(field, stored.toString(), computed.toString());
            }
        }

        /** Compares what may be long. */
        void same(String field, Object stored, Object computed) {
            if (!Objects.equals(stored, computed)) {
                add(field, "otherwise", "as in its last entry");
            }
        }

        void add(String field, String stored, String computed) {
            differences.add(Difference.ofOrder(partition, field, stored, computed));
        }
    }
}
