package dev.stammkunde.overseeshop;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.json.CampaignKind;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.notices.content.CampaignsInUse;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells when campaigns run in some days, and which of those are holidays or quiet. */
final class CalendarAnswer {

    /** A quarter of a year with the weeks that its first and last month begin and end in. */
    static final int MOST_DAYS = 105;

    /** Once an hour on each of these days, of which one may have 25. */
    private static final int MOST_RUNS = MOST_DAYS * 25;

    /** Working hours name a state of this country. */
    private static final String COUNTRY = "DE";

    private final OverseeShopPorts ports;

    CalendarAnswer(OverseeShopPorts ports) {
        this.ports = ports;
    }

    HttpResponse answer(AdminInput input) {
        String shopId = input.shopId();
        LocalDate from = day(input, "from");
        LocalDate to = day(input, "to");
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw AdminRefusedException.parameter(
                    "to", "must be at most " + MOST_DAYS + " days after from, and not before it");
        }
        MailSettings settings = ports.today().campaigns().campaigns().settings(shopId);
        CampaignsInUse inUse = CampaignsInUse.of(ports.today().campaigns(), shopId);
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.text("from", from)
                                    .text("to", to)
                                    .text("zone", settings.zone().getId());
                            campaigns(json, inUse, from, to, settings.zone());
                            holidays(json, shopId, from, to);
                            quietDays(json, settings, from, to);
                            if (inUse.leftOut() > 0) {
                                json.number("campaignsLeftOut", inUse.leftOut());
                            }
                        }));
    }

    private static LocalDate day(AdminInput input, String name) {
        String expected = "must be a day from 2000 to 2999 such as 2026-11-01";
        String text =
                input.request()
                        .findQuery(name)
                        .orElseThrow(() -> AdminRefusedException.parameter(name, expected));
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeException _) {
            // Refused below.
        }
        throw AdminRefusedException.parameter(name, expected);
    }

    private static void campaigns(
            JsonObjectText json, CampaignsInUse inUse, LocalDate from, LocalDate to, ZoneId zone) {
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant until = to.plusDays(1).atStartOfDay(zone).toInstant();
        json.array(
                "campaigns",
                all -> {
                    for (Campaign campaign : inUse.active()) {
                        List<Instant> runs =
                                CampaignPlans.runsBetween(campaign, first, until, MOST_RUNS);
                        if (!runs.isEmpty()) {
                            all.object(o -> campaign(o, campaign, runs));
                        }
                    }
                });
    }

    private static void campaign(JsonObjectText json, Campaign campaign, List<Instant> runs) {
        json.text("campaignId", campaign.id().id())
                .text("name", campaign.name())
                .text("kind", CampaignKind.of(campaign.rule()))
                .array("runs", all -> runs.forEach(at -> all.text(at.toString())))
                .text(
                        "link",
                        "#/shops/" + campaign.id().shopId() + "/campaigns/" + campaign.id().id());
    }

    private void holidays(JsonObjectText json, String shopId, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, BothLanguages> holidays = new TreeMap<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            holidays.putAll(
                    ports.holidays().named(COUNTRY, ports.hours().apply(shopId).state(), year));
        }
        json.array(
                "holidays",
                all ->
                        holidays.subMap(from, to.plusDays(1))
                                .forEach(
                                        (day, name) ->
                                                all.object(
                                                        o ->
                                                                BothLanguagesJson.write(
                                                                        o.text("day", day),
                                                                        "name",
                                                                        name))));
    }

    private static void quietDays(
            JsonObjectText json, MailSettings settings, LocalDate from, LocalDate to) {
        json.array(
                "quietDays",
                all ->
                        from.datesUntil(to.plusDays(1))
                                .filter(
                                        day ->
                                                settings.quietHours()
                                                        .days()
                                                        .contains(day.getDayOfWeek()))
                                .forEach(day -> all.text(day.toString())));
    }
}
