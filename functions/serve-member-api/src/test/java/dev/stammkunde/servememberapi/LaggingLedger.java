package dev.stammkunde.servememberapi;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A ledger whose second entry is missing from the first reads. */
class LaggingLedger implements LedgerHistory {

    private final LedgerHistory ledger;
    private int readsBehind;

    LaggingLedger(LedgerHistory ledger, int readsBehind) {
        this.ledger = ledger;
        this.readsBehind = readsBehind;
    }

    @Override
    public Set<String> customersOf(PointsAccount account) {
        return ledger.customersOf(account);
    }

    @Override
    public Set<String> customersOf(AccountId customer) {
        return ledger.customersOf(customer);
    }

    @Override
    public PointsAccount account(AccountId account) {
        return ledger.account(account);
    }

    @Override
    public Page newestFirst(AccountId account, OptionalLong before, int limit) {
        Page page = ledger.newestFirst(account, before, limit);
        return new Page(withoutSecond(page.entries()), page.next());
    }

    @Override
    public Optional<LedgerEntry> find(AccountId account, long sequence) {
        return withoutSecond(ledger.find(account, sequence).stream().toList()).stream().findFirst();
    }

    @Override
    public List<LedgerEntry> all(AccountId account) {
        return withoutSecond(ledger.all(account));
    }

    @Override
    public Optional<OrderEntries> order(String shopId, String orderId) {
        return ledger.order(shopId, orderId);
    }

    private List<LedgerEntry> withoutSecond(List<LedgerEntry> entries) {
        boolean behind = readsBehind-- > 0;
        return entries.stream().filter(entry -> !behind || entry.sequence() != 2).toList();
    }
}
