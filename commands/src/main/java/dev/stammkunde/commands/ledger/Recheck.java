package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The second look: reads what did not add up again, one by one and consistently, and says what
 * differs. What differs is read twice more after a pause, since others may be booking.
 */
final class Recheck {

    private static final int ATTEMPTS = 3;

    private final LedgerTables tables;
    private final Balance balance;
    private final Duration pause;
    private final AccountCheck accounts;
    private final KeyCheck keys;
    private final OrderCheck orders;
    private final RedemptionCheck redemptions;
    private final Recent seen = new Recent();

    Recheck(LedgerTables tables, Balance balance, Duration pause) {
        this.tables = tables;
        this.balance = balance;
        this.pause = pause;
        this.accounts = new AccountCheck(tables, pause);
        this.keys = new KeyCheck(tables);
        this.orders = new OrderCheck(tables);
        this.redemptions = new RedemptionCheck(tables);
    }

    /** What an item of the points table is about. */
    static String subject(Map<String, AttributeValue> item, PointsItem kind) {
        ItemReader reader = new ItemReader(item);
        String partition = reader.text(PointsKeys.PK);
        return switch (kind) {
            case ACCOUNT, ORDER -> partition;
            case ENTRY -> Objects.requireNonNullElse(account(item), partition);
            case KEY, BESIDE, STRAY -> Claims.Subjects.item(item);
        };
    }

    private static @Nullable String account(Map<String, AttributeValue> item) {
        return new ItemReader(item).textOrNull(PointsKeys.ACCOUNT);
    }

    /** Looks at an item of the points table. */
    List<Difference> point(Map<String, AttributeValue> item, PointsItem kind)
            throws InterruptedException {
        String subject = subject(item, kind);
        if (!balance.isOpen(subject)) {
            return List.of();
        }
        return switch (kind) {
            case ACCOUNT -> account(subject);
            case ORDER -> order(subject);
            case KEY -> insist(() -> tables.point(key(item)).map(keys::key).orElse(List.of()));
            case ENTRY -> firstEdition(item, subject);
            case BESIDE, STRAY -> List.of();
        };
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                PointsKeys.PK, item.get(PointsKeys.PK), PointsKeys.SK, item.get(PointsKeys.SK));
    }

    /** Looks at an account. */
    List<Difference> account(String partition) throws InterruptedException {
        if (!seen.add(partition)) {
            return List.of();
        }
        return accounts.check(partition).differences();
    }

    private List<Difference> order(String partition) throws InterruptedException {
        if (!seen.add(partition)) {
            return List.of();
        }
        Map<String, AttributeValue> key = PointsKeys.orderOf(partition);
        return insist(() -> tables.point(key).map(item -> orders.check(item)).orElse(List.of()));
    }

    /** An entry of the first edition is one only if its account leads to it. */
    private List<Difference> firstEdition(Map<String, AttributeValue> item, String account)
            throws InterruptedException {
        List<Difference> found = new ArrayList<>(account(account));
        found.addAll(
                insist(
                        () -> {
                            for (Map<String, AttributeValue> one : tables.firstEdition(account)) {
                                if (one.equals(item)) {
                                    return List.of();
                                }
                            }
                            String sort = LedgerTables.sort(item);
                            String partition = new ItemReader(item).text(PointsKeys.PK);
                            return List.of(
                                    Difference.ofItem(
                                            partition, sort, "entry", "an entry", "nothing"));
                        }));
        return found;
    }

    /** Looks at an entry of the second edition. */
    List<Difference> entry(Map<String, AttributeValue> item) throws InterruptedException {
        String partition = new ItemReader(item).text(PointsKeys.PK);
        List<Difference> found = new ArrayList<>();
        if (balance.isOpen(partition)) {
            found.addAll(account(partition));
        }
        Optional<LedgerEntry> read = read(item);
        if (read.isPresent()) {
            found.addAll(neighbours(read.get(), partition));
        }
        return found;
    }

    /** Looks at what an entry has beside its own account. */
    private List<Difference> neighbours(LedgerEntry entry, String partition)
            throws InterruptedException {
        return switch (entry.booking()) {
            case Booking.OrderState _ ->
                    balance.isOpen(Claims.Subjects.order(entry)) ? state(entry) : List.of();
            case Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.OfUnits _,
                    PartnerBooking _ ->
                    key(entry);
            case Booking.Reinstatement _, RedemptionBooking _ -> {
                List<Difference> found = new ArrayList<>(key(entry));
                if (balance.isOpen(Claims.Subjects.partition(entry))) {
                    found.addAll(insist(() -> redemptions.check(entry)));
                }
                yield found;
            }
            case Booking.MergeIn merge ->
                    balance.isOpen(Claims.Subjects.account(entry, merge.from()))
                            ? account(partition)
                            : List.of();
            case Booking.MergeOut _, Booking.Accrual _, Booking.ClawBack _ -> List.of();
        };
    }

    private List<Difference> key(LedgerEntry entry) throws InterruptedException {
        return balance.isOpen(Claims.Subjects.key(entry))
                ? insist(() -> keys.entry(entry))
                : List.of();
    }

    private List<Difference> state(LedgerEntry entry) throws InterruptedException {
        String subject = Claims.Subjects.order(entry);
        List<Difference> found = new ArrayList<>(order(subject));
        found.addAll(insist(() -> orders.entry(entry)));
        return found;
    }

    private Optional<LedgerEntry> read(Map<String, AttributeValue> item) {
        try {
            return tables.large()
                    .alone(item, () -> Optional.of(EntryItem.fromItem(item)))
                    .filter(entry -> entry.edition() > 1);
        } catch (RuntimeException _) {
            // The check of its account says that it cannot be read.
            return Optional.empty();
        }
    }

    private List<Difference> insist(Supplier<List<Difference>> check) throws InterruptedException {
        List<Difference> found = check.get();
        for (int attempt = 1; attempt < ATTEMPTS && !found.isEmpty(); attempt++) {
            Thread.sleep(pause);
            found = check.get();
        }
        return found;
    }
}
