package dev.stammkunde.surveys;

import dev.stammkunde.customers.CustomerId;

import java.util.OptionalInt;

/**
 * One person in one wave of a survey: the business key of an invitation and of its answer.
 *
 * @param customer who was invited, under the id of that time; of an anonymous answer by a link, a
 *     name of its own that begins with {@value #ANONYMOUS}
 * @param wave see {@link Wave#name}
 */
public record ParticipationKey(CustomerId customer, String surveyId, String wave) {

    public static final String ANONYMOUS = "anonymous:";

    /** Begins the wave of those who only try the page, which no real one begins with. */
    private static final String PREVIEW = "preview-";

    /** Returns under which key the page of a version can be tried: nothing is kept of it. */
    public static ParticipationKey preview(SurveyId survey, int version) {
        return new ParticipationKey(
                new CustomerId(survey.shopId(), "preview"), survey.id(), PREVIEW + version);
    }

    /** Whether somebody only tries the page. */
    public boolean isPreview() {
        return wave.startsWith(PREVIEW);
    }

    /** Finds the version whose page somebody tries. */
    public OptionalInt findPreviewed() {
        String version = isPreview() ? wave.substring(PREVIEW.length()) : "";
        return version.matches("[1-9][0-9]{0,8}")
                ? OptionalInt.of(Integer.parseInt(version))
                : OptionalInt.empty();
    }

    public SurveyId survey() {
        return new SurveyId(customer.shopId(), surveyId);
    }

    public boolean isAnonymous() {
        return customer.id().startsWith(ANONYMOUS);
    }
}
