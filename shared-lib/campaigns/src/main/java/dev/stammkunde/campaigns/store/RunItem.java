package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run, as an item. */
final class RunItem {

    private RunItem() {}

    static Map<String, AttributeValue> toItem(CampaignRun run) {
        ItemWriter counts = new ItemWriter();
        run.progress().counts().forEach(counts::number);
        return new ItemWriter()
                .text(RunKeys.PK, RunKeys.runs(run.campaign()))
                .text(RunKeys.SK, RunKeys.run(run.window().scheduledAt()))
                .number(RunKeys.REVISION, run.revision())
                .number(RunKeys.CAMPAIGN_VERSION, run.campaignVersion())
                .text(RunKeys.AUDIENCE_VERSION, run.audienceVersion())
                .text(RunKeys.PREVIOUS, run.window().previous())
                .text(RunKeys.ACTIVE_SINCE, run.window().activeSince())
                .text(RunKeys.CURSOR, run.progress().cursor())
                .map(RunKeys.COUNTS, counts)
                .text(RunKeys.FINISHED_AT, run.progress().finishedAt())
                .toItem();
    }

    static CampaignRun fromItem(CampaignId campaign, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        RunWindow window =
                new RunWindow(
                        instant(item, RunKeys.PREVIOUS),
                        item.instant(RunKeys.ACTIVE_SINCE),
                        RunKeys.scheduledAt(item.text(RunKeys.SK)));
        SortedMap<String, Long> counts = new TreeMap<>();
        attributes
                .getOrDefault(RunKeys.COUNTS, AttributeValue.fromM(Map.of()))
                .m()
                .forEach((name, count) -> counts.put(name, Long.valueOf(count.n())));
        RunProgress progress =
                new RunProgress(
                        item.text(RunKeys.CURSOR), counts, instant(item, RunKeys.FINISHED_AT));
        return new CampaignRun(
                campaign,
                item.integer(RunKeys.CAMPAIGN_VERSION),
                item.findText(RunKeys.AUDIENCE_VERSION).map(Integer::valueOf).orElse(null),
                window,
                progress,
                item.number(RunKeys.REVISION));
    }

    private static @Nullable Instant instant(ItemReader item, String name) {
        return item.findText(name).map(Instant::parse).orElse(null);
    }
}
