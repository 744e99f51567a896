package dev.stammkunde.notices.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.notices.content.TodayPorts.OfCampaigns;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What goes out, and what of campaigns failed or waits. */
final class CampaignNotices {

    /** Only of so many is told what their last run came to. */
    static final int MOST_RUNS = 30;

    private static final int MOST_TIMES = 8;
    private static final Duration A_WEEK = Duration.ofDays(7);

    /** Runs go on by themselves within minutes. */
    private static final Duration STUCK_AFTER = Duration.ofHours(1);

    private final OfCampaigns ports;
    private final Instant now;
    private final Map<CampaignId, Optional<CampaignRun>> lastRuns = new HashMap<>();

    private final Map<CampaignId, MailResults> lastResults = new HashMap<>();

    CampaignNotices(OfCampaigns ports, Instant now) {
        this.ports = ports;
        this.now = now;
    }

    /** Campaigns that run within a week, with how many mails their last run came to. */
    List<Notice> goingOut(CampaignsInUse inUse) {
        List<Notice> notices = new ArrayList<>();
        for (Campaign campaign : inUse.active()) {
            List<Instant> runs =
                    CampaignPlans.runsBetween(campaign, now, now.plus(A_WEEK), MOST_TIMES);
            if (!runs.isEmpty()) {
                Notice notice = goesOut(campaign, runs);
                notices.add(
                        notices.size() < MOST_RUNS
                                ? notice.number("lastMails", mailsOfLastRun(campaign))
                                : notice);
            }
        }
        notices.sort((one, other) -> one.times().getFirst().compareTo(other.times().getFirst()));
        return notices;
    }

    private static Notice goesOut(Campaign campaign, List<Instant> runs) {
        return Notice.of(
                        "CAMPAIGN_RUNS",
                        new BothLanguages(
                                "Die Kampagne „%s“ läuft.".formatted(campaign.name()),
                                "The campaign “%s” runs.".formatted(campaign.name())),
                        new BothLanguages("Ansehen, was hinausgeht", "See what goes out"),
                        link(campaign.id()))
                .at(runs);
    }

    private @Nullable Long mailsOfLastRun(Campaign campaign) {
        return findLast(campaign.id())
                .filter(CampaignRun::isFinished)
                .map(run -> results(campaign.id(), run).mails())
                .orElse(null);
    }

    /** What failed or waits, of those that are paused and those that ran within a week. */
    List<Notice> attention(CampaignsInUse inUse) {
        List<Notice> notices = new ArrayList<>();
        inUse.unusable().forEach(id -> notices.add(unusable(id)));
        inUse.paused().stream().limit(MOST_RUNS).forEach(each -> notices.add(paused(each)));
        inUse.active().stream()
                .limit(MOST_RUNS)
                .forEach(
                        each -> {
                            findStuck(each).ifPresent(notices::add);
                            findUnwanted(each).ifPresent(notices::add);
                        });
        return notices;
    }

    /**
     * What of the last runs failed, by keys: a run that came to no end, or of whose mails too many
     * bounced or were reported as spam.
     */
    SortedMap<String, Notice> failing(CampaignsInUse inUse) {
        SortedMap<String, Notice> failing = new TreeMap<>();
        for (Campaign campaign : inUse.active().stream().limit(MOST_RUNS).toList()) {
            findLast(campaign.id())
                    .ifPresent(
                            run -> {
                                String key = campaign.id().id() + '/' + run.window().scheduledAt();
                                findStuck(campaign)
                                        .ifPresent(it -> failing.put(key + "/unfinished", it));
                                findUnwanted(campaign)
                                        .ifPresent(it -> failing.put(key + "/unwanted", it));
                            });
        }
        return failing;
    }

    private Optional<Notice> findUnwanted(Campaign campaign) {
        return findLast(campaign.id())
                .filter(run -> run.window().scheduledAt().plus(A_WEEK).isAfter(now))
                .flatMap(
                        run ->
                                UnwantedMails.find(
                                        campaign, results(campaign.id(), run), link(campaign.id())))
                .map(
                        notice ->
                                notice.at(
                                        List.of(
                                                findLast(campaign.id())
                                                        .orElseThrow()
                                                        .window()
                                                        .scheduledAt())));
    }

    private static Notice unusable(CampaignId id) {
        return Notice.of(
                "CAMPAIGN_UNUSABLE",
                new BothLanguages(
                        "Die Kampagne „%s“ kann nicht gelesen werden und läuft nicht."
                                .formatted(id.id()),
                        "The campaign “%s” cannot be read and does not run.".formatted(id.id())),
                new BothLanguages("Angaben korrigieren", "Mend what it says"),
                link(id));
    }

    private Notice paused(Campaign campaign) {
        Notice notice =
                Notice.of(
                        "CAMPAIGN_PAUSED",
                        new BothLanguages(
                                "Die Kampagne „%s“ ist angehalten.".formatted(campaign.name()),
                                "The campaign “%s” is paused.".formatted(campaign.name())),
                        new BothLanguages("Fortsetzen oder archivieren", "Resume or archive it"),
                        link(campaign.id()));
        return notice.number(
                "waiting",
                findLast(campaign.id())
                        .map(run -> results(campaign.id(), run))
                        .map(CampaignNotices::waiting)
                        .orElse(null));
    }

    private Optional<Notice> findStuck(Campaign campaign) {
        return findLast(campaign.id())
                .filter(run -> !run.isFinished())
                .filter(run -> run.window().scheduledAt().plus(STUCK_AFTER).isBefore(now))
                .map(
                        run ->
                                Notice.of(
                                                "RUN_UNFINISHED",
                                                new BothLanguages(
                                                        "Ein Lauf der Kampagne „%s“ ist nicht fertig geworden."
                                                                .formatted(campaign.name()),
                                                        "A run of the campaign “%s” has not finished."
                                                                .formatted(campaign.name())),
                                                new BothLanguages(
                                                        "Läufe ansehen; die Alarme sagen, woran es liegt",
                                                        "Look at its runs; the alarms say why"),
                                                link(campaign.id()))
                                        .at(List.of(run.window().scheduledAt())));
    }

    private static long waiting(MailResults results) {
        return results.waiting().values().stream().mapToLong(each -> each).sum();
    }

    private Optional<CampaignRun> findLast(CampaignId id) {
        return lastRuns.computeIfAbsent(
                id, asked -> ports.runs().latest(asked, 1).stream().findFirst());
    }

    private MailResults results(CampaignId id, CampaignRun run) {
        Instant at = run.window().scheduledAt();
        return lastResults.computeIfAbsent(
                id,
                asked -> ports.mails().results(asked, at, at).getOrDefault(at, MailResults.NONE));
    }

    private static String link(CampaignId id) {
        return "/campaigns/" + id.id();
    }
}
