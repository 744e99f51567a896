package dev.stammkunde.servememberapi;

import dev.stammkunde.domain.points.AccountId;
import dev.stammkunde.domain.points.LedgerEntry;
import dev.stammkunde.domain.points.LedgerHistory;
import dev.stammkunde.domain.points.OrderRecord;
import dev.stammkunde.domain.points.PointsAccount;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A ledger whose second entry is missing from the first reads of the whole. */
class LaggingLedger implements LedgerHistory {

    private final LedgerHistory ledger;
    private int readsBehind;

    LaggingLedger(LedgerHistory ledger, int readsBehind) {
        this.ledger = ledger;
        this.readsBehind = readsBehind;
    }

    @Override
    public PointsAccount account(AccountId account) {
        return ledger.account(account);
    }

    @Override
    public Page newestFirst(AccountId account, OptionalLong before, int limit) {
        return ledger.newestFirst(account, before, limit);
    }

    @Override
    public Optional<LedgerEntry> find(AccountId account, long sequence) {
        return ledger.find(account, sequence);
    }

    @Override
    public List<LedgerEntry> all(AccountId account) {
        boolean behind = readsBehind-- > 0;
        return ledger.all(account).stream()
                .filter(entry -> !behind || entry.sequence() != 2)
                .toList();
    }

    @Override
    public OrderRecord order(String shopId, String orderId) {
        return ledger.order(shopId, orderId);
    }
}
