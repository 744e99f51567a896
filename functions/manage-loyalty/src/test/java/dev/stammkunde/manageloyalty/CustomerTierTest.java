package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** Tiers that people give. */
final class CustomerTierTest {

    private static final AccountId CUSTOMER = new AccountId(LoyaltyApi.SHOP, "7001");
    private static final String TIER = " /admin/shops/{shopId}/customers/{customerId}/tier";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.TIERS);

    @BeforeEach
    void customerWithPoints() {
        Decision decision =
                Decide.decide(
                        ledgerAccount(),
                        new PointsCommand.Adjust(
                                "a", 5, "welcome", null, null, "mia", null, programme()),
                        Instant.parse("2026-11-28T10:00:00Z"));
        api.ledger.write((Decision.Book) decision);
    }

    private static Programme programme() {
        return DefaultProgramme.programme();
    }

    private PointsAccount ledgerAccount() {
        return api.ledger.account(CUSTOMER);
    }

    @Test
    void give_tier_isBookedOnceWithWhoAndWhy() {
        api.create(SampleKind.TIERS.whole());

        Reply given = give("gold", "k1");
        Reply again = give("gold", "k1");

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().at("/current/id").asText()).isEqualTo("gold");
        assertThat(given.body().at("/current/source").asText()).isEqualTo("MANUAL");
        assertThat(given.body().at("/events/0/reason").asText()).isEqualTo("For the wait");
        assertThat(given.body().at("/events/0/actor").asText()).isEqualTo("mia");
        assertThat(again.body()).isEqualTo(given.body());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.ledger.all(CUSTOMER)).hasSize(2);
    }

    @Test
    void give_otherWithTheSameKey_isRefused() {
        api.create(SampleKind.TIERS.whole());
        give("gold", "k1");

        assertThat(give("silver", "k1").problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void lift_givenTier_isWhatOrdersCameTo() {
        api.create(SampleKind.TIERS.whole());
        give("gold", "k1");

        Reply lifted = lift("k2");

        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.body().has("current")).isFalse();
        assertThat(lifted.body().at("/events/0/kind").asText()).isEqualTo("tier-lifted");
        assertThat(lift("k3").problem()).isEqualTo("nothing-given");
    }

    @Test
    void give_unknownTierOrReasonOrEnd_isToldWhere() {
        api.create(SampleKind.TIERS.whole());

        assertThat(give("platinum", "k1").fields()).containsExactly("tier");
        assertThat(ask("POST" + TIER, "{\"tier\":\"gold\",\"reason\":\" \"}", "k2").fields())
                .containsExactly("reason");
        assertThat(
                        ask(
                                        "POST" + TIER,
                                        "{\"tier\":\"gold\",\"reason\":\"x\","
                                                + "\"until\":\"2026-11-29T10:00:00Z\"}",
                                        "k3")
                                .fields())
                .containsExactly("until");
    }

    @Test
    void give_reasonOfSeveralLinesOrEndOfAnotherForm_isToldHow() {
        api.create(SampleKind.TIERS.whole());

        assertThat(ask("POST" + TIER, "{\"tier\":\"gold\",\"reason\":\"a\\nb\"}", "k1").fields())
                .containsExactly("reason");
        assertThat(
                        ask(
                                        "POST" + TIER,
                                        "{\"tier\":\"gold\",\"reason\":\"x\",\"until\":\"2029-01-01\"}",
                                        "k2")
                                .body()
                                .at("/errors/0/problem")
                                .asText())
                .contains("such as 2027-12-31T23:00:00Z");
    }

    @Test
    void give_shopWithoutTiers_isRefused() {
        assertThat(give("gold", "k1").problem()).isEqualTo("no-tiers");
        assertThat(show("7001").problem()).isEqualTo("no-tiers");
    }

    @Test
    void show_stranger_isNone() {
        api.create(SampleKind.TIERS.whole());

        assertThat(show("nobody").problem()).isEqualTo("unknown-customer");
    }

    @Test
    void show_newCustomer_tellsWhatIsMissing() {
        api.create(SampleKind.TIERS.whole());

        assertThat(show("7001").body().at("/next/missing").asText()).isEqualTo("100.00");
        assertThat(show("7001").body().at("/words/de").asText()).isEqualTo("Noch keine Stufe.");
    }

    @Test
    void create_secondLadder_isRefusedUntilTheFirstIsArchived() {
        api.create(SampleKind.TIERS.least());
        String other = SampleKind.TIERS.least().replace("\"tea\"", "\"other\"");
        assertThat(api.create(other).fields()).containsExactly("id");

        api.post("/{id}/archive");

        assertThat(api.create(other).status()).isEqualTo(201);
    }

    @Test
    void give_byFinance_isNotAllowed() {
        api.create(SampleKind.TIERS.whole());

        assertThat(
                        api.ask(
                                        "POST" + TIER,
                                        "{\"tier\":\"gold\",\"reason\":\"x\"}",
                                        Map.of("key", "k1", "group", "finance"))
                                .status())
                .isEqualTo(403);
    }

    private Reply give(String tier, String key) {
        return ask(
                "POST" + TIER,
                "{\"tier\":\"%s\",\"reason\":\"For the wait\"}".formatted(tier),
                key);
    }

    private Reply lift(String key) {
        return ask("POST" + TIER + "/lift", "{\"reason\":\"It is over\"}", key);
    }

    private Reply ask(String route, String body, String key) {
        return api.ask(route, body, Map.of("key", key));
    }

    private Reply show(String customer) {
        return api.ask("GET" + TIER, "", Map.of("customerId", customer));
    }
}
