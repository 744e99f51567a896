package dev.stammkunde.servesurveyresults.json;

import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.Surveys;

import java.util.Locale;
import java.util.Optional;

/**
 * What must be read beside an answer that is shown in public: that points were given for it. An
 * opinion that was rewarded is no independent one, and who reads it must know (§ 5a (4) UWG).
 */
public final class IncentiveNotice {

    private final Surveys surveys;

    public IncentiveNotice(Surveys surveys) {
        this.surveys = surveys;
    }

    /** Returns the notice; nothing where the version that asked gave no points. */
    Optional<String> find(Invitation invitation, Language language) {
        long points = points(invitation);
        return points == 0 ? Optional.empty() : Optional.of(notice(points, language));
    }

    /** Who answers by a link that everybody has gets none. */
    private long points(Invitation invitation) {
        if (invitation.key().isAnonymous()) {
            return 0;
        }
        SurveyId survey = invitation.key().survey();
        return surveys.find(survey, invitation.version())
                .map(Survey::draft)
                .map(draft -> (long) draft.rewardPoints())
                .orElse(0L);
    }

    private static String notice(long points, Language language) {
        String number = String.format(Locale.ROOT, "%,d", points);
        return switch (language) {
            case DE ->
                    points == 1
                            ? "Für die Teilnahme gab es 1 Punkt."
                            : "Für die Teilnahme gab es %s Punkte."
                                    .formatted(number.replace(',', '.'));
            case EN ->
                    points == 1
                            ? "1 point was given for taking part."
                            : "%s points were given for taking part.".formatted(number);
        };
    }
}
