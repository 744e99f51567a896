package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.SchedulePlan;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the run that a pause left out in what is stored. */
final class FindMissedRun {

    private static final Duration A_WEEK = Duration.ofDays(RunWindow.DAYS_BACK);
    private static final Duration A_YEAR = Duration.ofDays(366);

    /** How many versions are looked at; the times before them are made up by nobody. */
    private static final int MOST_CHANGES = 50;

    private final StoredCampaigns campaigns;
    private final CampaignRuns runs;

    FindMissedRun(StoredCampaigns campaigns, CampaignRuns runs) {
        this.campaigns = campaigns;
        this.runs = runs;
    }

    /**
     * Finds it for a campaign that is to be resumed. Times of a schedule that was set during the
     * pause were never promised to anybody, and are none that it left out; nor are those at which
     * the campaign had another schedule.
     */
    MissedRun of(Campaign paused, MailSettings settings, Instant now) {
        if (paused.state() != CampaignState.PAUSED) {
            return new MissedRun.None();
        }
        return findTimedSince(paused)
                .flatMap(timedSince -> findTime(paused, timedSince, now))
                .<MissedRun>map(
                        at ->
                                isOver(paused, settings, at, now)
                                        ? new MissedRun.Over(at)
                                        : new MissedRun.ToMakeUp(at))
                .orElseGet(MissedRun.None::new);
    }

    /** Not since it was resumed: what that made up may have met the next pause. */
    private Optional<Instant> findTime(Campaign paused, Instant timedSince, Instant now) {
        Instant since =
                runs.latest(paused.id(), 1).stream()
                        .map(run -> later(run.window().scheduledAt(), timedSince))
                        .findFirst()
                        .orElse(timedSince);
        SchedulePlan plan = CampaignPlans.of(paused.timing(), paused.activeSince());
        return findLast(plan, later(since, now.minus(A_WEEK)), now)
                .or(
                        () ->
                                paused.rule() instanceof CampaignRule.OnOccasion
                                        ? findLast(plan, later(since, now.minus(A_YEAR)), now)
                                        : Optional.empty());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Instant> findLast(SchedulePlan plan, Instant after, Instant now) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> next = findNext(plan, after, now);
        while (next.isPresent()) {
            last = next;
            next = findNext(plan, next.get(), now);
        }
        return last;
    }

    private static Optional<Instant> findNext(SchedulePlan plan, Instant after, Instant now) {
        return plan.next(after, 1).stream().filter(at -> !at.isAfter(now)).findFirst();
    }

    private static boolean isOver(Campaign paused, MailSettings settings, Instant at, Instant now) {
        LocalDate due = LocalDate.ofInstant(at, settings.zone());
        return paused.mailDays()
                .isOver(
                        due.minusDays(paused.mailDays().daysAfter()),
                        settings.quietHours().days(),
                        LocalDate.ofInstant(now, settings.zone()));
    }

    /** Finds since when it was active with its schedule; nothing where it never was. */
    private Optional<Instant> findTimedSince(Campaign paused) {
        int earliest = Math.max(1, paused.version() - MOST_CHANGES);
        Optional<Campaign> first = Optional.empty();
        for (int version = paused.version() - 1; version >= earliest; version--) {
            if (!(campaigns.findVersion(paused.id(), version).orElse(null)
                            instanceof StoredCampaign.Usable(Campaign before))
                    || !isSame(before.timing(), paused.timing())) {
                break;
            }
            if (before.state() == CampaignState.ACTIVE) {
                first = Optional.of(before);
            }
        }
        return first.map(
                it -> campaigns.findSavedAt(it.id(), it.version()).orElse(it.activeSince()));
    }

    private static boolean isSame(Timing before, Timing now) {
        return times(before).equals(times(now));
    }

    private static Timing times(Timing timing) {
        return new Timing(timing.expression(), timing.zone(), timing.starts(), timing.ends(), null);
    }
}
