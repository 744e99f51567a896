package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Runs of campaigns in memory. */
public final class InMemoryCampaignRuns implements CampaignRuns {

    private final Map<CampaignId, NavigableMap<Instant, CampaignRun>> runs = new HashMap<>();

    @Override
    public synchronized CampaignRun begin(
            Campaign campaign, @Nullable Integer audienceVersion, Instant scheduledAt) {
        NavigableMap<Instant, CampaignRun> known = runsOf(campaign.id());
        return known.computeIfAbsent(
                scheduledAt,
                at ->
                        new CampaignRun(
                                campaign.id(),
                                campaign.version(),
                                audienceVersion,
                                new RunWindow(known.lowerKey(at), campaign.activeSince(), at),
                                RunProgress.none(),
                                1));
    }

    @Override
    public synchronized SaveResult save(CampaignRun run) {
        NavigableMap<Instant, CampaignRun> known = runsOf(run.campaign());
        Instant at = run.window().scheduledAt();
        CampaignRun stored = known.get(at);
        if (stored == null || stored.revision() != run.revision() - 1) {
            return SaveResult.CONFLICT;
        }
        known.put(at, run);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<CampaignRun> latest(CampaignId campaign, int limit) {
        return runsOf(campaign).descendingMap().values().stream().limit(limit).toList();
    }

    private NavigableMap<Instant, CampaignRun> runsOf(CampaignId campaign) {
        return runs.computeIfAbsent(campaign, id -> new TreeMap<>());
    }
}
