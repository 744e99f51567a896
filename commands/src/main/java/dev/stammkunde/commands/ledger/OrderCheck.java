package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Checks what is booked for an order against its entries, one by one and consistently. */
final class OrderCheck {

    private final LedgerTables tables;

    OrderCheck(LedgerTables tables) {
        this.tables = tables;
    }

    /** Checks a stored order. */
    List<Difference> check(Map<String, AttributeValue> item) {
        return tables.large().alone(item, () -> checkAlone(item));
    }

    private List<Difference> checkAlone(Map<String, AttributeValue> item) {
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
                return differences;
            }
            differences.addAll(check(order, booked, tables::entries, _ -> {}));
            return differences;
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException e) {
            return List.of(
                    Difference.ofOrder(
                            partition, "order", "unreadable (" + e.getMessage() + ")", "an order"));
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
                                        tables.large()
                                                .alone(item, () -> booked(item))
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

    /**
     * Checks what is booked for an order. Of its entries, which may be thousands and large, one is
     * held at a time.
     *
     * @param read gives those of some entries that are in the table of entries
     * @param each receives each entry that the order leads to
     */
    List<Difference> check(
            LedgerOrder order,
            Booked booked,
            UnaryOperator<List<Map<String, AttributeValue>>> read,
            Consumer<LedgerEntry> each) {
        Findings found = new Findings(PointsKeys.orderPartition(order.shopId(), order.orderId()));
        KnownCheck.compare(order, booked, found);
        List<EntryRef> refs = booked.entries();
        found.compare("states", booked.states(), (long) refs.size());
        BookedCheck states = new BookedCheck(order, booked);
        Map<EntryRef, Map<String, AttributeValue>> firstEdition = firstEdition(order, booked);
        for (int from = 0; from < refs.size(); from += LedgerTables.AT_ONCE) {
            List<EntryRef> some =
                    refs.subList(from, Math.min(refs.size(), from + LedgerTables.AT_ONCE));
            Map<EntryRef, Map<String, AttributeValue>> items = new HashMap<>(firstEdition);
            read.apply(keys(order, some)).forEach(item -> items.put(ref(item), item));
            for (int i = 0; i < some.size(); i++) {
                EntryRef ref = some.get(i);
                Optional<LedgerEntry> entry =
                        Optional.ofNullable(items.get(ref)).map(EntryItem::fromItem);
                state(order, from + i + 1L, ref, entry, found);
                entry.ifPresent(states::add);
                entry.ifPresent(each);
            }
        }
        if (found.differences.isEmpty()) {
            states.compare(found);
        }
        return found.differences();
    }

    private static void state(
            LedgerOrder order,
            long number,
            EntryRef ref,
            Optional<LedgerEntry> entry,
            Findings found) {
        if (entry.isEmpty() || !isState(entry.get(), order.orderId(), number)) {
            found.add(
                    "state " + number,
                    "entry %d of %s".formatted(ref.sequence(), ref.customerId()),
                    entry.map(e -> "an entry of " + e.key()).orElse("nothing"));
        }
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
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    false;
        };
    }

    /** Returns where entries of the second edition are. */
    static List<Map<String, AttributeValue>> keys(LedgerOrder order, List<EntryRef> refs) {
        return refs.stream()
                .distinct()
                .map(
                        ref ->
                                PointsKeys.entry(
                                        new AccountId(order.shopId(), ref.customerId()),
                                        ref.sequence()))
                .toList();
    }

    /** Those of the first edition lie with the order. */
    private Map<EntryRef, Map<String, AttributeValue>> firstEdition(
            LedgerOrder order, Booked booked) {
        Map<EntryRef, Map<String, AttributeValue>> found = new HashMap<>();
        if (booked.isOfFirstEdition()) {
            String partition = PointsKeys.orderPartition(order.shopId(), order.orderId());
            for (Map<String, AttributeValue> item : tables.partition(partition)) {
                if (PointsItem.of(item) == PointsItem.ENTRY) {
                    LedgerEntry entry = EntryItem.fromItem(item);
                    String customerId = entry.account().customerId();
                    found.put(new EntryRef(customerId, entry.sequence()), item);
                }
            }
        }
        return found;
    }

    private static EntryRef ref(Map<String, AttributeValue> entry) {
        ItemReader reader = new ItemReader(entry);
        return new EntryRef(
                PointsKeys.accountOf(reader.text(PointsKeys.PK)).customerId(),
                reader.number(PointsKeys.SEQUENCE));
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
