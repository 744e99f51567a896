package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.tiers.ProjectTiers;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows where a customer stands with the shop's tiers. */
public final class ShowTier {

    private final LedgerHistory ledger;
    private final TiersOfShops tiers;

    /** Of accounts in a ledger, by shops' rules. */
    public ShowTier(LedgerHistory ledger, TiersOfShops tiers) {
        this.ledger = ledger;
        this.tiers = tiers;
    }

    /** Finds it; nothing in a shop that gives no tiers now, of which no account is read. */
    public Optional<TierProjection> find(AccountId account, Instant now) {
        return find(account.shopId(), () -> ledger.account(account), now);
    }

    /** Finds the same of an account that was read already. */
    public Optional<TierProjection> find(PointsAccount account, Instant now) {
        return find(account.id().shopId(), () -> account, now);
    }

    private Optional<TierProjection> find(
            String shopId, Supplier<PointsAccount> account, Instant now) {
        TierHistory history = tiers.history(shopId);
        return history.findInForce(now)
                .flatMap(
                        _ ->
                                ProjectTiers.find(
                                        history, account.get().section(TierUnits.NAME), now));
    }
}
