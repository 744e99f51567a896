package dev.stammkunde.manageaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.shop.access.KeepApiKeys;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

/** What administrators see of API keys over HTTP. Each answer is held to the OpenAPI document. */
final class ApiKeysTest {

    private final AccessApi api = new AccessApi();

    @Test
    void document_eachRoute_isThere() {
        assertThat(OpenApiDocument.read("access-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AccessRoute.values()).map(AccessRoute::key).toList());
    }

    @Test
    void make_aKey_isShownOnceAndNeverLoggedOrToldAgain() {
        try (LogLines log = new LogLines()) {
            Reply reply = make("{\"label\": \"Kasse\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}");
            Reply listed = api.ask(AccessRoute.KEYS, "", "shop:admin");
            Reply revoked = revoke(reply.text("/id"));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.text("/key")).isEqualTo(api.made.getFirst());
            assertThat(reply.headers()).containsEntry("cache-control", "no-store");
            assertThat(listed.text("/keys/0/label")).isEqualTo("Kasse");
            assertThat(listed.text("/keys/0/ending")).isEqualTo("0000");
            assertThat(listed.content() + revoked.content() + api.audit.of("shop") + log.text())
                    .contains("Kasse", "answered")
                    .doesNotContain(api.made.getFirst())
                    .doesNotContain("secret0");
        }
        assertThat(api.audit.of("shop")).extracting(AuditEntry::deed).hasSize(2);
    }

    @Test
    void make_aPartnersKey_opensThatPartnerAloneAndIsInItsOwnList() {
        Reply made = api.ask(AccessRoute.MAKE_PARTNER_KEY, "{\"label\": \"Till\"}", "shop:admin");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/shops/0")).isEqualTo("partner/shop/cafe");
        assertThat(api.ask(AccessRoute.KEYS, "", "shop:admin").body().path("keys")).isEmpty();
        assertThat(api.ask(AccessRoute.PARTNER_KEYS, "", "shop:admin").text("/keys/0/label"))
                .isEqualTo("Till");
        assertThat(api.audit.of("shop")).extracting(AuditEntry::deed).hasSize(1);
    }

    @Test
    void make_theSameNameAgain_isRefusedUntilItIsRevoked() {
        Reply first = make("{\"label\": \"Kasse\"}");

        assertThat(make("{\"label\": \"Kasse\"}").problem()).isEqualTo("api-key-exists");
        revoke(first.text("/id"));
        assertThat(make("{\"label\": \"Kasse\"}").status()).isEqualTo(201);
    }

    @Test
    void make_moreThanAShopMayHave_isRefused() {
        for (int i = 0; i < KeepApiKeys.MOST_VALID; i++) {
            make("{\"label\": \"key-%d\"}".formatted(i));
        }

        assertThat(make("{\"label\": \"one more\"}").problem()).isEqualTo("too-many-api-keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; label",
                "{\"label\": \" \"}; label",
                "{\"label\": \"a\\nb\"}; label",
                "{\"label\": \"a\", \"expiresAt\": \"2026-11-29T10:00:00Z\"}; expiresAt",
                "{\"label\": \"a\", \"expiresAt\": \"soon\"}; expiresAt",
                "{\"label\": \"a\", \"shops\": [\"other\"]}; shops"
            })
    void make_whatCannotBe_namesTheField(String body, String field) {
        Reply reply = make(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(api.made).isEmpty();
    }

    @Test
    void revoke_aKey_isDoneOnceAndSaysForHowLongItIsRemembered() {
        String id = make("{\"label\": \"Kasse\"}").text("/id");

        Reply first = revoke(id);
        Reply again = revoke(id);

        assertThat(first.text("/state")).isEqualTo("REVOKED");
        assertThat(first.body().path("stopsWithinSeconds").asInt()).isEqualTo(300);
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(again.text("/revokedAt")).isEqualTo(first.text("/revokedAt"));
        assertThat(api.audit.of("shop")).hasSize(2);
    }

    @Test
    void revoke_aKeyOfAnotherShop_isNotFound() {
        String id = make("{\"label\": \"Kasse\"}").text("/id");

        Reply reply =
                api.ask(
                        Request.to(AccessRoute.REVOKE_KEY.key(), AccessApi.NOW)
                                .path("shopId", "other")
                                .path("keyId", id)
                                .by("eve", "[other:admin]"));

        assertThat(reply.problem()).isEqualTo("unknown-api-key");
        assertThat(api.ask(AccessRoute.KEYS, "", "admin").text("/keys/0/state")).isEqualTo("VALID");
    }

    @ParameterizedTest
    @EnumSource(AccessRoute.class)
    void routes_ofWhoIsNoAdministrator_areRefused(AccessRoute route) {
        for (String groups : List.of("marketing finance support", "other:admin", "shop:support")) {
            assertThat(api.ask(route, "{\"label\": \"a\"}", groups).status())
                    .as(groups)
                    .isEqualTo(403);
        }
        assertThat(api.made).isEmpty();
    }

    private Reply make(String body) {
        return api.ask(AccessRoute.MAKE_KEY, body, "shop:admin");
    }

    private Reply revoke(String id) {
        return api.ask(api.request(AccessRoute.REVOKE_KEY, "shop:admin").path("keyId", id));
    }
}
