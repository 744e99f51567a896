package dev.stammkunde.programmes.tiers;

import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells audiences which tiers customers have, by what is kept and the time.
 *
 * <p>It costs the shop's rules and one read of the accounts, and the rules alone where the shop
 * gives no tiers.
 */
public final class StandingsByRules implements FindStandings {

    private final FindAccounts accounts;
    private final TiersOfShops tiers;

    /** Wires the use case. */
    public StandingsByRules(FindAccounts accounts, TiersOfShops tiers) {
        this.accounts = accounts;
        this.tiers = tiers;
    }

    @Override
    public Map<CustomerId, TierStanding> tiers(List<CustomerId> customers, Instant at) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        TierHistory history = tiers.history(customers.getFirst().shopId());
        if (history.findInForce(at).isEmpty()) {
            return Map.of();
        }
        Map<AccountId, PointsAccount> read =
                accounts.accounts(customers.stream().map(StandingsByRules::accountOf).toList());
        Map<CustomerId, TierStanding> standings = new HashMap<>();
        for (CustomerId customer : customers) {
            PointsAccount account =
                    read.getOrDefault(
                            accountOf(customer), PointsAccount.empty(accountOf(customer)));
            find(history, account, at).ifPresent(it -> standings.put(customer, it));
        }
        return standings;
    }

    /** Finds the tier of an account. */
    private static Optional<TierStanding> find(
            TierHistory history, PointsAccount account, Instant at) {
        return ProjectTiers.find(history, account.section(TierUnits.NAME), at)
                .flatMap(
                        projection ->
                                Optional.ofNullable(projection.current())
                                        .map(it -> standing(projection.rules(), it.tier().id())));
    }

    private static TierStanding standing(TierRules rules, String tier) {
        return new TierStanding(
                tier,
                rules.tiers().subList(0, rules.rank(tier) + 1).stream()
                        .map(Tier::id)
                        .collect(Collectors.toSet()));
    }

    private static AccountId accountOf(CustomerId customer) {
        return new AccountId(customer.shopId(), customer.id());
    }
}
