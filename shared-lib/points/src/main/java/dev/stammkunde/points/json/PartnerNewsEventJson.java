package dev.stammkunde.points.json;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.PartnerNews.AgreementEnd;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The {@code detail} of events that tell what a partner may hear of its agreement. The source is
 * {@link BookingsEventJson#BUS_SOURCE}. Events may come twice.
 */
public final class PartnerNewsEventJson {

    public static final String PARTNER_TOLD = "PartnerTold";

    private static final int SCHEMA = 1;
    private static final String PARTNER = "partner";
    private static final String AT = "at";
    private static final String MONTH = "month";
    private static final String DISPUTE = "dispute";
    private static final String SETTLED = "settled";
    private static final String VERSION = "version";
    private static final String END = "end";
    private static final String UNTIL = "until";
    private static final String RUN_OFF = "runOffUntil";

    private PartnerNewsEventJson() {}

    /** Returns the detail of one event. */
    public static String write(PartnerNews news) {
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA)
                            .text(BookedEntryJson.SHOP, news.partner().shopId())
                            .text(PARTNER, news.partner().id())
                            .text(AT, news.at());
                    writeWhat(json, news);
                });
    }

    private static void writeWhat(JsonObjectText json, PartnerNews news) {
        switch (news) {
            case PartnerNews.MonthClosed closed -> json.text(MONTH, closed.month());
            case PartnerNews.DisputeAnswered answered ->
                    json.text(MONTH, answered.month())
                            .number(DISPUTE, answered.dispute())
                            .bool(SETTLED, answered.isSettled());
            case PartnerNews.AgreementEnds ends ->
                    json.number(VERSION, ends.version())
                            .text(END, ends.end())
                            .text(UNTIL, ends.until())
                            .text(RUN_OFF, ends.runOffUntil());
        }
    }

    /**
     * Reads an event's detail.
     *
     * @throws InvalidFieldException if it is no such document, or one of a schema not known here
     */
    public static PartnerNews read(JsonField detail) {
        if (detail.integer("schema") != SCHEMA) {
            throw detail.at("schema").invalid("must be " + SCHEMA);
        }
        String shopId = detail.at(BookedEntryJson.SHOP).storedId();
        DocumentId partner =
                detail.at(PARTNER).parsed("the id of a partner", id -> new DocumentId(shopId, id));
        if (detail.has(DISPUTE)) {
            return new PartnerNews.DisputeAnswered(
                    partner,
                    detail.instant(AT),
                    detail.at(MONTH).parsed("a month", YearMonth::parse),
                    detail.integer(DISPUTE),
                    detail.findBool(SETTLED).orElse(false));
        }
        if (detail.has(MONTH)) {
            return new PartnerNews.MonthClosed(
                    partner,
                    detail.instant(AT),
                    detail.at(MONTH).parsed("a month", YearMonth::parse));
        }
        return new PartnerNews.AgreementEnds(
                partner,
                detail.instant(AT),
                detail.integer(VERSION),
                detail.at(END).parsed("how an agreement ends", AgreementEnd::valueOf),
                detail.find(UNTIL).map(PartnerNewsEventJson::day).orElse(null),
                detail.find(RUN_OFF).map(PartnerNewsEventJson::day).orElse(null));
    }

    private static LocalDate day(JsonField field) {
        return field.parsed("a day", LocalDate::parse);
    }
}
