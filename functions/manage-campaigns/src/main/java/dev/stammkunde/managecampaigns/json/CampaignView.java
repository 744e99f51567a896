package dev.stammkunde.managecampaigns.json;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignKind;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.SchedulePlan;
import dev.stammkunde.campaigns.schedules.ScheduleWords;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Campaigns as the admin API shows them. */
public final class CampaignView {

    private static final int RUNS_SHOWN = 10;
    private static final int RUNS_IN_BRIEF = 5;

    private CampaignView() {}

    /** Returns one campaign with its next runs, its last one and what should be known of it. */
    public static String one(
            Campaign campaign, Optional<CampaignRun> lastRun, List<String> warnings, Instant now) {
        return JsonText.object(
                json -> {
                    json.object("campaign", o -> CampaignJson.write(o, campaign))
                            .object("schedule", o -> schedule(o, campaign, RUNS_SHOWN, now));
                    lastRun.ifPresent(run -> json.object("lastRun", o -> RunsView.run(o, run)));
                    json.texts("warnings", warnings);
                });
    }

    /** Returns one campaign that cannot be used, as it is stored. */
    public static String unusable(StoredCampaign.Unusable campaign) {
        return JsonText.object(
                json -> {
                    UnusableView.write(json, campaign);
                    DocumentView.document(json, campaign.text());
                });
    }

    /** Returns some campaigns of a shop, each in short, and where those after them begin. */
    public static String page(StoredCampaigns.Page page, Instant now) {
        return JsonText.object(
                json -> {
                    json.array(
                            "campaigns",
                            array ->
                                    page.campaigns()
                                            .forEach(one -> array.object(o -> brief(o, one, now))));
                    if (page.end() != null) {
                        json.text("next", PageMark.cursor(page.end().id()));
                    }
                });
    }

    /** Returns versions of a campaign, latest first. */
    public static String versions(List<StoredCampaign> versions) {
        return JsonText.object(
                json ->
                        json.array(
                                "versions",
                                array ->
                                        versions.forEach(
                                                one -> array.object(o -> version(o, one)))));
    }

    private static void brief(JsonObjectText json, StoredCampaign stored, Instant now) {
        switch (stored) {
            case StoredCampaign.Usable(Campaign campaign) -> brief(json, campaign, now);
            case StoredCampaign.Unusable campaign -> UnusableView.write(json, campaign);
        }
    }

    private static void version(JsonObjectText json, StoredCampaign stored) {
        switch (stored) {
            case StoredCampaign.Usable(Campaign campaign) -> CampaignJson.write(json, campaign);
            case StoredCampaign.Unusable campaign -> UnusableView.write(json, campaign);
        }
    }

    private static void brief(JsonObjectText json, Campaign campaign, Instant now) {
        json.text("id", campaign.id().id())
                .text("name", campaign.name())
                .text("kind", CampaignKind.of(campaign.rule()))
                .text("state", campaign.state())
                .number("version", campaign.version())
                .object("schedule", o -> schedule(o, campaign, RUNS_IN_BRIEF, now));
    }

    private static void schedule(JsonObjectText json, Campaign campaign, int runs, Instant now) {
        SchedulePlan plan = CampaignPlans.of(campaign.timing(), campaign.activeSince());
        json.object(
                        "words",
                        words ->
                                words.text("de", ScheduleWords.german(plan))
                                        .text("en", ScheduleWords.english(plan)))
                .array(
                        "nextRuns",
                        array ->
                                nextRuns(campaign, plan, runs, now)
                                        .forEach(
                                                at -> array.object(o -> time(o, at, plan.zone()))));
    }

    private static List<Instant> nextRuns(
            Campaign campaign, SchedulePlan plan, int runs, Instant now) {
        return campaign.state() == CampaignState.ACTIVE ? plan.next(now, runs) : List.of();
    }

    static void time(JsonObjectText json, Instant at, ZoneId zone) {
        json.text("local", ISO_OFFSET_DATE_TIME.format(at.atZone(zone))).text("utc", at);
    }
}
