package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.membership.Settled;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

final class ListDeclarationsTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:20:00Z");
    private static final String ONE = "GET /admin/shops/{shopId}/declarations/{declarationId}";
    private static final String LIST = "GET /admin/shops/{shopId}/declarations";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.MEMBERSHIP_PLANS);

    @Test
    void list_ofSupport_isTheLatestFirstByPages() {
        for (int i = 0; i < 3; i++) {
            api.declarations.keep(
                    new Declaration(
                            new DeclarationId(LoyaltyApi.SHOP, "declaration-00000" + i),
                            new Declared(
                                    DeclarationKind.EXTRAORDINARY_CANCELLATION,
                                    "Anna",
                                    "anna@example.org",
                                    "Tea friends",
                                    "moved",
                                    null,
                                    Language.EN),
                            Instant.parse("2026-11-30T09:00:0" + i + "Z")));
        }

        JsonNode first = list("limit=2");
        JsonNode rest = list("limit=2&cursor=" + first.get("next").asText());

        assertThat(first.at("/declarations/0/id").asText()).isEqualTo("declaration-000002");
        assertThat(first.get("declarations")).hasSize(2);
        assertThat(rest.at("/declarations/0/reason").asText()).isEqualTo("moved");
        assertThat(rest.get("declarations")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void list_whatWasLookedAt_tellsItsOutcome() {
        Declaration declaration =
                new Declaration(
                        new DeclarationId(LoyaltyApi.SHOP, "declaration-000009"),
                        new Declared(
                                DeclarationKind.WITHDRAWAL,
                                "Anna",
                                "anna@example.org",
                                "Tea friends",
                                null,
                                null,
                                Language.EN),
                        Instant.parse("2026-11-30T09:00:00Z"));
        api.declarations.keep(declaration);

        assertThat(list("").at("/declarations/0").has("outcome")).isFalse();
        api.declarations.seen(declaration, new Settled(Settled.Kind.APPLIED, "tea"), AT);
        assertThat(list("").at("/declarations/0/outcome/planId").asText()).isEqualTo("tea");
        api.declarations.seen(declaration, new Settled(Settled.Kind.TOO_LATE, null), AT);
        assertThat(list("").at("/declarations/0/outcome/kind").asText()).isEqualTo("TOO_LATE");
    }

    @Test
    void show_oneThatCounts_tellsWhatItEndedAndWhatIsOwed() {
        InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
        plans.put(SampleMemberships.scheme(SampleMemberships.year()));
        Instant bought = Instant.parse("2026-11-25T09:00:00Z");
        SampleMemberships.hearing(plans, api.memberships, api.ledger)
                .hear(
                        SampleMemberships.paid(
                                SampleMemberships.order("1", "7001", "29.00", 1, bought)),
                        bought);
        Declaration declaration =
                new Declaration(
                        new DeclarationId(LoyaltyApi.SHOP, "declaration-000010"),
                        new Declared(
                                DeclarationKind.WITHDRAWAL,
                                "Anna",
                                "anna@example.org",
                                SampleMemberships.year().name(),
                                null,
                                null,
                                Language.EN),
                        Instant.parse("2026-11-30T09:00:00Z"));
        api.declarations.keep(declaration);
        assertThat(one("declaration-000010").has("membership")).isFalse();
        SampleMemberships.applying(
                        api.memberships, api.ledger, new CustomerId(LoyaltyApi.SHOP, "7001"))
                .apply(declaration, AT);
        api.declarations.seen(
                declaration, new Settled(Settled.Kind.APPLIED, SampleMemberships.PLAN.id()), AT);

        JsonNode shown = one("declaration-000010");

        assertThat(shown.get("confirmedAt").asText()).isEqualTo("2026-11-30T09:00:00Z");
        assertThat(shown.at("/outcome/actedAt").asText()).isEqualTo("2026-11-30T09:20:00Z");
        assertThat(shown.at("/membership/customerId").asText()).isEqualTo("7001");
        assertThat(shown.at("/membership/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(shown.at("/membership/until").asText()).isEqualTo("2026-11-30T09:00:00Z");
        assertThat(shown.at("/membership/refundDue/currency").asText()).isEqualTo("EUR");
        assertThat(shown.at("/membership/lifted").asBoolean()).isFalse();
    }

    @Test
    void show_whatNobodyDeclared_isNotFound() {
        for (String id : List.of("declaration-000011", "short")) {
            assertThat(api.ask(ONE, "", Map.of("group", "support", "declarationId", id)).status())
                    .isEqualTo(404);
        }
    }

    private JsonNode one(String id) {
        return api.ask(
                        ONE,
                        "",
                        Map.of(
                                "group", "support",
                                "declarationId", id,
                                "at", "2026-11-30T10:00:00Z"))
                .body();
    }

    @Test
    void list_ofMarketing_isRefused() {
        assertThat(api.ask(LIST, "", Map.of("group", "marketing")).status()).isEqualTo(403);
    }

    private JsonNode list(String query) {
        return api.ask(LIST, "", Map.of("group", "support", "query", query)).body();
    }
}
