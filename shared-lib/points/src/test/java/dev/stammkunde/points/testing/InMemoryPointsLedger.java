package dev.stammkunde.points.testing;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.points.FindPointsAvailable;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.WaitingRefunds;

import org.jspecify.annotations.Nullable;

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
import java.util.function.Predicate;

/** The ledger's ports in memory, with the same refusals as the stored ones. Thread-safe. */
public final class InMemoryPointsLedger
        implements PointsLedger,
                BookTogether,
                LedgerHistory,
                WaitingRefunds,
                FindPointsAvailable,
                FindOrderPoints,
                FindAccounts,
                FindExpiring,
                FindSectionsDue {

    private static final int SMALL_PAGE = 2;

    private record ShopKey(String shopId, BookingKey key) {}

    private final Map<AccountId, PointsAccount> accounts = new HashMap<>();
    private final Map<ShopKey, LedgerEntry> entries = new LinkedHashMap<>();
    private final Map<OrderRef, LedgerOrder> orders = new LinkedHashMap<>();

    @Override
    public synchronized Standing standing(AccountId account, BookingKey key) {
        return new Standing(
                account(account),
                Optional.ofNullable(entries.get(new ShopKey(account.shopId(), key))));
    }

    @Override
    public synchronized List<Standing> standings(List<Asked> asked) {
        return asked.stream().map(one -> standing(one.account(), one.key())).toList();
    }

    @Override
    public synchronized PointsAccount account(AccountId account) {
        PointsAccount open = stored(account);
        for (String into = open.mergedInto(); into != null; into = open.mergedInto()) {
            open = stored(new AccountId(account.shopId(), into));
        }
        return open;
    }

    @Override
    public synchronized Set<String> customersOf(PointsAccount account) {
        Set<String> all = new HashSet<>();
        all.add(account.id().customerId());
        for (String id : account.mergedFrom()) {
            all.addAll(customersOf(stored(new AccountId(account.id().shopId(), id))));
        }
        return all;
    }

    @Override
    public synchronized Set<String> customersOf(AccountId customer) {
        return customersOf(account(customer));
    }

    private PointsAccount stored(AccountId account) {
        return accounts.getOrDefault(account, PointsAccount.empty(account));
    }

    @Override
    public synchronized long pointsOf(String shopId, String orderId) {
        return Optional.ofNullable(orders.get(new OrderRef(shopId, orderId)))
                .map(LedgerOrder::booked)
                .map(LedgerOrder.Booked::accounted)
                .orElse(0L);
    }

    @Override
    public synchronized Map<AccountId, Long> pointsAvailable(List<AccountId> asked, Instant at) {
        Map<AccountId, Long> available = new HashMap<>();
        asked.forEach(id -> available.put(id, PointsView.of(account(id), at).available()));
        return available;
    }

    @Override
    public synchronized OrderAndAccount order(
            String shopId, String orderId, @Nullable String customerId) {
        return new OrderAndAccount(
                stored(new OrderRef(shopId, orderId))
                        .followingMerges(
                                id -> account(new AccountId(shopId, id)).id().customerId()),
                Optional.ofNullable(customerId).map(id -> account(new AccountId(shopId, id))));
    }

    private LedgerOrder stored(OrderRef ref) {
        return orders.getOrDefault(ref, LedgerOrder.unheard(ref.shopId(), ref.orderId()));
    }

    @Override
    public synchronized Optional<OrderEntries> order(String shopId, String orderId) {
        return Optional.ofNullable(orders.get(new OrderRef(shopId, orderId)))
                .map(order -> new OrderEntries(order, entriesOf(order)));
    }

    private List<LedgerEntry> entriesOf(LedgerOrder order) {
        return entries.values().stream()
                .filter(entry -> entry.account().shopId().equals(order.shopId()))
                .filter(entry -> entry.key().subject().equals(BookingKey.ofOrder(order.orderId())))
                .toList();
    }

    @Override
    public synchronized Written write(Decision.Book booking) {
        return write(List.of(booking));
    }

    @Override
    public synchronized Written write(Decision.Merge merge) {
        return write(List.of(merge.out(), merge.in()));
    }

    @Override
    public synchronized Written write(SettleOrder.Settlement settlement) {
        LedgerOrder after = settlement.after();
        OrderRef ref = new OrderRef(after.shopId(), after.orderId());
        if (stored(ref).version() != settlement.before().version()) {
            return Written.KEY_TAKEN;
        }
        Written written = write(settlement.bookings());
        if (written == Written.WRITTEN) {
            orders.put(ref, after);
        }
        return written;
    }

    @Override
    public synchronized Written write(List<Decision.Book> bookings) {
        for (Decision.Book booking : bookings) {
            if (entries.containsKey(key(booking.entry()))) {
                return Written.KEY_TAKEN;
            }
            if (!stored(booking.entry().account()).equals(booking.before())) {
                return Written.ACCOUNT_MOVED;
            }
        }
        for (Decision.Book booking : bookings) {
            entries.put(key(booking.entry()), booking.entry());
            accounts.put(booking.entry().account(), booking.after());
        }
        return Written.WRITTEN;
    }

    private static ShopKey key(LedgerEntry entry) {
        return new ShopKey(entry.account().shopId(), entry.key());
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
        return orders.entrySet().stream()
                .filter(order -> order.getValue().waitsForItsOrder())
                .filter(order -> order.getValue().heardAt().isBefore(since))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<AccountId, PointsAccount> accounts(List<AccountId> asked) {
        Map<AccountId, PointsAccount> found = new HashMap<>();
        asked.forEach(id -> found.put(id, account(id)));
        return found;
    }

    @Override
    public List<Part> parts(String shopId) {
        return List.of(new Part(shopId, false, 0), new Part(shopId, true, 0));
    }

    @Override
    public synchronized ExpiringPage expiringUntil(Part part, Instant until, String after) {
        return page(
                part,
                account -> account.findFirstExpiry().filter(at -> !at.isAfter(until)).isPresent(),
                after);
    }

    @Override
    public synchronized ExpiringPage all(Part part, String after) {
        return page(part, _ -> true, after);
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public synchronized ExpiringPage dueUntil(
            String shopId, int part, Instant until, String after) {
        return new ExpiringPage(
                accounts.values().stream()
                        .filter(account -> account.id().shopId().equals(shopId))
                        .filter(
                                account ->
                                        account.findFirstSectionDue()
                                                .filter(at -> !at.isAfter(until))
                                                .isPresent())
                        .map(PointsAccount::id)
                        .toList(),
                null);
    }

    /** Pages are small, so that whoever asks has to turn them. */
    private ExpiringPage page(Part part, Predicate<PointsAccount> which, String after) {
        List<PointsAccount> found =
                accounts.values().stream()
                        .filter(account -> account.id().shopId().equals(part.shopId()))
                        .filter(account -> account.hasUndated() == part.undated())
                        .filter(
                                account ->
                                        account.hasUndated()
                                                || account.findFirstExpiry().isPresent())
                        .filter(which)
                        .sorted(Comparator.comparing(InMemoryPointsLedger::place))
                        .filter(account -> place(account).compareTo(after) > 0)
                        .toList();
        List<PointsAccount> page = found.subList(0, Math.min(SMALL_PAGE, found.size()));
        return new ExpiringPage(
                page.stream().map(PointsAccount::id).toList(),
                found.size() > SMALL_PAGE ? place(page.getLast()) : null);
    }

    private static String place(PointsAccount account) {
        return account.findFirstExpiry().map(Instant::toString).orElse("never")
                + ' '
                + account.id().customerId();
    }
}
