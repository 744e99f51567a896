package dev.stammkunde.localrunner.demo;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseNote;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseOwner;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.WorkingTime;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What became of unhappy answers in the demo's year. Cases that are closed are there before their
 * answers, so that {@code open-cases} finds them; the others it opens itself.
 */
final class DemoCases {

    private static final String PERSON = "sam";
    private static final Duration SEEN_TO_AFTER = Duration.ofDays(12);
    private static final int SEEN_TO = 85;
    private static final int NEXT_DAY = 85;
    private static final int HUNDRED = 100;

    private static final List<CaseOutcome> OUTCOMES =
            List.of(
                    new CaseOutcome.Fixed(),
                    new CaseOutcome.Fixed(),
                    new CaseOutcome.MadeGood(0),
                    new CaseOutcome.NoAnswer());

    private final WorkingTime time = new WorkingTime(WorkingHours.USUAL, new JollydayHolidays());

    /** Finds the closed case of an answer; nothing where there is none, or it is still open. */
    Optional<ServiceCase> findClosed(Invitation invitation, Response answer, Instant now) {
        var scale = invitation.counting().scale();
        var score = invitation.counting().score(answer).orElseThrow();
        var random = DemoReplies.random("case/" + invitation.orderId());
        var openedAt = answer.editedAt();
        return !scale.isUnhappy(score)
                        || openedAt.isAfter(now.minus(SEEN_TO_AFTER))
                        || random.nextInt(HUNDRED) >= SEEN_TO
                ? Optional.empty()
                : Optional.of(closed(opening(invitation, scale, score, openedAt), random));
    }

    /** As {@code open-cases} writes it. */
    private static CaseOpening opening(
            Invitation invitation, Scale scale, int score, Instant openedAt) {
        var key = invitation.key();
        return new CaseOpening(
                key.customer().shopId(),
                "survey/%s/%s/%s".formatted(key.surveyId(), key.wave(), key.customer().id()),
                scale == Scale.NPS ? CaseReason.DETRACTOR : CaseReason.LOW_SATISFACTION,
                key.customer().id(),
                invitation.orderId(),
                score,
                scale.most(),
                openedAt);
    }

    private ServiceCase closed(CaseOpening opening, SplittableRandom random) {
        var dueAt = time.nextWorkingDay(opening.openedAt());
        var seenOn = random.nextInt(HUNDRED) < NEXT_DAY ? dueAt : time.nextWorkingDay(dueAt);
        var closedAt =
                LocalDate.ofInstant(seenOn, WorkingHours.USUAL.zone())
                        .atTime(WorkingHours.USUAL.from())
                        .plusMinutes(5 + random.nextInt(400))
                        .atZone(WorkingHours.USUAL.zone())
                        .toInstant();
        var minutes = time.minutesBetween(opening.openedAt(), closedAt);
        var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        return new ServiceCase(
                opening.id(),
                opening,
                dueAt,
                new CaseOwner(PERSON, null),
                null,
                List.of(new CaseNote(closedAt, PERSON, note(outcome))),
                null,
                null,
                new CaseClosing(outcome, closedAt, PERSON, minutes));
    }

    private static String note(CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Fixed() -> "Angerufen und entschuldigt, neu verschickt.";
            case CaseOutcome.MadeGood _ -> "Eine Packung Filterkaffee als Dank geschickt.";
            case CaseOutcome.NoAnswer() -> "Zweimal geschrieben, keine Antwort.";
        };
    }
}
