package dev.stammkunde.programmes.tiers;

import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.programmes.tiers.TierProjection.Current;
import dev.stammkunde.programmes.tiers.TierProjection.Goal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells where a customer stands with tiers: by what is kept and the time, and by no job. */
public final class ProjectTiers {

    private final TierRules rules;
    private final TierSection section;
    private final TierCourse course;
    private final Instant now;
    private final LocalDate joined;

    private ProjectTiers(TierRules rules, TierHistory history, TierSection section, Instant now) {
        this.rules = rules;
        this.section = section;
        this.course = TierCourse.of(history, section);
        this.now = now;
        this.joined = rules.day(section.joined(now));
    }

    /**
     * Tells it at a time, be it past or to come.
     *
     * @return nothing where no tiers are given then
     */
    public static Optional<TierProjection> find(
            TierHistory history, UnitSection kept, Instant now) {
        return history.findInForce(now)
                .map(
                        version ->
                                new ProjectTiers(
                                                version.rules(),
                                                history,
                                                TierSectionText.read(kept.text()),
                                                now)
                                        .project());
    }

    private TierProjection project() {
        LocalDate today = rules.day(now);
        TierWindow window = rules.window();
        TierCredit credit = sum(window.start(today, joined));
        Optional<TierCourse.Place> place = course.find(now);
        int rank = place.map(it -> rules.rank(it.tier().id())).orElse(TierRules.NO_RANK);
        return new TierProjection(
                rules,
                credit,
                window.end(today, joined).minusDays(1),
                place.map(it -> new Current(it.tier(), it.source(), it.since(), it.until()))
                        .orElse(null),
                next(rank, today, credit),
                place.map(it -> keep(it, rank)).orElse(null));
    }

    private TierCredit sum(LocalDate from) {
        return section.steps().sum(from.atStartOfDay(rules.zone()).toInstant(), now);
    }

    private @Nullable Goal next(int rank, LocalDate today, TierCredit credit) {
        LocalDate from = rules.window().start(today, joined);
        return rules.findAbove(rank)
                .map(
                        above ->
                                new Goal(
                                        rules.tiers().get(above),
                                        missing(above, credit),
                                        from,
                                        lastDay(today, from)))
                .orElse(null);
    }

    /** Never less than nothing, be it that a person lifted somebody above what orders came to. */
    private long missing(int rank, TierCredit credit) {
        return Math.max(0, rules.threshold(rank) - credit.of(rules.measure()));
    }

    /** Of a window that moves month by month, so much is enough until its first order leaves it. */
    private @Nullable LocalDate lastDay(LocalDate today, LocalDate from) {
        return switch (rules.window()) {
            case TierWindow.CalendarYear year -> year.end(today, joined).minusDays(1);
            case TierWindow.MembershipYear year -> year.end(today, joined).minusDays(1);
            case TierWindow.RollingMonths(int months) -> {
                Instant start = from.atStartOfDay(rules.zone()).toInstant();
                yield section.steps().steps().stream()
                        .map(TierStep::at)
                        .filter(at -> !at.isBefore(start) && !at.isAfter(now))
                        .findFirst()
                        .map(first -> rules.day(first).withDayOfMonth(1))
                        .map(month -> month.plusMonths(months).minusDays(1))
                        .orElse(null);
            }
        };
    }

    /** Orders of the window in which the tier ends keep it beyond. */
    private @Nullable Goal keep(TierCourse.Place place, int rank) {
        Instant until = place.until();
        if (until == null || !rules.isEarned(rank) || place.source() == TierSource.EVERYBODY) {
            return null;
        }
        LocalDate last = rules.day(until).minusDays(1L + rules.graceDays());
        if (last.isBefore(rules.day(now))) {
            last = rules.day(now);
        }
        LocalDate from = rules.window().start(last, joined);
        long missing = missing(rank, sum(from));
        return missing == 0 ? null : new Goal(place.tier(), missing, from, last);
    }
}
