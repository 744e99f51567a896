package dev.stammkunde.managerewards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

final class RewardLifeTest {

    private static final String LIMITED =
            """
            {"id": "sticker", "name": "Sticker", "benefit": {"kind": "GOODIE", "sku": "STI-1"},
             "points": 60, "cost": {"amount": "0.10", "currency": "EUR"}, "vat": "PRICE_REDUCTION",
             "term": {"validDays": 90}, "limits": {"total": 10},
             "texts": {"de": {"title": "Aufkleber", "description": "Zum Kleben"},
              "en": {"title": "Sticker", "picture": "https://shop.example/s.png",
               "pictureText": "A sticker"}}}
            """;

    private static final String CAPPED =
            RewardApi.LEAST.replace(
                    "{\"kind\": \"GOODIE\", \"sku\": \"STI-1\"}",
                    "{\"kind\": \"PERCENT_OFF\", \"percent\": 10, \"atMost\":"
                            + " {\"amount\": \"10.00\", \"currency\": \"EUR\"}}");

    private static final String TERMS =
            """
            {"terms": {"step": 100, "stepValue": {"amount": "1.00", "currency": "EUR"},
             "minimum": 500, "mostPercent": 50, "heldMinutes": 20}}
            """;

    private final RewardApi api = new RewardApi();

    @Test
    void create_least_isOnOfferAtOnceByWhatIsUsual() {
        Reply created = api.create(RewardApi.LEAST);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("etag", "\"1\"");
        assertThat(created.body().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(created.body().at("/bearer/kind").asText()).isEqualTo("SHOP");
        assertThat(api.create(RewardApi.LEAST)).isEqualTo(created);
        assertThat(api.create(LIMITED).problem()).isEqualTo("document-exists");
        assertThat(api.ask(RewardRoute.LIST).body().path("documents")).hasSize(1);
    }

    @Test
    void replace_byVersion_isTheNextAndOthersAreOutdated() {
        api.create(RewardApi.LEAST);

        assertThat(api.replace(LIMITED, 1).headers()).containsEntry("etag", "\"2\"");
        assertThat(api.replace(RewardApi.LEAST, 1).status()).isEqualTo(412);
        assertThat(api.ask(RewardRoute.REPLACE, LIMITED, Map.of()).status()).isEqualTo(428);
        assertThat(api.ask(RewardRoute.VERSIONS).body().path("versions")).hasSize(2);
        assertThat(api.ask(RewardRoute.SHOW, "version=1").body().path("points").asInt())
                .isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"SHOPIFY", "WOOCOMMERCE"})
    void write_whatThePlatformCannotGive_isRefusedByItsName(Platform platform) {
        api.create(RewardApi.LEAST);
        api.platform = platform;

        for (Reply refused :
                List.of(
                        api.create(CAPPED.replace("\"sticker\"", "\"capped\"")),
                        api.replace(CAPPED, 1),
                        api.ask(RewardRoute.CHECK, CAPPED, Map.of()))) {
            assertThat(refused.problem()).isEqualTo("invalid-fields");
            assertThat(refused.fields()).containsExactly("benefit.atMost");
            assertThat(refused.body().path("detail").asText())
                    .containsIgnoringCase(platform.pathSegment());
        }
        assertThat(api.rewards.findLatestVersion(RewardApi.STICKER)).contains(1);
    }

    @Test
    void resume_whatThePlatformCannotGiveAnyMore_isRefusedByItsNameAndStaysPaused() {
        api.platform = Platform.SHOPWARE;
        api.create(CAPPED);
        api.ask(RewardRoute.PAUSE);
        api.platform = Platform.WOOCOMMERCE;

        Reply refused = api.ask(RewardRoute.RESUME);

        assertThat(refused.problem()).isEqualTo("invalid-fields");
        assertThat(refused.fields()).containsExactly("benefit.atMost");
        assertThat(refused.body().path("detail").asText()).contains("WooCommerce");
        assertThat(api.ask(RewardRoute.SHOW).body().path("state").asText()).isEqualTo("PAUSED");
        assertThat(api.ask(RewardRoute.PAUSE).status()).isEqualTo(200);

        api.platform = Platform.SHOPWARE;
        assertThat(api.ask(RewardRoute.RESUME).body().path("state").asText()).isEqualTo("ACTIVE");
        api.platform = Platform.WOOCOMMERCE;
        assertThat(api.ask(RewardRoute.RESUME).status()).isEqualTo(200);
        assertThat(api.ask(RewardRoute.ARCHIVE).status()).isEqualTo(200);
        assertThat(api.ask(RewardRoute.RESUME).problem()).isEqualTo("document-archived");
    }

    @Test
    void write_whatAnotherPlatformGives_isTaken() {
        api.platform = Platform.SHOPWARE;
        assertThat(api.create(CAPPED).status()).isEqualTo(201);

        api.platform = null;
        assertThat(api.create(CAPPED.replace("\"sticker\"", "\"capped\"")).fields())
                .containsExactly("pool");
        assertThat(
                        api.create(
                                        CAPPED.replace(
                                                "\"sticker\"", "\"capped\", \"pool\": \"winter\""))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void check_wrongOrRight_keepsNothing() {
        api.create(RewardApi.LEAST);

        assertThat(api.ask(RewardRoute.CHECK, LIMITED, Map.of()).status()).isEqualTo(200);
        assertThat(api.ask(RewardRoute.CHECK, "{}", Map.of()).fields())
                .containsExactlyInAnyOrder(
                        "name", "benefit", "points", "cost", "vat", "term", "texts");
        assertThat(api.rewards.findLatestVersion(RewardApi.STICKER)).contains(1);
    }

    @Test
    void audit_ofARewardsLife_hasEachWriteOnce() {
        api.create(RewardApi.LEAST);
        api.create(RewardApi.LEAST);
        api.ask(RewardRoute.PAUSE);
        api.ask(RewardRoute.PAUSE);
        api.ask(RewardRoute.PREVIEW);
        api.ask(RewardRoute.RESUME);
        api.replace(LIMITED, 3);
        api.ask(RewardRoute.ARCHIVE);
        assertThat(api.ask(RewardRoute.RESUME).problem()).isEqualTo("document-archived");
        api.ask(RewardRoute.REPLACE_PAYMENT, TERMS, Map.of());

        assertThat(api.audit.of(RewardApi.SHOP).reversed().stream().map(AuditEntry::deed))
                .containsExactly(
                        new Deed("create", "reward", "sticker"),
                        new Deed("pause", "reward", "sticker"),
                        new Deed("resume", "reward", "sticker"),
                        new Deed("replace", "reward", "sticker"),
                        new Deed("archive", "reward", "sticker"),
                        new Deed("replace", "part-payment", RewardApi.SHOP));
    }

    @Test
    void preview_inALanguage_isWhatCustomersRead() {
        api.create(LIMITED);

        JsonNode english = api.ask(RewardRoute.PREVIEW, "language=en").body();
        JsonNode german = api.ask(RewardRoute.PREVIEW).body();

        assertThat(english.path("title").asText()).isEqualTo("Sticker");
        assertThat(english.path("pictureText").asText()).isEqualTo("A sticker");
        assertThat(english.at("/benefit/sku").asText()).isEqualTo("STI-1");
        assertThat(german.path("title").asText()).isEqualTo("Aufkleber");
        assertThat(german.path("description").asText()).isEqualTo("Zum Kleben");
    }

    @ParameterizedTest
    @CsvSource({"language=fr", "language=EN", "language=", "version=0"})
    void preview_ofNoLanguageOrVersion_isRefused(String query) {
        api.create(LIMITED);

        assertThat(api.ask(RewardRoute.PREVIEW, query).problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void preview_inALanguageThatIsNotWritten_isRefused() {
        api.create(RewardApi.LEAST);

        assertThat(api.ask(RewardRoute.PREVIEW, "language=en").fields())
                .containsExactly("language");
    }

    @Test
    void stock_limitedOrNot_isWhatIsLeft() {
        api.create(RewardApi.LEAST);
        assertThat(api.ask(RewardRoute.STOCK).body().has("left")).isFalse();
        api.replace(LIMITED, 1);
        api.taken = 7;

        JsonNode stock = api.ask(RewardRoute.STOCK).body();
        assertThat(stock.path("total").asInt()).isEqualTo(10);
        assertThat(stock.path("taken").asInt()).isEqualTo(7);
        assertThat(stock.path("left").asInt()).isEqualTo(3);

        api.taken = 11;
        assertThat(api.ask(RewardRoute.STOCK).body().path("left").asInt()).isZero();
    }

    @Test
    void stock_ofImportedCodes_isThatOfThePool() {
        api.create(
                RewardApi.LEAST.replace(
                        "\"GOODIE\", \"sku\": \"STI-1\"}",
                        "\"FREE_SHIPPING\"}, \"pool\": \"winter\""));

        assertThat(api.ask(RewardRoute.STOCK).body().path("codesLeft").asInt(-1)).isZero();
    }

    @Test
    void reward_thatCannotBeUsed_isShownAndArchivedAndReplaced() {
        String later = "{\"id\":\"sticker\",\"state\":\"ACTIVE\",\"benefit\":{\"kind\":\"CASH\"}}";
        api.rewards.save(RewardApi.STICKER, 1, later);

        assertThat(api.ask(RewardRoute.SHOW).body().path("unusable")).isNotEmpty();
        assertThat(api.ask(RewardRoute.LIST).body().at("/documents/0/unusable")).isNotEmpty();
        assertThat(api.ask(RewardRoute.PREVIEW).problem()).isEqualTo("document-unusable");
        assertThat(api.ask(RewardRoute.STOCK).problem()).isEqualTo("document-unusable");
        assertThat(api.ask(RewardRoute.PAUSE).status()).isEqualTo(200);
        assertThat(api.ask(RewardRoute.RESUME).problem()).isEqualTo("document-unusable");
        assertThat(api.replace(RewardApi.LEAST, 2).body().path("state").asText())
                .isEqualTo("PAUSED");
    }

    @Test
    void reward_unknown_isNoReward() {
        for (RewardRoute route :
                List.of(
                        RewardRoute.SHOW,
                        RewardRoute.PAUSE,
                        RewardRoute.VERSIONS,
                        RewardRoute.PREVIEW,
                        RewardRoute.STOCK)) {
            assertThat(api.ask(route).problem()).isEqualTo("unknown-document");
            assertThat(api.ask(route, "", Map.of("id", "../No#")).problem())
                    .isEqualTo("unknown-document");
        }
    }

    @Test
    void partPayment_life_isOffUntilTermsAreThere() {
        JsonNode usual = api.ask(RewardRoute.SHOW_PAYMENT).body();
        assertThat(usual.path("version").asInt(-1)).isZero();
        assertThat(usual.has("terms")).isFalse();
        assertThat(api.ask(RewardRoute.CHECK_PAYMENT, TERMS, Map.of()).status()).isEqualTo(200);

        Reply first = api.ask(RewardRoute.REPLACE_PAYMENT, TERMS, Map.of());
        assertThat(first.body().path("changedBy").asText()).isEqualTo("mia");
        assertThat(api.ask(RewardRoute.REPLACE_PAYMENT, "{}", Map.of()).status()).isEqualTo(428);
        Reply off = api.ask(RewardRoute.REPLACE_PAYMENT, "{}", Map.of("if-match", "\"1\""));

        assertThat(off.body().path("version").asInt()).isEqualTo(2);
        assertThat(
                        api.ask(RewardRoute.REPLACE_PAYMENT, TERMS, Map.of("if-match", "\"1\""))
                                .status())
                .isEqualTo(412);
        assertThat(api.ask(RewardRoute.PAYMENT_VERSIONS).body().path("versions")).hasSize(2);
        assertThat(
                        api.ask(RewardRoute.SHOW_PAYMENT, "version=1")
                                .body()
                                .at("/terms/minimum")
                                .asInt())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(RewardRoute.class)
    void route_ofAnotherGroup_isRefused(RewardRoute route) {
        for (String group : List.of("marketing", "finance", "support")) {
            boolean isAllowed =
                    route.allowed().stream().anyMatch(each -> each.claim().equals(group));

            assertThat(api.ask(route, "", Map.of("group", group)).status() == 403)
                    .as(group)
                    .isEqualTo(!isAllowed);
        }
    }
}
