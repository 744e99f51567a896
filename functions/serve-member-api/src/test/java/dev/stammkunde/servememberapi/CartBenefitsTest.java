package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.scheme;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.GiveTier;
import dev.stammkunde.programmes.tiers.TierHistory;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What a checkout is told beside prices, with its reason; each answer is as documented. */
final class CartBenefitsTest {

    private static final Instant NOW = at("2026-04-02T10:00:00");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private TierHistory tiers = TierHistory.NONE;
    private Api api =
            Api.of(
                            new ServeMemberApiHandler(
                                    ledger,
                                    customers,
                                    new CachedProgrammes(
                                            new InMemoryProgrammes(), Orders.programme()),
                                    ports()))
                    .at(NOW);

    private RewardPorts ports() {
        RewardPorts none =
                SampleRewardPorts.of(
                        new LadderPorts(new InMemorySchemes<>(), customers, customers));
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                none.members(),
                none.ladders(),
                _ -> tiers,
                none.cards(),
                memberships,
                none.holdings());
    }

    private JsonNode benefits(String customer) {
        Api.Reply reply =
                api.cartPrices(
                        """
                        {%s"prices":"GROSS","lines":[{"lineId":"1","productId":"p","quantity":1,
                         "price":{"amount":"20.00","currency":"EUR"}}]}
                        """
                                .formatted(customer));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(reply.body().at("/total/amount").asText()).isEqualTo("20.00");
        return reply.body().path("benefits");
    }

    private JsonNode benefits() {
        return benefits("\"customerId\":\"%s\",".formatted(CUSTOMER));
    }

    private void becomesMember() {
        plans.put(scheme(year()));
        Instant bought = at("2026-03-05T10:00:00");
        SampleMemberships.hearing(plans, memberships, ledger)
                .hear(paid(order("1", CUSTOMER, "29.00", 1, bought)), bought);
    }

    private void becomesGold() {
        tiers = SampleTiers.history(SampleTiers.rules());
        new GiveTier(ledger, _ -> tiers, _ -> {})
                .ask(
                        new GiveTier.Ask(Orders.ACCOUNT, "k", "gold", null, "thanks", "mia"),
                        Orders.PAID_AT);
    }

    @Test
    void price_ofAMember_saysWhatTheMembershipGivesAndUntilWhen() {
        becomesMember();

        JsonNode benefits = benefits();

        assertThat(benefits.findValuesAsText("kind"))
                .containsExactly("FREE_SHIPPING", "EXTRA_POINTS");
        assertThat(benefits.findValuesAsText("source")).containsOnly("MEMBERSHIP");
        assertThat(benefits.at("/1/percent").asInt()).isEqualTo(50);
        assertThat(benefits.at("/0/text/de").asText())
                .isEqualTo("Versand ohne Kosten durch die Mitgliedschaft Teefreunde");
        assertThat(benefits.at("/1/text/en").asText())
                .isEqualTo("50% more points by the membership Teefreunde");
        assertThat(benefits.at("/0/until").asText())
                .isEqualTo(at("2027-03-06T00:00:00").toString());
    }

    @Test
    void price_ofACustomerWithATier_saysWhatTheTierGives() {
        becomesGold();

        JsonNode benefits = benefits();

        assertThat(benefits.findValuesAsText("kind"))
                .containsExactly("FREE_SHIPPING", "EXTRA_POINTS");
        assertThat(benefits.findValuesAsText("id")).containsOnly("gold");
        assertThat(benefits.at("/1/percent").asInt()).isEqualTo(100);
        assertThat(benefits.at("/0/until").isNull()).isTrue();
        assertThat(benefits.at("/0/text/en").asText())
                .isEqualTo("Free shipping with the tier Gold");
    }

    @Test
    void price_ofBoth_saysBothWithTheirReasons() {
        becomesMember();
        becomesGold();

        assertThat(benefits().findValuesAsText("source"))
                .containsExactly("TIER", "TIER", "MEMBERSHIP", "MEMBERSHIP");
    }

    @Test
    void price_ofAGuestOrOfWhoHasNothing_saysNothing() {
        becomesMember();
        becomesGold();

        assertThat(benefits("")).isEmpty();
        tiers = TierHistory.NONE;
        assertThat(benefits("\"customerId\":\"somebody-else\",")).isEmpty();
    }

    @Test
    void price_afterTheMembershipEnded_saysNothingOfIt() {
        becomesMember();
        api = api.at(at("2027-03-06T00:00:00"));

        assertThat(benefits()).isEmpty();
    }
}
