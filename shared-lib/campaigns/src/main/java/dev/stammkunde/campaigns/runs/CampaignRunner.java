package dev.stammkunde.campaigns.runs;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries out the runs of campaigns that a queue asks for: the frame of each function that decides
 * who is due.
 *
 * <p>A run goes on part by part and saves after each how far it is. When little time is left it
 * asks the queue for its continuation. Whatever stops it, the message comes again and goes on after
 * the last part that was saved. A run that fires again after its end changes nothing.
 */
public final class CampaignRunner {

    private final CampaignWork work;
    private final Campaigns campaigns;
    private final RunVersions versions;
    private final CampaignRuns runs;
    private final ContinueLater continueLater;
    private final OutcomeLog log;
    private final Metrics metrics;

    /** Where campaigns and their runs lie, and how a run goes on. */
    public record Ports(Campaigns campaigns, CampaignRuns runs, ContinueLater continueLater) {}

    /** Makes the frame of a function. */
    public CampaignRunner(CampaignWork work, Ports ports, OutcomeLog log, Metrics metrics) {
        this.work = work;
        this.campaigns = ports.campaigns();
        this.versions = new RunVersions(campaigns);
        this.runs = ports.runs();
        this.continueLater = ports.continueLater();
        this.log = log;
        this.metrics = metrics;
    }

    /**
     * Carries out what a batch of messages asks for.
     *
     * @see SqsBatch#handle
     */
    public void handle(InputStream event, OutputStream response, Context context)
            throws IOException {
        SqsBatch.oneByOne(message -> handle(message, context), log)
                .handle(event, response, context);
    }

    private void handle(SqsMessage message, Context context) {
        RunMessage asked = RunMessage.read(message.body());
        RunOutcome outcome = outcome(asked, message, context);
        OutcomeLine line =
                log.info(outcome.line())
                        .with(LogKey.MESSAGE_ID, message.messageId())
                        .with(LogKey.SHOP_ID, asked.campaign().shopId())
                        .with(LogKey.CAMPAIGN_ID, asked.campaign().id());
        outcome.describe(line).write();
    }

    private RunOutcome outcome(RunMessage asked, SqsMessage message, Context context) {
        try {
            return usableOutcome(asked, message, context);
        } catch (UnusableDocumentException e) {
            // A campaign that rests need not be mended for a run that was still on its way.
            return campaigns
                    .findState(asked.campaign())
                    .flatMap(state -> RunOutcome.SkipReason.find(state, true))
                    .map(RunOutcome.Skipped::new)
                    .orElseThrow(() -> e);
        }
    }

    private RunOutcome usableOutcome(RunMessage asked, SqsMessage message, Context context) {
        Campaign latest =
                campaigns
                        .findLatest(asked.campaign())
                        .orElseThrow(
                                () ->
                                        new InvalidFieldException(
                                                "campaignId", "must be a campaign of the shop"));
        Optional<RunOutcome.SkipReason> skipped =
                RunOutcome.SkipReason.find(latest.state(), work.isFor(latest.rule()));
        if (skipped.isPresent()) {
            return new RunOutcome.Skipped(skipped.get());
        }
        CampaignRun run = runs.begin(latest, versions.latestAudience(latest), asked.time());
        return run.isFinished()
                ? new RunOutcome.Replayed(run)
                : carryOut(run, versions.campaign(run, latest), message, context);
    }

    private RunOutcome carryOut(
            CampaignRun begun, Campaign campaign, SqsMessage message, Context context) {
        CampaignRun run = begun;
        RunWindow window = versions.window(begun, campaign);
        WholeAudience audience = versions.audience(begun, campaign);
        Instant now = message.firstReceivedAt();
        while (true) {
            String from = run.progress().cursor();
            PageDone done = work.carryOut(new CampaignPage(campaign, audience, window, from, now));
            CampaignRun further = run.with(progress(run.progress(), done, now));
            run = save(further, campaign);
            boolean ours = run.equals(further);
            if (ours) {
                done.counts().forEach(metrics::count);
            }
            if (run.isFinished()) {
                return ours ? finished(run, campaign) : new RunOutcome.Replayed(run);
            }
            // The first part is carried out in any case, so that each invocation gets on.
            if (context.getRemainingTimeInMillis() < work.timeForPart(campaign).toMillis()) {
                continueLater.continueLater(message.body());
                return new RunOutcome.Continued(run);
            }
        }
    }

    private RunOutcome finished(CampaignRun run, Campaign campaign) {
        work.findGiftsLeft(campaign).ifPresent(left -> metrics.count("CouponCodesLeft", left));
        return new RunOutcome.Finished(run);
    }

    /**
     * Saves how far a run is, and returns it as it stands then.
     *
     * <p>Where the store has it further on, another delivery is at work on the same run, or was
     * this one's own save whose answer was lost. Neither is a reason to leave the rest to somebody
     * else, who may be gone: two at work on one run order some mails twice, which does no harm.
     */
    private CampaignRun save(CampaignRun further, Campaign campaign) {
        return switch (runs.save(further)) {
            case SAVED -> further;
            case CONFLICT ->
                    runs.begin(campaign, further.audienceVersion(), further.window().scheduledAt());
        };
    }

    private static RunProgress progress(RunProgress before, PageDone done, Instant now) {
        RunProgress counted = before.counting(done.counts());
        return done.next() == null ? counted.finished(now) : counted.at(done.next());
    }
}
