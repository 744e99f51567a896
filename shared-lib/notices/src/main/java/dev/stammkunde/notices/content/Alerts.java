package dev.stammkunde.notices.content;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.AlertMark;
import dev.stammkunde.notices.FindVipNews;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.ShopRhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Finds what of a shop is raised now, by the reading that Today has. Each thing has a key that it
 * keeps for ever: what is raised twice is told once.
 */
public final class Alerts {

    /** The inbox is read by an index, which is behind for a moment. */
    static final Duration BEHIND = Duration.ofMinutes(1);

    /** Nobody wants to hear at once of what was longer ago. */
    static final Duration LOOKS_BACK = Duration.ofDays(1);

    /** What is told is remembered by its key; nobody reads more lines of one night. */
    static final int MOST_NEWS = 200;

    private static final Set<CaseReason> OF_ANSWERS =
            EnumSet.of(CaseReason.DETRACTOR, CaseReason.LOW_SATISFACTION);

    private final ShopNow shop;
    private final TodayPorts ports;
    private final String shopId;
    private final Instant now;
    private final Map<AlertKind, SortedMap<String, Notice>> raised = new EnumMap<>(AlertKind.class);

    private final FindVipNews vips;
    private final Supplier<List<CaseOpening>> opened;

    /**
     * Looks at a shop; nothing is read yet, and nothing twice.
     *
     * @param vips what became of VIPs
     */
    public Alerts(ShopNow shop, FindVipNews vips) {
        this.vips = vips;
        this.shop = shop;
        this.ports = shop.ports();
        this.shopId = shop.shopId();
        this.now = shop.at();
        this.opened =
                new MadeLater<>(
                        () ->
                                OpenedCases.between(
                                        ports.cases(), shopId, now.minus(LOOKS_BACK), now));
    }

    /** Returns the zone of the shop. */
    public ZoneId zone() {
        return shop.zone();
    }

    /** Returns what of the shop somebody should know today. */
    public Today today(Today.Viewer viewer) {
        return Today.of(shop, viewer);
    }

    /** Returns up to when things are counted that are told as a number. */
    public Instant until() {
        return now.minus(BEHIND);
    }

    /**
     * Returns what is raised of a kind, by keys.
     *
     * @param mark what somebody was told of it
     * @param person who that is, by the subject of their token
     */
    public SortedMap<String, Notice> raised(AlertKind kind, AlertMark mark, String person) {
        return switch (kind) {
            case UNHAPPY_ANSWERS -> unhappy(mark);
            case VIP -> ofVips(mark, person);
            case FAILING_CAMPAIGN, BUDGET, SILENT_SHOP ->
                    raised.computeIfAbsent(kind, this::ofShop);
        };
    }

    private SortedMap<String, Notice> ofShop(AlertKind kind) {
        SortedMap<String, Notice> found = new TreeMap<>();
        switch (kind) {
            case FAILING_CAMPAIGN -> found.putAll(shop.failing());
            case BUDGET -> budget(found);
            case SILENT_SHOP -> silence(found);
            case UNHAPPY_ANSWERS, VIP -> {}
        }
        return found;
    }

    private void silence(SortedMap<String, Notice> found) {
        Optional<ShopRhythm> rhythm = shop.rhythm();
        rhythm.flatMap(it -> ShopNotices.findSilence(it.stateAt(now)))
                .ifPresent(notice -> found.put(rhythm.get().lastHeardAt().toString(), notice));
    }

    /** One key for each step of a month; only the highest is told. */
    private void budget(SortedMap<String, Notice> found) {
        Optional<FinanceSettings> settings = ports.finance().settings().find(shopId);
        Optional<MonthSoFar> month =
                ports.finance().running().find(shopId, YearMonth.from(now.atZone(zone())));
        if (settings.isPresent() && month.isPresent()) {
            RunningMonth.findStep(month.get(), settings.get())
                    .ifPresent(
                            step ->
                                    found.put(
                                            month.get().month() + "/" + step,
                                            RunningMonth.reached(
                                                    month.get(), settings.get(), step)));
        }
    }

    private SortedMap<String, Notice> ofVips(AlertMark mark, String person) {
        SortedMap<String, Notice> found = new TreeMap<>();
        vips.since(shopId, since(mark), opened(since(mark), now)).stream()
                .filter(news -> news.owner().equals(person))
                // An end can be averted, and a rule that is new has hundreds enter.
                .sorted(Comparator.comparing(news -> news.kind() == FindVipNews.Kind.ENTERED))
                .limit(MOST_NEWS)
                .forEach(news -> found.put(news.key(), VipNotices.of(news.kind())));
        return found;
    }

    private Instant since(AlertMark mark) {
        Instant first = now.minus(LOOKS_BACK);
        return mark.since().isBefore(first) ? first : mark.since();
    }

    private SortedMap<String, Notice> unhappy(AlertMark mark) {
        Instant until = mark.until() == null ? until() : mark.until();
        Instant since = since(mark);
        long count = count(since, until);
        SortedMap<String, Notice> found = new TreeMap<>();
        if (count > 0) {
            found.put(mark.since().toString(), unhappy(count));
        }
        return found;
    }

    private static Notice unhappy(long count) {
        BothLanguages text =
                count == 1
                        ? new BothLanguages(
                                "Eine Antwort auf eine Umfrage war unzufrieden; ein Fall ist offen.",
                                "An answer to a survey was unhappy; a case is open.")
                        : new BothLanguages(
                                "%d Antworten auf Umfragen waren unzufrieden; so viele Fälle sind offen."
                                        .formatted(count),
                                "%d answers to surveys were unhappy; so many cases are open."
                                        .formatted(count));
        return Notice.of(
                "UNHAPPY_ANSWERS",
                text,
                new BothLanguages("Fälle ansehen und übernehmen", "See the cases and take them"),
                "/cases?filter=unassigned");
    }

    private long count(Instant since, Instant until) {
        return opened(since, until).stream()
                .filter(opening -> OF_ANSWERS.contains(opening.reason()))
                .count();
    }

    private List<CaseOpening> opened(Instant since, Instant until) {
        return opened.get().stream()
                .filter(one -> one.openedAt().isAfter(since) && !one.openedAt().isAfter(until))
                .toList();
    }
}
