package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.cancelled;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.scheme;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.membership.MembershipUnits;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A customer's memberships, as shops ask for them; each answer is as documented. */
final class MembershipTest {

    private static final Instant BOUGHT = at("2026-03-05T10:00:00");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final HearMembershipOrder hear = SampleMemberships.hearing(plans, memberships, ledger);
    private final Api api =
            Api.of(
                            new ServeMemberApiHandler(
                                    ledger,
                                    new InMemoryCustomers(),
                                    new CachedProgrammes(
                                            new InMemoryProgrammes(), Orders.programme()),
                                    SampleRewardPorts.of(memberships)))
                    .at(at("2026-04-02T10:00:00"));

    MembershipTest() {
        plans.put(scheme(year()));
    }

    private Api.Reply show() {
        return api.get(MemberRoute.MEMBERSHIP, Map.of("customerId", CUSTOMER), "");
    }

    @Test
    void membership_ofAMember_tellsItsEndAndBenefits() {
        hear.hear(paid(order("1", CUSTOMER, "29.00", 1, BOUGHT)), BOUGHT);

        Api.Reply reply = show();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        assertThat(reply.body().at("/benefits/freeShipping").asBoolean()).isTrue();
        assertThat(reply.body().at("/benefits/extraPointsPercent").asInt()).isEqualTo(50);
        assertThat(reply.body().at("/memberships/0/state").asText()).isEqualTo("ACTIVE");
        assertThat(reply.body().at("/memberships/0/since").asText())
                .isEqualTo("2026-03-05T09:00:00Z");
        assertThat(reply.body().at("/memberships/0/until").asText())
                .isEqualTo("2027-03-05T23:00:00Z");
        assertThat(reply.body().at("/memberships/0/words/de").asText())
                .isEqualTo("Mitglied bis 05.03.2027.");
    }

    @Test
    void membership_ofAMemberWhoBought_tellsWhatItWasWorth() {
        hear.hear(paid(order("1", CUSTOMER, "29.00", 1, BOUGHT)), BOUGHT);
        Instant later = at("2026-03-20T10:00:00");
        OrderLine tea =
                new OrderLine(
                        "line-1",
                        OrderLine.LineKind.GOODS,
                        "product-2",
                        "TEE",
                        List.of(),
                        1,
                        eur("100.00"),
                        eur("100.00"),
                        eur("0"));
        Order shipped =
                new Order(
                        "2",
                        "#2",
                        CUSTOMER,
                        later,
                        false,
                        List.of(tea),
                        eur("0"),
                        eur("0"),
                        eur("100.00"),
                        eur("0"),
                        eur("0"));
        new HearOrders(ledger, Orders.SHOP, List.of(new MembershipUnits()))
                .hear("2", OrderReport.of(paid(shipped)).orElseThrow(), Orders.programme(), later);

        JsonNode used = show().body().at("/memberships/0/used");

        assertThat(used.get("extraPoints").asInt()).isEqualTo(50);
        assertThat(used.get("freeShippingOrders").asInt()).isEqualTo(1);
        assertThat(used.at("/words/de").asText())
                .isEqualTo("Bisher 50 Punkte extra und 1 Bestellung ohne Versandkosten.");
    }

    @Test
    void membership_whoseOrderWasCancelled_tellsWhyItEnded() {
        hear.hear(paid(order("1", CUSTOMER, "29.00", 1, BOUGHT)), BOUGHT);
        hear.hear(cancelled("1", at("2026-04-01T10:00:00")), at("2026-04-01T10:00:00"));

        Api.Reply reply = show();

        assertThat(reply.body().at("/benefits/freeShipping").asBoolean()).isFalse();
        assertThat(reply.body().at("/memberships/0/state").asText()).isEqualTo("REFUNDED");
        assertThat(reply.body().at("/memberships/0/words/en").asText())
                .isEqualTo("Ended on 1 April 2026, since the order was cancelled or refunded.");
    }

    @Test
    void membership_ofAStranger_isNone() {
        assertThat(show().body().at("/memberships")).isEmpty();
        assertThat(show().body().at("/benefits/earlyAccessHours").asInt()).isZero();
    }
}
