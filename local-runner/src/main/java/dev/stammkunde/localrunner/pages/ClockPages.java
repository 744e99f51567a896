package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.schedules.TimeTravel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers what is asked of the clock, and moves it. */
final class ClockPages {

    /** After so long, a person sees progress rather than a page that does not come. */
    private static final long PATIENCE_MILLIS = 1_500;

    private static final String START = "/_local/";
    private static final String CLOCK = "/_local/clock";

    private final Sources sources;

    ClockPages(Sources sources) {
        this.sources = sources;
    }

    PageAnswer show() {
        return new PageAnswer.Facts(ClockReport.of(sources, List.of()));
    }

    /**
     * Moves the clock.
     *
     * @param isPerson whether to answer before it is there if that takes long
     */
    PageAnswer move(Map<String, String> parameters, boolean isPerson) throws InterruptedException {
        var target = findTarget(parameters);
        if (target.isEmpty()) {
            return PageAnswer.invalid(
                    "Give either instant, such as 2026-12-24T08:00:00Z, or advance, such as P1D or PT2H.");
        }
        return isPerson
                ? moveInSight(target.get())
                : answer(sources.timeTravel().moveTo(target.get()), START);
    }

    private PageAnswer moveInSight(Instant target) throws InterruptedException {
        var end = new CompletableFuture<TimeTravel.Outcome>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        end.complete(sources.timeTravel().moveTo(target));
                    } catch (InterruptedException | RuntimeException e) {
                        end.completeExceptionally(e);
                    }
                });
        try {
            return answer(end.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS), START);
        } catch (TimeoutException _) {
            return new PageAnswer.Done(ClockReport.of(sources, List.of()), CLOCK);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The clock does not move.", e);
        }
    }

    private PageAnswer answer(TimeTravel.Outcome outcome, String page) {
        return switch (outcome) {
            case TimeTravel.Outcome.Moved moved ->
                    new PageAnswer.Done(ClockReport.of(sources, moved.fired()), page);
            case TimeTravel.Outcome.Backwards backwards ->
                    new PageAnswer.Problem(
                            409,
                            "Time does not run backwards",
                            "It is already " + backwards.now() + ".");
            case TimeTravel.Outcome.StillBusy busy ->
                    new PageAnswer.Problem(
                            504,
                            "Still at work",
                            "Functions were still at work after minutes; it is %s. Left: %s."
                                    .formatted(busy.at(), busy.left()));
        };
    }

    /** Exactly one of the three ways to say it must be there. */
    private Optional<Instant> findTarget(Map<String, String> parameters) {
        var instant = parameters.getOrDefault("instant", "");
        var advance = parameters.getOrDefault("advance", "");
        var local = parameters.getOrDefault("local", "");
        if (List.of(instant, advance, local).stream().filter(text -> !text.isEmpty()).count()
                != 1) {
            return Optional.empty();
        }
        try {
            if (!local.isEmpty()) {
                return Optional.of(LocalDateTime.parse(local).atZone(ClockReport.ZONE).toInstant());
            }
            return Optional.of(instant.isEmpty() ? after(advance) : Instant.parse(instant));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private Instant after(String advance) {
        var now = sources.clock().instant();
        try {
            return now.plus(Duration.parse(advance));
        } catch (DateTimeException _) {
            return now.atZone(ZoneOffset.UTC).plus(Period.parse(advance)).toInstant();
        }
    }
}
