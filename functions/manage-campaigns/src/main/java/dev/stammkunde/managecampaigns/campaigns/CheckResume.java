package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.json.DraftParts;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a paused campaign can be resumed, and which run that makes up. */
public final class CheckResume {

    private final CheckDraft check;
    private final CampaignRuns runs;
    private final FindMissedRun missedRun;

    public CheckResume(CheckDraft check, StoredCampaigns campaigns, CampaignRuns runs) {
        this.check = check;
        this.runs = runs;
        this.missedRun = new FindMissedRun(campaigns, runs);
    }

    /**
     * Finds the run that the pause left out and that is to be made up.
     *
     * @throws AdminRefusedException if the campaign cannot run, or nothing would come of it
     */
    public Optional<Instant> findMissed(Campaign paused, MailSettings settings, Instant now) {
        return switch (missedRun.of(paused, settings, now)) {
            case MissedRun.None() -> {
                refuseIfAny(problems(paused, findKnown(paused), settings, now));
                yield Optional.empty();
            }
            case MissedRun.ToMakeUp(Instant at) -> {
                refuseIfAny(problems(paused, Optional.of(paused.timing()), settings, now));
                yield Optional.of(at);
            }
            case MissedRun.Over(Instant at) -> {
                if (!problems(paused, findKnown(paused), settings, now).isEmpty()) {
                    refuseIfAny(problems(paused, Optional.of(paused.timing()), settings, now));
                    refuseIfAny(List.of(isOver(at)));
                }
                yield Optional.empty();
            }
        };
    }

    /** What has run has mails that may wait, also where it never runs again. */
    private Optional<Timing> findKnown(Campaign paused) {
        return runs.latest(paused.id(), 1).isEmpty()
                ? Optional.empty()
                : Optional.of(paused.timing());
    }

    private List<Finding> problems(
            Campaign paused, Optional<Timing> known, MailSettings settings, Instant now) {
        return check.problems(DraftParts.of(paused.draft()), known, settings, now);
    }

    private static Finding isOver(Instant run) {
        return new Finding(
                "timing.expression",
                "never fires again: its run of %s fell into the pause, and the last day of its mails is over"
                        .formatted(run));
    }

    private static void refuseIfAny(List<Finding> problems) {
        if (!problems.isEmpty()) {
            throw AdminRefusedException.invalid(problems);
        }
    }
}
