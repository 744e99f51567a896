package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.Birthday;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.mail.Content;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a campaign says. */
final class CampaignWriter {

    private CampaignWriter() {}

    static void write(JsonObjectText json, CampaignDraft draft) {
        json.text("name", draft.name())
                .object("rule", o -> rule(o, draft.rule()))
                .object("timing", o -> timing(o, draft.timing()))
                .object("audience", o -> audience(o, draft.audience()))
                .text("topic", draft.topic())
                .object(
                        "contents",
                        o ->
                                new TreeMap<>(draft.contents())
                                        .forEach((variant, each) -> contents(o, variant, each)));
        Gift gift = draft.gift();
        if (gift != null) {
            json.object("gift", o -> gift(o, gift));
        }
        json.text("priority", draft.priority())
                .number("holdoutPercent", draft.holdoutPercent())
                .bool("similarGoods", draft.similarGoods());
    }

    private static void rule(JsonObjectText json, CampaignRule rule) {
        switch (rule) {
            case Birthday birthday ->
                    json.text("kind", CampaignKind.BIRTHDAY)
                            .number("daysAfter", birthday.daysAfter())
                            .text("leapDay", birthday.leapDay())
                            .number("noticeDays", birthday.noticeDays());
            case WinBack(List<Step> steps) ->
                    json.text("kind", CampaignKind.WIN_BACK)
                            .array("steps", a -> steps.forEach(step -> step(a, step)));
            case OnOccasion(Occasion occasion, int daysAfter) ->
                    json.text("kind", CampaignKind.OCCASION)
                            .object("occasion", o -> OccasionJson.write(o, occasion))
                            .number("daysAfter", daysAfter);
        }
    }

    private static void step(JsonArrayText json, Step step) {
        json.object(
                o -> o.number("days", step.days()).number("rhythmMultiple", step.rhythmMultiple()));
    }

    private static void timing(JsonObjectText json, Timing timing) {
        json.text("expression", timing.expression())
                .text("zone", timing.zone().getId())
                .text("starts", timing.starts())
                .text("ends", timing.ends())
                .text("localTime", timing.localTime());
    }

    private static void audience(JsonObjectText json, Audience audience) {
        texts(json, "languages", audience.languages().stream().map(Language::code).toList());
        texts(json, "countries", audience.countries());
        money(json, "spentAtLeast", audience.spentAtLeast());
        money(json, "spentLessThan", audience.spentLessThan());
        number(json, "boughtWithinDays", audience.boughtWithinDays());
        number(json, "notBoughtForDays", audience.notBoughtForDays());
        number(json, "pointsAtLeast", audience.pointsAtLeast());
        texts(json, "boughtAnyOf", audience.boughtAnyOf());
    }

    private static void texts(JsonObjectText json, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.texts(name, values.stream().sorted().toList());
        }
    }

    private static void money(JsonObjectText json, String name, @Nullable Money money) {
        if (money != null) {
            json.object(
                    name,
                    o ->
                            o.text("amount", money.getAmount().toPlainString())
                                    .text("currency", money.getCurrencyUnit().getCode()));
        }
    }

    private static void number(JsonObjectText json, String name, @Nullable Number number) {
        if (number != null) {
            json.number(name, number.longValue());
        }
    }

    private static void contents(
            JsonObjectText json, String variant, Map<Language, Content> byLanguage) {
        json.object(
                variant,
                o ->
                        new TreeMap<>(byLanguage)
                                .forEach((language, content) -> content(o, language, content)));
    }

    private static void content(JsonObjectText json, Language language, Content content) {
        json.object(
                language.code(),
                o ->
                        o.text("template", content.template())
                                .text("subject", content.subject())
                                .text("preheader", content.preheader())
                                .text("body", content.body()));
    }

    private static void gift(JsonObjectText json, Gift gift) {
        switch (gift) {
            case Gift.Points(long points) -> json.number("points", points);
            case Gift.Coupon(String pool) -> json.text("couponPool", pool);
        }
    }
}
