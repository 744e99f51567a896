package dev.stammkunde.explaincustomer;

import dev.stammkunde.explaincustomer.timeline.Timeline;
import dev.stammkunde.explaincustomer.timeline.TimelineItem;
import dev.stammkunde.mail.ResendNow;
import dev.stammkunde.mail.json.ResendJson;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.points.words.UnitNames;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.joda.money.Money;

/** Pages of timelines and explanations of entries. */
final class TimelineJson {

    private TimelineJson() {}

    static String write(Timeline.Page page) {
        return JsonText.object(
                json -> {
                    json.array(
                            "items",
                            all -> page.items().forEach(item -> all.object(o -> item(o, item))));
                    page.next().ifPresent(mark -> json.text("next", PageMark.cursor(mark.text())));
                });
    }

    private static void item(JsonObjectText json, TimelineItem item) {
        json.text("at", item.at()).text("kind", item.kind().word());
        BothLanguagesJson.write(json, "title", item.title());
        BothLanguagesJson.write(json, "detail", item.detail());
        json.object("links", links -> item.links().forEach(links::text));
        if (item.points() != null) {
            json.number("points", item.points());
        }
        Money amount = item.amount();
        if (amount != null) {
            json.object("amount", o -> CustomerTopJson.money(o, amount));
        }
        ResendNow resend = item.resend();
        if (resend != null) {
            ResendJson.write(json, resend);
        }
    }

    static String explanation(Explanation explanation, UnitNames names) {
        return JsonText.object(
                json -> {
                    json.number("entry", explanation.entry().sequence())
                            .number("points", explanation.entry().points())
                            .text("bookedAt", explanation.entry().bookedAt())
                            .number("owed", explanation.owed());
                    BothLanguagesJson.write(
                            json, "title", PointsWords.line(explanation.line(), names));
                    BothLanguagesJson.write(json, "text", PointsWords.explain(explanation, names));
                });
    }
}
