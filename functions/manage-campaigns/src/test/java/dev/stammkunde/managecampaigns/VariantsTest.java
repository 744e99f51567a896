package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.mail.ReaderFigures.Revenue;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.testkit.http.Reply;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Variants of a campaign's mails, over the admin API. */
final class VariantsTest {

    private static final Instant RUN = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant OVER = Instant.parse("2026-12-16T00:00:00Z");
    private static final String NEWSLETTER =
            """
            {"id": "news", "name": "Herbsttees", "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
             "timing": {"expression": "at(2026-12-01T09:00:00)", "zone": "Europe/Berlin", "quietDays": "SEND"},
             "topic": "news", "similarGoods": true,
             "contents": {"main": {"de": {"template": "newsletter", "subject": "Neu", "body": "<mj-text>Neu.</mj-text>"},
                                   "en": {"template": "newsletter", "subject": "New", "body": "<mj-text>New.</mj-text>"}}},
             "split": {"variants": [
               {"id": "plain", "name": "Wie bisher"},
               {"id": "own", "name": "Anders", "weight": 1,
                "contents": {"main": {"de": {"subject": "Ganz neu"}, "en": {"subject": "Brand new"}}}}]}}
            """;

    private final AdminApi api = new AdminApi();

    @Test
    void preview_ofEachVariant_isWhatItsReadersGet() {
        api.changeSettings("Tee", "\"1\"");
        assertThat(api.create(NEWSLETTER).status()).isEqualTo(201);

        assertThat(preview("{\"variant\": \"own\"}").path("subject").asText())
                .isEqualTo("Ganz neu");
        assertThat(preview("{\"variant\": \"own\", \"language\": \"en\"}").path("subject").asText())
                .isEqualTo("Brand new");
        assertThat(preview("{\"variant\": \"main/own\"}").path("variant").asText())
                .isEqualTo("own");
        assertThat(preview("{\"variant\": \"plain\"}").path("subject").asText()).isEqualTo("Neu");
        assertThat(preview("{}").path("variant").asText()).isEqualTo("plain");
    }

    @Test
    void preview_variantThatIsNotThere_isRefused() {
        api.create(NEWSLETTER);
        for (String variant : List.of("other", "2", "2/own", "main/", "main/own/own", "/")) {
            Reply reply = api.ask(AdminRoute.PREVIEW, "news", "{\"variant\": \"" + variant + "\"}");
            assertThat(reply.fields()).as(variant).containsExactly("variant");
        }
    }

    @Test
    void preview_campaignWithoutVariants_answersAsEver() {
        api.changeSettings("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        JsonNode preview = api.ask(AdminRoute.PREVIEW, "b", "{}").body();
        assertThat(preview.has("variant")).isFalse();
        JsonNode shown = api.ask(AdminRoute.SHOW, "b").body().path("campaign");
        assertThat(shown.has("split")).isFalse();
        assertThat(shown.has("purchaseDays")).isFalse();
    }

    @Test
    void test_ofAVariant_isOrderedAsThatOne() {
        api.changeSettings("Tee", "\"1\"");
        api.create(NEWSLETTER);
        api.customer("ada", "Ada", "de");
        Campaign campaign = campaign();

        Reply own =
                api.ask(AdminRoute.TEST, "news", "{\"customerId\": \"ada\", \"variant\": \"own\"}");
        assertThat(own.status()).isEqualTo(202);
        assertThat(own.body().path("variant").asText()).isEqualTo("own");
        assertThat(((MailOrder.OfTest) api.orders.getLast()).split()).isEqualTo("own");

        api.ask(AdminRoute.TEST, "news", "{\"customerId\": \"ada\"}");
        MailOrder.OfTest usual = (MailOrder.OfTest) api.orders.getLast();
        assertThat(usual.split())
                .isEqualTo(campaign.findVariant(usual.key().customer()).orElseThrow().id());
    }

    @Test
    void create_unusableVariants_isRefusedByTheirPlaces() {
        assertThat(with("\"subject\": \"Ganz neu\"", "\"body\": \"<mj-nothing/>\"").fields())
                .containsExactly("split.variants[1].contents.main.de.body");
        assertThat(
                        with(
                                        "\"subject\": \"Ganz neu\"",
                                        "\"body\": \"<mj-text>{{lapse.days}}</mj-text>\"")
                                .fields())
                .containsExactly("split.variants[1].contents.main.de");
        assertThat(with("{\"subject\": \"Ganz neu\"}", "{}").status()).isEqualTo(201);
        assertThat(
                        with(
                                        "{\"de\": {\"subject\": \"Ganz neu\"}, \"en\": {\"subject\": \"Brand new\"}}",
                                        "{}")
                                .fields())
                .containsExactly("split.variants[1]");
        assertThat(with("\"id\": \"own\"", "\"id\": \"plain\"").fields())
                .containsExactly("split.variants[1].id");
        assertThat(with("\"id\": \"own\"", "\"id\": \"main\"").fields())
                .containsExactly("split.variants[1].id");
        assertThat(with("\"weight\": 1", "\"weight\": 0").fields())
                .containsExactly("split.variants[1].weight");
        assertThat(with("\"main\": {\"de\": {\"subject\"", "\"2\": {\"de\": {\"subject\"").fields())
                .contains("split.variants[1].contents.2");
        assertThat(with("{\"id\": \"plain\", \"name\": \"Wie bisher\"},", "").fields())
                .containsExactly("split.variants");
    }

    @Test
    void create_variantInALanguageWithoutText_isRefused() {
        String german =
                NEWSLETTER.replace(
                        ",\n                       \"en\": {\"template\": \"newsletter\", \"subject\": \"New\", \"body\": \"<mj-text>New.</mj-text>\"}",
                        "");
        assertThat(german).isNotEqualTo(NEWSLETTER);

        assertThat(api.create(german).fields())
                .containsExactly("split.variants[1].contents.main.en");
    }

    @Test
    void comparison_whileItIsNotOver_saysNothingAndAfterItDoes() {
        api.create(NEWSLETTER);
        finishRun();
        sold(Map.of("plain", figures(1_000, 50), "own", figures(1_000, 110)), 0);

        JsonNode before = comparison(OVER.minusSeconds(1));
        assertThat(before.at("/splits/0/variants/1/againstFirst/buyers/verdict").asText())
                .isEqualTo("NOT_YET");
        assertThat(before.at("/splits/0/variants/1/againstFirst/buyers").has("from")).isFalse();

        JsonNode after = comparison(OVER);
        assertThat(after.at("/splits/0/variants/1/againstFirst/buyers/verdict").asText())
                .isEqualTo("MORE");
        assertThat(after.at("/splits/0/variants/1/name").asText()).isEqualTo("Anders");
        assertThat(after.at("/splits/0/variants/1/revenue/0/perReader").asText()).isEqualTo("2.20");
        assertThat(after.at("/splits/0/variants/0/share/from").asDouble()).isEqualTo(0.0381);
        assertThat(after.at("/all/readers").asInt()).isEqualTo(2_000);
    }

    @Test
    void comparison_mailsThatWaitOrARunUnderWay_isNotYetJudged() {
        api.create(NEWSLETTER);
        finishRun();
        sold(Map.of("plain", figures(1_000, 50), "own", figures(1_000, 110)), 1);
        assertThat(verdict(OVER)).isEqualTo("NOT_YET");

        sold(Map.of("plain", figures(1_000, 50), "own", figures(1_000, 110)), 0);
        assertThat(verdict(OVER)).isEqualTo("MORE");

        api.runs.begin(campaign(), RUN.plusSeconds(3_600));
        assertThat(verdict(OVER)).isEqualTo("NOT_YET");
    }

    @Test
    void comparison_campaignThatGoesOn_isJudgedOnlyWithALastDay() {
        String daily = NEWSLETTER.replace("at(2026-12-01T09:00:00)", "cron(0 9 * * ? *)");
        api.create(daily);
        sold(Map.of("plain", figures(1_000, 50), "own", figures(1_000, 110)), 0);
        assertThat(verdict(OVER)).isEqualTo("NO_LAST_DAY");

        api.change(
                "news",
                daily.replace("\"split\": {", "\"split\": {\"lastDay\": \"2026-12-01\", "),
                "\"1\"");
        assertThat(verdict(OVER)).isEqualTo("MORE");

        api.change(
                "news",
                daily.replace("\"split\": {", "\"split\": {\"lastDay\": \"2026-11-30\", "),
                "\"2\"");
        assertThat(comparison(OVER).at("/splits/0/variants/0/readers").asInt()).isZero();
    }

    @Test
    void comparison_otherWeights_keepsTheFormerSplitApart() {
        api.create(NEWSLETTER);
        finishRun();
        sold(Map.of("plain", figures(1_000, 50), "own", figures(1_000, 110)), 0);
        api.change("news", NEWSLETTER.replace("\"weight\": 1", "\"weight\": 2"), "\"1\"");

        JsonNode splits = comparison(OVER).path("splits");

        assertThat(splits).hasSize(2);
        assertThat(splits.at("/0/current").asBoolean()).isTrue();
        assertThat(splits.at("/0/variants/0/readers").asInt()).isZero();
        assertThat(splits.at("/1/current").asBoolean()).isFalse();
        assertThat(splits.at("/1/variants/0/readers").asInt()).isEqualTo(1_000);
        assertThat(splits.at("/1/variants/1/againstFirst/buyers/verdict").asText())
                .isEqualTo("REPLACED");
    }

    @Test
    void runs_withReaders_tellWhatTheyBoughtSince() {
        api.create(NEWSLETTER);
        finishRun();
        sold(Map.of("plain", figures(1_000, 50), "own", figures(1_000, 110)), 0);

        JsonNode run = api.at(OVER).ask(AdminRoute.RUNS, "news").body().at("/runs/0");

        assertThat(run.at("/boughtSince/readers").asInt()).isEqualTo(2_000);
        assertThat(run.at("/boughtSince/buyers").asInt()).isEqualTo(160);
        assertThat(run.at("/boughtSince/revenue/0/amount").asText()).isEqualTo("3200.00");
        assertThat(run.at("/boughtSince/variants")).hasSize(2);
    }

    private String verdict(Instant now) {
        return comparison(now).at("/splits/0/variants/1/againstFirst/buyers/verdict").asText();
    }

    private JsonNode comparison(Instant now) {
        Reply reply = api.at(now).ask(AdminRoute.COMPARISON, "news");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private void finishRun() {
        var run = api.runs.begin(campaign(), RUN);
        assertThat(api.runs.save(run.with(RunProgress.none().finished(RUN.plusSeconds(4)))))
                .isEqualTo(SaveResult.SAVED);
    }

    private void sold(Map<String, ReaderFigures> byVariant, long waiting) {
        String split = Objects.requireNonNull(campaign().split()).id();
        Map<String, ReaderFigures> readers = new HashMap<>();
        byVariant.forEach((id, figures) -> readers.put(split + '/' + id, figures));
        MailResults results =
                new MailResults(
                                0,
                                waiting == 0 ? Map.of() : Map.of(HoldReason.QUIET_DAY, waiting),
                                2_000,
                                Map.of(),
                                Map.of())
                        .with(readers);
        api.counted = (_, _, _) -> Map.of(RUN, results);
    }

    private static ReaderFigures figures(long readers, long buyers) {
        BigInteger paid = BigInteger.valueOf(2_000);
        return new ReaderFigures(
                readers,
                OVER,
                14,
                buyers,
                buyers,
                Map.of(
                        CurrencyUnit.EUR,
                        new Revenue(
                                paid.multiply(BigInteger.valueOf(buyers)),
                                paid.multiply(paid).multiply(BigInteger.valueOf(buyers)))));
    }

    private Campaign campaign() {
        CampaignId id = new CampaignId(AdminApi.SHOP, "news");
        int latest = api.documents.findLatestVersion(id).orElseThrow();
        return ((Reading.Valid<Campaign>)
                        CampaignJson.readStored(
                                id, api.documents.findText(id, latest).orElseThrow()))
                .value();
    }

    private JsonNode preview(String wish) {
        Reply reply = api.ask(AdminRoute.PREVIEW, "news", wish);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body();
    }

    /** A campaign like it each time, under a name of its own. */
    private Reply with(String old, String other) {
        assertThat(NEWSLETTER).contains(old);
        return new AdminApi().create(NEWSLETTER.replace(old, other));
    }
}
