package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.aws.Priming;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Takes the way of a run of a shop that does not exist, up to a write that DynamoDB refuses. */
public final class PrimeRun implements Priming.Action {

    private static final Instant AT = Instant.EPOCH;

    private final CampaignWork work;
    private final CampaignRuns runs;
    private final CampaignRule rule;

    /**
     * Makes the action of a function.
     *
     * @param rule of its kind, for which something is due on 1 January 1970
     */
    public PrimeRun(CampaignWork work, CampaignRuns runs, CampaignRule rule) {
        this.work = work;
        this.runs = runs;
        this.rule = rule;
    }

    @Override
    public void run() {
        Campaign campaign =
                new CampaignDraft(
                                "priming",
                                rule,
                                new Timing("cron(0 9 * * ? *)", ZoneOffset.UTC, null, null, null),
                                Audience.everyone(),
                                "priming",
                                Map.of(),
                                null,
                                Priority.LOW,
                                0,
                                false)
                        .toVersion(
                                new CampaignId("priming", "priming"), 1, CampaignState.ACTIVE, AT);
        RunWindow window = new RunWindow(null, AT, AT);
        PageDone unused = work.carryOut(new CampaignPage(campaign, window, "", AT));
        // The second save of a run that has had no first.
        CampaignRun missing = new CampaignRun(campaign.id(), 1, window, RunProgress.none(), 2);
        SaveResult refused = runs.save(missing);
        if (refused == SaveResult.SAVED) {
            throw new IllegalStateException("there is a run of the priming shop");
        }
    }
}
