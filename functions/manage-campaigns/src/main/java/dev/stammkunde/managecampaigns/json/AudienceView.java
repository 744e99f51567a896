package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.managecampaigns.audience.AudienceCount;
import dev.stammkunde.managecampaigns.audience.AudiencePlace;
import dev.stammkunde.managecampaigns.audience.SavedCount;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Counts of audiences as the admin API shows them. */
public final class AudienceView {

    private AudienceView() {}

    /**
     * Returns a count with the campaign's runs for that day.
     *
     * @param sent when mails of these runs go out; of one that is too late then, never
     */
    public static String write(
            LocalDate day,
            WholeAudience audience,
            ZoneId zone,
            List<Instant> runs,
            List<Instant> sent,
            AudienceCount count) {
        return JsonText.object(
                json ->
                        json.text("date", day)
                                .array("runs", array -> times(array, runs, zone))
                                .array("sent", array -> times(array, sent, zone))
                                .number("looked", count.looked())
                                .bool("complete", count.next().isEmpty())
                                .texts("unchecked", unchecked(audience, count))
                                .number("due", count.due())
                                .texts(
                                        "examples",
                                        count.examples().stream().map(CustomerId::id).toList())
                                .object("notDue", o -> count.notDue().forEach(o::number))
                                .number("mailed", count.mailed())
                                .object("notMailed", o -> count.notMailed().forEach(o::number))
                                .text(
                                        "next",
                                        count.next().map(AudiencePlace::cursor).orElse(null)));
    }

    /** Returns a count of a saved audience. */
    public static String write(LocalDate day, WholeAudience audience, SavedCount count) {
        return JsonText.object(
                json ->
                        json.text("date", day)
                                .number("looked", count.looked())
                                .bool("complete", count.next().isEmpty())
                                .texts("unchecked", products(audience))
                                .number("in", count.in())
                                .texts(
                                        "examples",
                                        count.examples().stream().map(CustomerId::id).toList())
                                .object("notIn", o -> count.notIn().forEach(o::number))
                                .text(
                                        "next",
                                        count.next().map(AudiencePlace::cursor).orElse(null)));
    }

    private static List<String> products(WholeAudience audience) {
        return audience.partsNeeded().contains(Part.BOUGHT) ? List.of("boughtAnyOf") : List.of();
    }

    private static void times(JsonArrayText json, List<Instant> times, ZoneId zone) {
        times.forEach(at -> json.object(o -> CampaignView.time(o, at, zone)));
    }

    /** Who shares a mailbox with somebody of another part of the count is not known in this one. */
    private static List<String> unchecked(WholeAudience audience, AudienceCount count) {
        List<String> unchecked = new ArrayList<>(products(audience));
        unchecked.add("frequency");
        if (!count.whole()) {
            unchecked.add("mailboxes");
        }
        return unchecked;
    }
}
