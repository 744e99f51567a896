package dev.stammkunde.surveys.testing;

import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Trigger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Surveys of the shop {@code shop}, in German and English. */
public final class SampleSurveys {

    public static final String SHOP = "shop";

    private SampleSurveys() {}

    /** Would you recommend us, seven days after delivery: with each kind of question. */
    public static Survey nps() {
        return active(
                "nps",
                new SurveyDraft(
                        "NPS",
                        new Trigger.AfterOrder(Trigger.Milestone.DELIVERED, 7, 1),
                        words("Ihre Meinung", "Your opinion"),
                        List.of(
                                rating("recommend", Scale.NPS),
                                new Question.Selection(
                                        "reasons",
                                        words("Woran lag es?", "What was it about?"),
                                        List.of(
                                                choice("price", "Preis", "Price"),
                                                choice("delivery", "Lieferung", "Delivery")),
                                        true,
                                        new Question.ShowIf(0, 6)),
                                new Question.FreeText(
                                        "why", words("Warum?", "Why do you say so?"), null)),
                        100,
                        90,
                        180,
                        5,
                        "https://reviews.example/shop",
                        50,
                        "surveys"));
    }

    /** Were you satisfied, two days after the purchase: one question and no reminder. */
    public static Survey csat() {
        return active(
                "csat",
                new SurveyDraft(
                        "CSAT",
                        new Trigger.AfterOrder(Trigger.Milestone.PURCHASED, 2, 1),
                        words("Ihr Einkauf", "Your purchase"),
                        List.of(rating("satisfied", Scale.CSAT)),
                        50,
                        30,
                        90,
                        null,
                        null,
                        0,
                        "surveys"));
    }

    /** Returns the first version of an active survey. */
    public static Survey active(String id, SurveyDraft draft) {
        return new Survey(
                new SurveyId(SHOP, id),
                1,
                SurveyState.ACTIVE,
                Instant.parse("2026-01-05T08:00:00Z"),
                draft);
    }

    /** Returns the next version of a survey, in another state. */
    public static Survey next(Survey survey, SurveyState state) {
        return new Survey(
                survey.id(), survey.version() + 1, state, survey.activeSince(), survey.draft());
    }

    /** Returns a rating that is always asked. */
    public static Question.Rating rating(String id, Scale scale) {
        return new Question.Rating(id, words("Wie war es?", "How was it?"), scale, null);
    }

    private static Question.Choice choice(String id, String german, String english) {
        return new Question.Choice(id, words(german, english));
    }

    private static Map<Language, String> words(String german, String english) {
        return Map.of(Language.DE, german, Language.EN, english);
    }
}
