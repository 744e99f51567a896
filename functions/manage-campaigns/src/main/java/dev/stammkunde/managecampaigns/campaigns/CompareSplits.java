package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.comparison.CompareVariants;
import dev.stammkunde.campaigns.comparison.Horizon;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.ReaderFigures;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares what was bought after the variants of a campaign's mails, over its runs of the last 400
 * days. A split is judged once, when the purchases of its last reader no longer count; which runs
 * it is about was fixed beforehand, by a schedule that ends or by the split's last day.
 */
public final class CompareSplits {

    /** So long that a yearly campaign is in it. */
    private static final Duration PERIOD = Duration.ofDays(400);

    /** Runs that are under way are among the latest. */
    private static final int LATEST = 100;

    private final CountCampaignMails mails;
    private final CampaignRuns runs;

    public CompareSplits(CountCampaignMails mails, CampaignRuns runs) {
        this.mails = mails;
        this.runs = runs;
    }

    /**
     * What came of a campaign.
     *
     * @param all of all readers, whatever they read
     * @param splits the current one first
     */
    public record Comparison(ReaderFigures all, List<ComparedSplit> splits) {}

    /** Compares all splits that had readers, and the current one. */
    public Comparison compare(Campaign campaign, Instant now) {
        Map<Instant, MailResults> results = mails.results(campaign.id(), now.minus(PERIOD), now);
        ReaderFigures all =
                results.values().stream()
                        .flatMap(each -> each.readers().values().stream())
                        .reduce(ReaderFigures.NONE, ReaderFigures::plus);
        List<ComparedSplit> splits = new ArrayList<>();
        Split current = campaign.split();
        if (current != null) {
            splits.add(current(campaign, current, results, now));
        }
        former(results, current == null ? "" : current.id())
                .forEach((id, figures) -> splits.add(former(id, figures, now)));
        return new Comparison(all, splits);
    }

    private ComparedSplit current(
            Campaign campaign, Split split, Map<Instant, MailResults> results, Instant now) {
        LocalDate lastDay = lastDayOrNull(campaign, split);
        Map<Instant, MailResults> counted = new HashMap<>(results);
        if (lastDay != null) {
            counted.keySet().removeIf(run -> dayOf(campaign, run).isAfter(lastDay));
        }
        SequencedMap<String, ReaderFigures> figures = new LinkedHashMap<>();
        split.variants()
                .forEach(variant -> figures.put(variant.id(), sum(counted, split.keyOf(variant))));
        Horizon horizon =
                new Horizon(
                        true,
                        lastDay != null || isOnce(campaign),
                        mayGrow(campaign, lastDay, counted, now));
        return new ComparedSplit(
                split.id(),
                true,
                lastDay,
                overOrNull(figures),
                split.variants().stream()
                        .collect(Collectors.toMap(Split.Variant::id, Split.Variant::name)),
                CompareVariants.compare(figures, horizon, now));
    }

    private static @Nullable Instant overOrNull(Map<String, ReaderFigures> figures) {
        return figures.values().stream().reduce(ReaderFigures.NONE, ReaderFigures::plus).over();
    }

    private static ReaderFigures sum(Map<Instant, MailResults> results, String key) {
        return results.values().stream()
                .map(each -> each.readers().getOrDefault(key, ReaderFigures.NONE))
                .reduce(ReaderFigures.NONE, ReaderFigures::plus);
    }

    private static @Nullable LocalDate lastDayOrNull(Campaign campaign, Split split) {
        return split.lastDay() == null ? campaign.timing().ends() : split.lastDay();
    }

    private static boolean isOnce(Campaign campaign) {
        return campaign.timing().expression().startsWith("at(");
    }

    /** Also while mails wait, for whatever: they are read later, and so is what is bought after. */
    private boolean mayGrow(
            Campaign campaign,
            @Nullable LocalDate lastDay,
            Map<Instant, MailResults> counted,
            Instant now) {
        boolean hasRuns =
                lastDay == null
                        ? !CampaignPlans.of(campaign.timing(), campaign.activeSince())
                                .next(now, 1)
                                .isEmpty()
                        : !dayOf(campaign, now).isAfter(lastDay);
        return hasRuns
                || counted.values().stream()
                        .anyMatch(each -> each.sending() > 0 || !each.waiting().isEmpty())
                || runs.latest(campaign.id(), LATEST).stream()
                        .filter(run -> isCounted(campaign, run, lastDay))
                        .anyMatch(run -> !run.isFinished());
    }

    private static boolean isCounted(
            Campaign campaign, CampaignRun run, @Nullable LocalDate lastDay) {
        return lastDay == null || !dayOf(campaign, run.window().scheduledAt()).isAfter(lastDay);
    }

    private static LocalDate dayOf(Campaign campaign, Instant at) {
        return LocalDate.ofInstant(at, campaign.timing().zone());
    }

    private static Map<String, SequencedMap<String, ReaderFigures>> former(
            Map<Instant, MailResults> results, String current) {
        Map<String, SequencedMap<String, ReaderFigures>> former = new TreeMap<>();
        results.values()
                .forEach(
                        each ->
                                each.readers()
                                        .forEach(
                                                (key, figures) -> {
                                                    int slash = key.indexOf('/');
                                                    if (slash > 0
                                                            && !key.substring(0, slash)
                                                                    .equals(current)) {
                                                        former.computeIfAbsent(
                                                                        key.substring(0, slash),
                                                                        _ -> new TreeMap<>())
                                                                .merge(
                                                                        key.substring(slash + 1),
                                                                        figures,
                                                                        ReaderFigures::plus);
                                                    }
                                                }));
        return former;
    }

    private static ComparedSplit former(
            String id, SequencedMap<String, ReaderFigures> figures, Instant now) {
        return new ComparedSplit(
                id,
                false,
                null,
                overOrNull(figures),
                Map.of(),
                CompareVariants.compare(figures, new Horizon(false, false, false), now));
    }
}
