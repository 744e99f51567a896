package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Runs of campaigns as the admin API shows them, with what came of their mails. */
public final class RunsView {

    private RunsView() {}

    /** Returns runs of a campaign, latest first. */
    public static String write(List<CampaignRun> runs, Map<Instant, MailResults> results) {
        return JsonText.object(
                json ->
                        json.array(
                                "runs",
                                array ->
                                        runs.forEach(
                                                run -> array.object(o -> run(o, run, results)))));
    }

    private static void run(
            JsonObjectText json, CampaignRun run, Map<Instant, MailResults> results) {
        run(json, run);
        MailResults came = results.getOrDefault(run.window().scheduledAt(), MailResults.NONE);
        json.object("results", o -> results(o, came));
        if (!came.readers().isEmpty()) {
            json.object("boughtSince", o -> ReadersView.ofRun(o, came.readers()));
        }
    }

    static void run(JsonObjectText json, CampaignRun run) {
        json.text("scheduledAt", run.window().scheduledAt())
                .number("version", run.campaignVersion())
                .bool("finished", run.isFinished());
        Integer audience = run.audienceVersion();
        if (audience != null) {
            json.number("audienceVersion", audience);
        }
        Instant finishedAt = run.progress().finishedAt();
        if (finishedAt != null) {
            json.text("finishedAt", finishedAt.truncatedTo(ChronoUnit.SECONDS));
        }
        json.object("counts", o -> run.progress().counts().forEach(o::number));
    }

    private static void results(JsonObjectText json, MailResults results) {
        json.number("mails", results.mails())
                .object(
                        "waiting",
                        o -> results.waiting().forEach((why, count) -> o.number(why.name(), count)))
                .number("sending", results.sending())
                .number("sent", results.sent())
                .object(
                        "skipped",
                        o -> results.skipped().forEach((why, count) -> o.number(why.name(), count)))
                .number("delivered", results.count(MailEvent.Type.DELIVERED))
                .number("bounced", results.count(MailEvent.Type.BOUNCED))
                .number("complained", results.count(MailEvent.Type.COMPLAINED))
                .number("unsubscribed", results.count(MailEvent.Type.UNSUBSCRIBED));
    }
}
