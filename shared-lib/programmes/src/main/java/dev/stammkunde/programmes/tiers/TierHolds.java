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
            Instant at = step.at();
            history.findInForce(at)
                    .ifPresentOrElse(
                            version -> give(version.rules(), at, new Begin(at, at)),
                            () -> giveOfBefore(at));
        }
        for (TierVersion version : history.versions()) {
            if (version.active()) {
                steps.stream()
                        .map(TierStep::at)
                        .filter(at -> at.isBefore(version.from()))
                        .reduce((_, last) -> last)
                        .ifPresent(
                                last ->
                                        give(
                                                version.rules(),
                                                last,
                                                new Begin(version.from(), version.from())));
            }
        }
        List<TierHold> holds = new ArrayList<>(given.values());
        holds.addAll(section.given());
        if (section.kept() != null) {
            holds.add(section.kept());
        }
        return holds;
    }

    /**
     * Gives what an order would have given that was paid before there were tiers, as if they had
     * been there, but not before they are.
     */
    private void giveOfBefore(Instant paidAt) {
        history.findLookingBack(paidAt)
                .ifPresent(
                        version ->
                                give(version.rules(), paidAt, new Begin(paidAt, version.from())));
    }

    /**
     * When something begins.
     *
     * @param inWindow an instant of the window that is looked at
     * @param from when it is given
     */
    private record Begin(Instant inWindow, Instant from) {}

    /**
     * Gives what a window comes to: with an order, or when the rules changed after it.
     *
     * @param last the last order of it that counts
     */
    private void give(TierRules rules, Instant last, Begin begin) {
        LocalDate joined = rules.day(section.joined(last));
        Instant start = start(rules, rules.window().start(rules.day(begin.inWindow()), joined));
        int rank = rules.earned(section.steps().sum(start, last));
        if (rank <= rules.ofEverybody()) {
            return;
        }
        LocalDate until = rules.window().holdsUntil(rules.day(last), joined);
        hold(rules, rank, new Span(begin.from(), rules.end(until)), TierSource.EARNED);
        if (rules.downgrade() == TierDowngrade.ONE_DOWN) {
            stepDown(new Down(rules, begin.from(), joined), rank, until);
        }
    }

    private static Instant start(TierRules rules, LocalDate day) {
        return day.atStartOfDay(rules.zone()).toInstant();
    }

    /**
     * How a tier goes down.
     *
     * @param earliest before which nothing is given, though it may have begun
     */
    private record Down(TierRules rules, Instant earliest, LocalDate joined) {

        Span span(LocalDate begin, LocalDate end) {
            Instant from = rules.end(begin);
            return new Span(from.isBefore(earliest) ? earliest : from, rules.end(end));
        }
    }

    private void stepDown(Down down, int rank, LocalDate until) {
        TierRules rules = down.rules();
        LocalDate begin = until;
        for (int next = rules.below(rank); next > rules.ofEverybody(); next = rules.below(next)) {
            LocalDate end = rules.window().nextUntil(begin, down.joined());
            hold(rules, next, down.span(begin, end), TierSource.STEP_DOWN);
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
