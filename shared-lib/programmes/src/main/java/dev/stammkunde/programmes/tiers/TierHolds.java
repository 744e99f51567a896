package dev.stammkunde.programmes.tiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the tiers that a customer's orders gave them, each for its time: by each order, and by each
 * version of the rules as it came into force, with what the window had by then. So a version rates
 * nothing of before, and takes nothing that was given.
 */
final class TierHolds {

    /** What is the same but for when it began. */
    private record Given(String tierId, Instant until, TierSource source) {}

    private final TierHistory history;
    private final TierSection section;
    private final Map<Given, TierHold> given = new LinkedHashMap<>();

    private TierHolds(TierHistory history, TierSection section) {
        this.history = history;
        this.section = section;
    }

    /** Returns all that a section tells, those that are over or not yet begun included. */
    static List<TierHold> of(TierHistory history, TierSection section) {
        return new TierHolds(history, section).all();
    }

    private List<TierHold> all() {
        List<TierStep> steps = section.steps().steps();
        for (TierStep step : steps) {
            history.findInForce(step.at())
                    .ifPresent(version -> give(version.rules(), step.at(), step.at()));
        }
        for (TierVersion version : history.versions()) {
            if (version.active()) {
                steps.stream()
                        .map(TierStep::at)
                        .filter(at -> at.isBefore(version.from()))
                        .reduce((_, last) -> last)
                        .ifPresent(last -> give(version.rules(), last, version.from()));
            }
        }
        List<TierHold> holds = new ArrayList<>(given.values());
        if (section.manual() != null) {
            holds.add(section.manual());
        }
        if (section.kept() != null) {
            holds.add(section.kept());
        }
        return holds;
    }

    /**
     * Gives what the window comes to in which something is given.
     *
     * @param last the last order before it
     * @param from when it is given: with the order, or when the rules changed after it
     */
    private void give(TierRules rules, Instant last, Instant from) {
        LocalDate joined = rules.day(section.joined(last));
        Instant start = start(rules, rules.window().start(rules.day(from), joined));
        int rank = rules.earned(section.steps().sum(start, last));
        if (rank <= rules.ofEverybody()) {
            return;
        }
        LocalDate until = rules.window().holdsUntil(rules.day(last), joined);
        hold(rules, rank, new Span(from, rules.end(until)), TierSource.EARNED);
        if (rules.downgrade() == TierDowngrade.ONE_DOWN) {
            stepDown(rules, rank, until, joined);
        }
    }

    private static Instant start(TierRules rules, LocalDate day) {
        return day.atStartOfDay(rules.zone()).toInstant();
    }

    private void stepDown(TierRules rules, int rank, LocalDate until, LocalDate joined) {
        LocalDate begin = until;
        for (int next = rules.below(rank); next > rules.ofEverybody(); next = rules.below(next)) {
            LocalDate end = rules.window().nextUntil(begin, joined);
            hold(rules, next, new Span(rules.end(begin), rules.end(end)), TierSource.STEP_DOWN);
            begin = end;
        }
    }

    private record Span(Instant from, Instant until) {}

    /** Of two that end together, the one that began earlier says all. */
    private void hold(TierRules rules, int rank, Span span, TierSource source) {
        String tierId = rules.tiers().get(rank).id();
        if (span.from().isBefore(span.until())) {
            given.merge(
                    new Given(tierId, span.until(), source),
                    new TierHold(tierId, span.from(), span.until(), source),
                    (one, other) -> one.from().isAfter(other.from()) ? other : one);
        }
    }
}
