package dev.stammkunde.surveys.testing;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** How easy was it, by an open link: with the fewest fields. */
    public static Survey ces() {
        return active(
                "ces",
                new SurveyDraft(
                        "CES",
                        new Trigger.LinkOnly(),
                        words("Ihr Anliegen", "Your request"),
                        List.of(rating("easy", Scale.CES)),
                        100,
                        90,
                        90,
                        null,
                        null,
                        0,
                        "surveys"));
    }

    /** How many stars, after the third purchase was paid: with a choice that is asked always. */
    public static Survey stars() {
        return active(
                "stars",
                new SurveyDraft(
                        "Stars",
                        new Trigger.AfterOrder(Trigger.Milestone.PAID, 1, 3),
                        words("Sterne", "Stars"),
                        List.of(
                                rating("stars", Scale.STARS),
                                new Question.Selection(
                                        "again",
                                        words("Noch einmal?", "Again?"),
                                        List.of(
                                                choice("yes", "Ja", "Yes"),
                                                choice("no", "Nein", "No")),
                                        false,
                                        null),
                                new Question.FreeText(
                                        "why", words("Warum?", "Why?"), new Question.ShowIf(1, 2))),
                        25,
                        366,
                        730,
                        14,
                        null,
                        10_000,
                        "stars"));
    }

    private static Survey simple(String id, Trigger trigger) {
        SurveyDraft csat = csat().draft();
        return active(
                id,
                new SurveyDraft(
                        csat.name(),
                        trigger,
                        csat.title(),
                        csat.questions(),
                        csat.samplePercent(),
                        csat.waveDays(),
                        csat.throttleDays(),
                        null,
                        null,
                        0,
                        csat.topic()));
    }

    /** Returns one of each kind by their ids. */
    public static Map<String, Survey> all() {
        return Stream.of(
                        nps(),
                        csat(),
                        ces(),
                        stars(),
                        simple("service", new Trigger.AfterCase(1)),
                        simple("rhythm", new Trigger.Rhythm(LocalDate.of(2026, 3, 1), 6)),
                        simple(
                                "segment",
                                new Trigger.Segment(
                                        LocalDate.of(2026, 12, 1), Audience.everyone())))
                .collect(Collectors.toMap(survey -> survey.id().id(), survey -> survey));
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
