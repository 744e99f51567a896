package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.BEGINNING;
import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.measured;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;
import static dev.stammkunde.programmes.testing.SampleTiers.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.testing.InMemoryPointsLedger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tiers audiences hear of. */
class StandingsByRulesTest {

    private static final String SHOP = "roaster";
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId(SHOP, "anna");
    private static final CustomerId BEN = new CustomerId(SHOP, "ben");
    private static final TierStanding BRONZE = new TierStanding("bronze", Set.of("bronze"));

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private TierHistory history = history(rules());

    @Test
    void tiers_givenTierAndThatOfEverybody_areToldWithThoseBelow() {
        give("anna", "silver", Instant.parse("2026-07-01T00:00:00Z"));

        assertThat(tiers(NOW))
                .isEqualTo(
                        Map.of(
                                ANNA,
                                new TierStanding("silver", Set.of("bronze", "silver")),
                                BEN,
                                BRONZE));
    }

    /** No job has to run before an audience knows that a tier is over. */
    @Test
    void tiers_tierThatHasEnded_isNotToldAnyMore() {
        give("anna", "silver", Instant.parse("2026-07-01T00:00:00Z"));

        assertThat(tiers(Instant.parse("2026-07-01T00:00:00Z"))).containsEntry(ANNA, BRONZE);
    }

    @Test
    void tiers_noTierOfEverybody_nobodyWithoutOneIsTold() {
        history =
                history(
                        measured(
                                TierMeasure.SPEND,
                                List.of(
                                        tier("silver", "Silber", "Silver", "100", "1"),
                                        tier("gold", "Gold", "Gold", "300", "1"))));
        give("ben", "gold", null);

        assertThat(tiers(NOW))
                .isEqualTo(Map.of(BEN, new TierStanding("gold", Set.of("silver", "gold"))));
    }

    @Test
    void tiers_shopWithoutRules_readsNoAccount() {
        StandingsByRules standings =
                new StandingsByRules(
                        _ -> {
                            throw new AssertionError("nothing has to be read");
                        },
                        _ -> TierHistory.NONE);

        assertThat(standings.tiers(List.of(ANNA), NOW)).isEmpty();
    }

    private Map<CustomerId, TierStanding> tiers(Instant at) {
        return new StandingsByRules(
                        accounts ->
                                accounts.stream()
                                        .map(ledger::account)
                                        .collect(Collectors.toMap(PointsAccount::id, each -> each)),
                        _ -> history)
                .tiers(List.of(ANNA, BEN), at);
    }

    private void give(String customer, String tierId, @Nullable Instant until) {
        new GiveTier(ledger, _ -> history, _ -> {})
                .ask(
                        new GiveTier.Ask(
                                new AccountId(SHOP, customer),
                                "key " + customer,
                                tierId,
                                until,
                                "a thank you",
                                "support"),
                        BEGINNING.plusSeconds(1));
    }
}
