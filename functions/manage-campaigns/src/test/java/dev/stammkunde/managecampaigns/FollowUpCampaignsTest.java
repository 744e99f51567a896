package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.customers.testing.ToldOrders.Told;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Campaigns that send after orders and opt-ins, as marketing sets and tries them. */
final class FollowUpCampaignsTest {

    private static final Instant BOUGHT = Instant.parse("2026-11-20T12:00:00Z");
    private static final String POT =
            """
            {"kind": "AFTER_ORDER", "milestone": "DELIVERED", "days": 3, "articles": [
              {"boughtAnyOf": ["pot"], "links": {
                "de": {"url": "https://shop.example/kanne", "title": "Die neue Kanne"},
                "en": {"url": "https://shop.example/pot", "title": "Your new pot"}}}]}
            """;

    private final AdminApi api = new AdminApi();
    private final ToldOrders orders = new ToldOrders(AdminApi.SHOP, api.customers, api.customers);

    @BeforeEach
    void nameTheShop() {
        api.ask(
                AdminRoute.CHANGE_SETTINGS,
                Map.of(),
                Documents.settings("Tee"),
                Map.of("if-match", "\"1\""));
    }

    @Test
    void create_andPreview_showsTheArticleAndASampleOrder() {
        assertThat(api.create(campaign("guide", POT, "guide", "")).status()).isEqualTo(201);

        Reply german = api.ask(AdminRoute.PREVIEW, "guide", "{\"language\": \"de\"}");
        Reply english = api.ask(AdminRoute.PREVIEW, "guide", "{\"language\": \"en\"}");

        assertThat(german.body().path("subject").asText()).isEqualTo("Die neue Kanne");
        assertThat(english.body().path("html").asText())
                .contains("href=\"https://shop.example/pot\"");
        assertThat(api.ask(AdminRoute.SHOW, "guide").body().at("/campaign/rule/kind").asText())
                .isEqualTo("AFTER_ORDER");
    }

    @Test
    void create_textThatAsksForWhatIsNeverThere_isRefused() {
        String after = "{\"kind\": \"AFTER_ORDER\", \"milestone\": \"PAID\", \"days\": 1}";
        String article = ", \"subject\": \"{{article.title}}\"";
        String order = ", \"subject\": \"{{order.number}}: {{points order.points}}\"";

        assertThat(api.create(campaign("a", after, "thanks", article)).fields())
                .contains("contents.main.de");
        assertThat(
                        api.create(
                                        campaign(
                                                "b",
                                                "{\"kind\": \"AFTER_OPT_IN\", \"days\": 0}",
                                                "welcome",
                                                order))
                                .fields())
                .contains("contents.main.de");
        assertThat(api.create(campaign("c", after, "thanks", order)).status()).isEqualTo(201);
    }

    @Test
    void create_beforeExpiry_previewsPointsAndTheDayThatIsSoFarAway() {
        String rule = "{\"kind\": \"BEFORE_EXPIRY\", \"days\": 30}";
        assertThat(api.create(campaign("lapse", rule, "points-lapse", "")).status()).isEqualTo(201);

        Reply english = api.ask(AdminRoute.PREVIEW, "lapse", "{\"language\": \"en\"}");

        assertThat(english.body().path("subject").asText())
                .startsWith("120\u00a0points can be redeemed");
    }

    @Test
    void test_mail_saysTheSame() {
        orders.customer("anna");
        api.create(campaign("guide", POT, "guide", ""));

        Reply reply = api.ask(AdminRoute.TEST, "guide", "{\"customerId\": \"anna\"}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(api.orders).singleElement().isInstanceOf(MailOrder.OfTest.class);
    }

    @Test
    void audience_ofADay_countsOrdersThatAreDueAndWhyOthersAreNot() {
        CustomerId anna = orders.customer("anna");
        agrees(anna);
        orders.customer("berta");
        orders.hear(pot("anna", "o1"));
        orders.hear(pot("anna", "o2"));
        orders.hear(pot("berta", "o3"));
        orders.hear(pot("berta", "o4").of(Set.of("leaf"), Set.of()));
        orders.hear(
                pot("berta", "o5")
                        .refunded(
                                List.of(
                                        SampleOrderReports.refund(
                                                "r", SampleOrderReports.cents(100)))));
        api.create(campaign("guide", POT, "guide", ""));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "guide", "{\"date\": \"2026-11-24\"}").body();

        assertThat(count.path("looked").asInt()).isEqualTo(5);
        assertThat(count.path("complete").asBoolean()).isTrue();
        assertThat(count.path("due").asInt()).isEqualTo(3);
        assertThat(count.path("mailed").asInt()).isEqualTo(2);
        assertThat(count.at("/notMailed/NO_PERMISSION").asInt()).isOne();
        assertThat(count.at("/notDue/OTHER_GOODS").asInt()).isOne();
        assertThat(count.at("/notDue/REFUNDED").asInt()).isOne();
        assertThat(
                        api.ask(AdminRoute.AUDIENCE, "guide", "{\"date\": \"2026-11-25\"}")
                                .body()
                                .path("looked")
                                .asInt())
                .isZero();
    }

    @Test
    void audience_afterOptIn_countsThoseOfTheDay() {
        CustomerId anna = orders.customer("anna");
        agrees(anna);
        api.consents.keep(OptIns.proof(anna, "anna@example.com", BOUGHT));
        api.create(campaign("welcome", "{\"kind\": \"AFTER_OPT_IN\", \"days\": 0}", "welcome", ""));

        JsonNode count =
                api.ask(AdminRoute.AUDIENCE, "welcome", "{\"date\": \"2026-11-20\"}").body();

        assertThat(count.path("due").asInt()).isOne();
        assertThat(count.path("mailed").asInt()).isOne();
    }

    private void agrees(CustomerId customer) {
        TellWishes wishes = new TellWishes(api.mails);
        wishes.tell(customer, old -> old.optedIn(BOUGHT));
        // Consent is of the address, which is all that permits mails.
        wishes.tell(
                Mailbox.of(AdminApi.SHOP, customer.id() + "@example.com"),
                old -> old.optedIn(BOUGHT));
    }

    private static Told pot(String customer, String order) {
        return Told.paid(customer, order, BOUGHT)
                .delivered(BOUGHT.plusSeconds(86_400))
                .of(Set.of("pot"), Set.of());
    }

    private static String campaign(String id, String rule, String template, String more) {
        String content = "{\"template\": \"" + template + "\"" + more + "}";
        return """
               {"id": "%s", "name": "Danach", "rule": %s,
                "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                "topic": "news", "contents": {"main": {"de": %s, "en": %s}}, "similarGoods": true}
               """
                .formatted(id, rule, content, content);
    }
}
