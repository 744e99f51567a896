package dev.stammkunde.surveys.content;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.content.FillMail;
import dev.stammkunde.mail.content.MailValues;
import dev.stammkunde.mail.content.Shipped;
import dev.stammkunde.mail.content.Variable;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyMails;

import java.util.Optional;

/** Tells the mails of a survey what they ask: the one place that says it. */
public final class FillSurvey implements FillMail {

    private final Survey survey;
    private final SurveyLinks links;

    /**
     * Fills in for all readers.
     *
     * @param survey the version that asks
     */
    public FillSurvey(Survey survey, SurveyLinks links) {
        this.survey = survey;
        this.links = links;
    }

    @Override
    public Optional<Content> findContent(String variant, Language language) {
        boolean said =
                survey.draft().title().containsKey(language)
                        && survey.draft().rating().text().containsKey(language);
        return said ? Optional.of(new Content(Shipped.SURVEY, null, null, null)) : Optional.empty();
    }

    @Override
    public MailValues fill(MailValues values, MailFacts facts, About about, Language language) {
        Profile profile = facts.profile();
        Question.Rating rating = survey.draft().rating();
        MailValues asked =
                values.with(Variable.CUSTOMER_GIVEN_NAME, profile.givenName().orElse(null))
                        .with(Variable.CUSTOMER_FAMILY_NAME, profile.familyName().orElse(null))
                        .with(Variable.SURVEY_TITLE, survey.draft().title().get(language))
                        .with(Variable.SURVEY_QUESTION, rating.text().get(language))
                        .with(scale(rating))
                        .with(Variable.LINKS_SURVEY, link(facts));
        return about.variant().equals(SurveyMails.REMINDER)
                ? asked.with(Variable.SURVEY_REMINDER)
                : asked;
    }

    private static Variable scale(Question.Rating rating) {
        return switch (rating.scale()) {
            case NPS -> Variable.SURVEY_NPS;
            case CSAT -> Variable.SURVEY_CSAT;
            case CES -> Variable.SURVEY_CES;
            case STARS -> Variable.SURVEY_STARS;
        };
    }

    /** Who tries a mail answers for nobody: theirs leads to a page that keeps nothing. */
    private String link(MailFacts facts) {
        String shopId = facts.order().key().customer().shopId();
        return facts.order() instanceof MailOrder.OfCampaign order
                ? SurveyMails.findInvitation(order)
                        .flatMap(
                                key ->
                                        facts.findAddress()
                                                .map(it -> EmailKey.of(shopId, it))
                                                .map(to -> links.link(key, to, facts.now())))
                        .orElse("")
                : links.link(
                        ParticipationKey.preview(survey.id(), survey.version()), null, facts.now());
    }
}
