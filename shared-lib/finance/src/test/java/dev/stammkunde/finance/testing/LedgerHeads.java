package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.months.FindAccountHeads;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Heads of accounts from a ledger's history, which counts how often it was asked. */
public final class LedgerHeads implements FindAccountHeads {

    private final LedgerHistory ledger;
    private int calls;
    private int asked;

    public LedgerHeads(LedgerHistory ledger) {
        this.ledger = ledger;
    }

    /** How often it was asked. */
    public int calls() {
        return calls;
    }

    /** Of how many customers it was asked. */
    public int asked() {
        return asked;
    }

    @Override
    public Map<String, Head> heads(String shopId, List<Asked> some) {
        calls++;
        asked += some.size();
        Map<String, Head> heads = new HashMap<>();
        for (Asked one : some) {
            AccountId id = new AccountId(shopId, one.customerId());
            List<LedgerEntry> all = ledger.all(id);
            find(all, one.sequence())
                    .ifPresent(
                            entry -> {
                                Optional<LedgerEntry> next = find(all, one.sequence() + 1);
                                heads.put(one.customerId(), head(id, all, entry, next));
                            });
        }
        return heads;
    }

    private static Head head(
            AccountId id, List<LedgerEntry> all, LedgerEntry entry, Optional<LedgerEntry> next) {
        @Nullable PointsAccount account = next.isPresent() ? null : PointsAccount.fold(id, all);
        @Nullable Instant nextBookedAt = next.map(LedgerEntry::bookedAt).orElse(null);
        return new Head(entry.hash(), account, nextBookedAt);
    }

    private static Optional<LedgerEntry> find(List<LedgerEntry> all, long sequence) {
        return all.stream().filter(entry -> entry.sequence() == sequence).findFirst();
    }
}
