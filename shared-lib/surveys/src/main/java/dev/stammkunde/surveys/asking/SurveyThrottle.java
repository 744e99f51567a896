package dev.stammkunde.surveys.asking;

import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Wave;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Keeps surveys from asking a person too often. Days are counted from the last invitation, in the
 * shop's calendar, whether it was answered or not; whoever is left alone is not asked later for the
 * same order.
 */
public final class SurveyThrottle {

    /** How many days a person is left alone by all surveys of a shop after each invitation. */
    public static final int PERSON_DAYS = 30;

    private SurveyThrottle() {}

    /**
     * Finds why a person is not to be asked on a day.
     *
     * @param earlier all invitations of the person
     */
    public static Optional<NotAsked> find(
            Survey survey, List<Participation> earlier, LocalDate day, ZoneId zone) {
        String wave = Wave.of(day, survey.draft().waveDays()).name();
        boolean inWave = false;
        boolean bySurvey = false;
        boolean byAny = false;
        for (Participation one : earlier) {
            Invitation invitation = one.invitation();
            long days =
                    ChronoUnit.DAYS.between(LocalDate.ofInstant(invitation.invitedAt(), zone), day);
            boolean same = invitation.key().surveyId().equals(survey.id().id());
            inWave |= same && invitation.key().wave().equals(wave);
            bySurvey |= same && days < survey.draft().throttleDays();
            byAny |= days < (same ? daysAfterOwn(survey) : PERSON_DAYS);
        }
        if (inWave) {
            return Optional.of(NotAsked.ASKED_IN_WAVE);
        }
        if (bySurvey) {
            return Optional.of(NotAsked.ASKED_BY_SURVEY);
        }
        return byAny ? Optional.of(NotAsked.ASKED_BY_ANY) : Optional.empty();
    }

    /**
     * From the first of February to that of March are 28 days: a rhythm asks on each of its days.
     */
    private static int daysAfterOwn(Survey survey) {
        return survey.draft().trigger() instanceof Trigger.Rhythm rhythm
                ? Math.min(PERSON_DAYS, rhythm.shortestDays())
                : PERSON_DAYS;
    }
}
