package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.GiveTier;
import dev.stammkunde.programmes.tiers.TierHistory;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Where a customer stands with tiers, as shops ask for it; each answer is as documented. */
class TierTest {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private TierHistory history = SampleTiers.history(SampleTiers.rules());

    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            ledger,
                            new InMemoryCustomers(),
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.of(_ -> history)));

    @Test
    void tier_newCustomer_isThatOfEverybodyAndTellsWhatIsMissing() {
        Api.Reply reply = tier();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        assertThat(reply.body().at("/current/name/de").asText()).isEqualTo("Bronze");
        assertThat(reply.body().at("/current/source").asText()).isEqualTo("EVERYBODY");
        assertThat(reply.body().at("/next/words/en").asText())
                .isEqualTo("€100.00 more by 31 December 2026 for Silver.");
    }

    @Test
    void tier_givenGold_tellsItsBenefits() {
        new GiveTier(ledger, _ -> history, _ -> {})
                .ask(
                        new GiveTier.Ask(Orders.ACCOUNT, "k", "gold", null, "thanks", "mia"),
                        Orders.PAID_AT);

        Api.Reply reply = tier();

        assertThat(reply.body().at("/current/id").asText()).isEqualTo("gold");
        assertThat(reply.body().at("/current/freeShipping").asBoolean()).isTrue();
        assertThat(reply.body().at("/current/earlyAccessHours").asInt()).isEqualTo(24);
        assertThat(reply.body().at("/current/earningFactor").asInt()).isEqualTo(2);
    }

    @Test
    void tier_shopWithoutTiers_isNone() {
        history = TierHistory.NONE;

        assertThat(tier().problem()).isEqualTo("no-tiers");
    }

    private Api.Reply tier() {
        return api.get(MemberRoute.TIER, Map.of("customerId", CUSTOMER), "");
    }
}
