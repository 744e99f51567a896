package dev.stammkunde.points.testing;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.FindPointsAvailable;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.OrderRecord.Note;
import dev.stammkunde.points.OrderRecord.Waiting;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.WaitingRefunds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The ledger's ports in memory, with the same refusals as the stored ones. Thread-safe. */
public final class InMemoryPointsLedger
        implements PointsLedger, LedgerHistory, WaitingRefunds, FindPointsAvailable {

    private record ShopKey(String shopId, BookingKey key) {}

    private final Map<AccountId, PointsAccount> accounts = new HashMap<>();
    private final Map<ShopKey, LedgerEntry> entries = new LinkedHashMap<>();
    private final Map<OrderRef, Map<BookingKey, Waiting>> waiting = new HashMap<>();
    private final Map<OrderRef, Note> notes = new HashMap<>();
    private final Set<OrderRef> acknowledged = new HashSet<>();

    @Override
    public synchronized Standing standing(AccountId account, BookingKey key) {
        return new Standing(
                account(account),
                Optional.ofNullable(entries.get(new ShopKey(account.shopId(), key))));
    }

    @Override
    public synchronized PointsAccount account(AccountId account) {
        return accounts.getOrDefault(account, PointsAccount.empty(account));
    }

    @Override
    public synchronized Map<AccountId, Long> pointsAvailable(List<AccountId> asked, Instant at) {
        Map<AccountId, Long> available = new HashMap<>();
        asked.forEach(id -> available.put(id, PointsView.of(account(id), at).available()));
        return available;
    }

    @Override
    public synchronized OrderRecord order(String shopId, String orderId) {
        OrderRef order = new OrderRef(shopId, orderId);
        List<LedgerEntry> ofOrder =
                entries.values().stream()
                        .filter(entry -> entry.account().shopId().equals(shopId))
                        .filter(entry -> entry.key().subject().equals(BookingKey.ofOrder(orderId)))
                        .toList();
        return new OrderRecord(
                ofOrder, waiting(shopId, orderId), Optional.ofNullable(notes.get(order)));
    }

    @Override
    public synchronized Written write(Decision.Book booking) {
        LedgerEntry entry = booking.entry();
        ShopKey key = new ShopKey(entry.account().shopId(), entry.key());
        if (entries.containsKey(key)) {
            return Written.KEY_TAKEN;
        }
        if (!account(entry.account()).equals(booking.before())) {
            return Written.ACCOUNT_MOVED;
        }
        entries.put(key, entry);
        accounts.put(entry.account(), booking.after());
        return Written.WRITTEN;
    }

    @Override
    public synchronized boolean await(Waiting one) {
        ShopKey accrual = new ShopKey(one.shopId(), BookingKey.earn(one.orderId()));
        OrderRef order = new OrderRef(one.shopId(), one.orderId());
        Map<BookingKey, Waiting> ofOrder = waiting.computeIfAbsent(order, o -> new HashMap<>());
        if (!ofOrder.containsKey(one.key()) && entries.containsKey(accrual)) {
            return false;
        }
        ofOrder.putIfAbsent(one.key(), one);
        return true;
    }

    @Override
    public synchronized List<Waiting> waiting(String shopId, String orderId) {
        return List.copyOf(waiting.getOrDefault(new OrderRef(shopId, orderId), Map.of()).values());
    }

    @Override
    public synchronized void settle(Waiting one) {
        waiting.getOrDefault(new OrderRef(one.shopId(), one.orderId()), new HashMap<>())
                .remove(one.key());
    }

    @Override
    public synchronized void note(Note note) {
        notes.merge(
                new OrderRef(note.shopId(), note.orderId()),
                note,
                (old, fresh) -> fresh.decidedAt().isBefore(old.decidedAt()) ? old : fresh);
    }

    @Override
    public synchronized Page newestFirst(AccountId account, OptionalLong before, int limit) {
        List<LedgerEntry> older =
                all(account).reversed().stream()
                        .filter(entry -> entry.sequence() < before.orElse(Long.MAX_VALUE))
                        .toList();
        List<LedgerEntry> page = older.subList(0, Math.min(limit, older.size()));
        return new Page(
                page,
                older.size() > limit
                        ? OptionalLong.of(page.getLast().sequence())
                        : OptionalLong.empty());
    }

    @Override
    public synchronized Optional<LedgerEntry> find(AccountId account, long sequence) {
        return all(account).stream().filter(entry -> entry.sequence() == sequence).findFirst();
    }

    @Override
    public synchronized List<LedgerEntry> all(AccountId account) {
        List<LedgerEntry> all = new ArrayList<>();
        for (LedgerEntry entry : entries.values()) {
            if (entry.account().equals(account)) {
                all.add(entry);
            }
        }
        all.sort(Comparator.comparingLong(LedgerEntry::sequence));
        return all;
    }

    @Override
    public synchronized List<OrderRef> findWaitingSinceBefore(Instant since, int limit) {
        return waiting.entrySet().stream()
                .filter(order -> !acknowledged.contains(order.getKey()))
                .filter(order -> order.getValue().values().stream().anyMatch(w -> isOld(w, since)))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    private static boolean isOld(Waiting one, Instant since) {
        return one.cause() instanceof Booking.Cause.OfRefund && one.since().isBefore(since);
    }

    @Override
    public OrderRecord order(OrderRef order) {
        return order(order.shopId(), order.orderId());
    }

    @Override
    public synchronized void acknowledge(OrderRef order) {
        acknowledged.add(order);
    }
}
