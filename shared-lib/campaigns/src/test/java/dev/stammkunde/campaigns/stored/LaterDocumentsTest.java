package dev.stammkunde.campaigns.stored;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.StoredDocuments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an older release does with documents of a later one. */
final class LaterDocumentsTest {

    private static final StoredDocuments CORPUS = StoredDocuments.in("/stored");
    private static final Campaign WIN_BACK = requireNonNull(SampleCampaigns.all().get("win-back"));
    private static final String LATER =
            requireNonNull(StoredDocuments.documents(CORPUS.later(), "campaigns").get("win-back"));

    @Test
    void write_anotherState_keepsAllThatIsUnknown() {
        Map<String, String> expected = Leaves.of(LATER);
        expected.put("/version", "4");
        expected.put("/state", "\"ARCHIVED\"");

        String text = CampaignJson.write(next(WIN_BACK.draft()), LATER);

        assertThat(Leaves.of(text)).isEqualTo(expected);
    }

    @Test
    void write_anotherRuleAndGift_keepsOnlyWhatIsStillMeant() {
        CampaignDraft was = WIN_BACK.draft();
        CampaignDraft other =
                new CampaignDraft(
                        "n",
                        new CampaignRule.OnOccasion(new Occasion.Once(), 0),
                        was.timing(),
                        was.audience(),
                        was.topic(),
                        was.contents(),
                        new Gift.Points(5),
                        was.priority(),
                        was.holdoutPercent(),
                        was.similarGoods());

        Map<String, String> leaves = Leaves.of(CampaignJson.write(next(other), LATER));

        assertThat(leaves)
                .doesNotContainKeys("/rule/stopsAfter/opens", "/gift/validDays")
                .containsEntry("/gift/points", "5")
                .containsEntry("/timing/jitterMinutes", "5")
                .containsEntry("/approvedBy", "\"ines\"");
    }

    @Test
    void write_changedStep_losesWhatWasUnknownOfIt() {
        String changed =
                CampaignJson.write(WIN_BACK, LATER)
                        .replace("\"days\":60", "\"days\":61")
                        .replace(",\"channel\":\"MAIL\"", "");
        Campaign author = valid(changed);

        Map<String, String> leaves = Leaves.of(CampaignJson.write(author, LATER));

        assertThat(leaves)
                .doesNotContainKey("/rule/steps/0/channel")
                .containsEntry("/rule/stopsAfter/opens", "3");
    }

    @Test
    void write_settings_keepAllThatIsUnknown() {
        String later =
                requireNonNull(
                        StoredDocuments.documents(CORPUS.later(), "mail-settings")
                                .get("every-field"));

        String text =
                MailSettingsJson.type("shop")
                        .writeAfter(
                                later,
                                requireNonNull(SampleRules.settings().get("every-field")),
                                Stamp.of(1));

        assertThat(Leaves.of(text)).isEqualTo(Leaves.of(later));
    }

    @Test
    void readDraft_laterDocument_isStillRefusedWithEachUnknownField() {
        List<Finding> problems =
                CampaignJson.readParts(Json.parse(LATER), Set.of(Language.DE)).problems();

        assertThat(problems)
                .extracting(Finding::path)
                .contains("approvedBy", "rule.stopsAfter", "gift.validDays", "contents.vip");
    }

    /** Nobody may get a mail, points or a gift by rules that are understood in part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"kind\":\"WIN_BACK\"             | {\"kind\":\"NAME_DAY\"       | rule.kind",
                "{\"kind\":\"WIN_BACK\"             | {\"kind\":7                  | rule.kind",
                "\"languages\":[\"de\",\"en\"]      | \"languages\":[\"fr\"]       | audience.languages[0]",
                "\"boughtWithinDays\":400           | \"isVip\":true               | audience.isVip",
                "\"spentAtLeast\":{\"amount\":\"100.00\" | \"spentAtLeast\":{\"amount\":\"100.001\" | audience.spentAtLeast.amount",
                "{\"couponPool\":\"winter\"}        | {\"voucher\":5}              | gift",
                "{\"couponPool\":\"winter\"}        | {\"points\":0}               | gift.points",
                "\"expression\":\"rate(1 day)\"     | \"expression\":\"daily\"     | timing.expression",
                "\"priority\":\"HIGH\"              | \"priority\":\"URGENT\"      | priority",
                "\"state\":\"PAUSED\"               | \"state\":\"DRAFT\"          | state",
                "\"topic\":\"news\",                |                              | topic",
                "\"steps\":[                        | \"steps\":[],\"older\":[     | rule.steps",
                "\"days\":60                        | \"days\":-1                  | rule.steps[0].days",
            })
    void readStored_whatCannotBeCarriedOut_isNamed(String known, String later, String path) {
        String text = CampaignJson.write(WIN_BACK);
        assertThat(text).contains(known);

        Reading<Campaign> reading =
                CampaignJson.readStored(
                        WIN_BACK.id(), text.replace(known, later == null ? "" : later));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(((Reading.Invalid<?>) invalid).problems())
                                        .extracting(Finding::path)
                                        .containsExactly(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"products\":[\"sku-1\"]  | \"vip\":true                    | bonuses[0].conditions[0].vip",
                "\"products\":[\"sku-1\"]  | \"products\":[]                 | bonuses[0].conditions[0].products",
                "\"firstOrder\":true       | \"firstOrder\":false            | bonuses[3].conditions[0].firstOrder",
                "\"multiplier\":2          | \"multiplier\":0.5              | bonuses[0].multiplier",
                "\"to\":\"2026-05-31\"     | \"to\":\"2026-04-30\"           | bonuses[2].conditions[0].paidBetween.to",
                "\"EUR\":1.5               | \"EUR\":-1                      | pointsPerUnit.EUR",
                "\"overdraw\":             | \"overdraft\":                  | overdraw",
            })
    void readStored_programmeThatCannotBeCarriedOut_isNamed(
            String known, String later, String path) {
        String text =
                ProgrammeJson.write(requireNonNull(SampleRules.programmes().get("every-field")));
        assertThat(text).contains(known);

        assertThat(ProgrammeJson.readStored(text.replace(known, later)))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(((Reading.Invalid<?>) invalid).problems())
                                        .extracting(Finding::path)
                                        .contains(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {"{}", "[]", "null", "{", "{\"state\": 5, \"name\": []}", "{\"a\":1,\"a\":2}"})
    void readStored_anything_isNeverAnException(String text) {
        assertThat(CampaignJson.readStored(WIN_BACK.id(), text))
                .isInstanceOf(Reading.Invalid.class);
        assertThat(MailSettingsJson.readStored("shop", text)).isInstanceOf(Reading.Invalid.class);
        assertThat(ProgrammeJson.readStored(text)).isInstanceOf(Reading.Invalid.class);
        assertThat(CampaignOutline.of(text).state()).isEmpty();
        assertThat(
                        CampaignOutline.of(CampaignOutline.inState(text, 2, CampaignState.ARCHIVED))
                                .isArchived())
                .isTrue();
    }

    private static Campaign next(CampaignDraft draft) {
        return draft.toVersion(
                new CampaignId("shop", "win-back"),
                4,
                CampaignState.ARCHIVED,
                WIN_BACK.activeSince());
    }

    private static Campaign valid(String text) {
        return switch (CampaignJson.readStored(WIN_BACK.id(), text)) {
            case Reading.Valid<Campaign>(Campaign campaign) -> campaign;
            case Reading.Invalid<Campaign>(List<Finding> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
