package dev.stammkunde.surveys;

import dev.stammkunde.customers.CustomerId;

/**
 * One person in one wave of a survey: the business key of an invitation and of its answer.
 *
 * @param customer who was invited, under the id of that time; of an anonymous answer by a link, a
 *     name of its own that begins with {@value #ANONYMOUS}
 * @param wave see {@link Wave#name}
 */
public record ParticipationKey(CustomerId customer, String surveyId, String wave) {

    public static final String ANONYMOUS = "anonymous:";

    public SurveyId survey() {
        return new SurveyId(customer.shopId(), surveyId);
    }

    public boolean isAnonymous() {
        return customer.id().startsWith(ANONYMOUS);
    }
}
