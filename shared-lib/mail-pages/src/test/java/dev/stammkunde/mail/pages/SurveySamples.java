package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.pages.SurveyForm.Choice;
import dev.stammkunde.mail.pages.SurveyForm.Ends;
import dev.stammkunde.mail.pages.SurveyForm.Field;
import dev.stammkunde.mail.pages.SurveyForm.Rating;
import dev.stammkunde.mail.pages.SurveyForm.Selection;
import dev.stammkunde.mail.pages.SurveyForm.Step;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of a survey as they are met. */
final class SurveySamples {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 10);

    private final Pages pages;
    private final Words words;

    private SurveySamples(Pages pages) {
        this.pages = pages;
        words = pages.words();
    }

    /** Returns pages by the name of their state. */
    static Map<String, HtmlPage> of(Pages pages) {
        return new SurveySamples(pages).states();
    }

    private Map<String, HtmlPage> states() {
        String missing = words.survey("missing", "0", "10");
        Map<String, HtmlPage> states = new LinkedHashMap<>();
        states.put("survey", form("", words.survey("reward", "50"), nps(9, ""), text("")));
        states.put(
                "survey-error", form("", "", nps(-1, missing), text(said("Kaputt.", "Broken."))));
        states.put(
                "survey-more",
                form(
                        words.survey("more_lead"),
                        "",
                        reasons(),
                        ratingOf("ease", "ces", 1, 7, 5, words.survey("optional"))));
        states.put(
                "survey-change",
                form(
                        words.survey("change_lead", words.day(LAST_DAY)),
                        "",
                        ratingOf("happy", "csat", 1, 5, 4, ""),
                        text(said("Kam schnell.", "Came quickly."))));
        states.put(
                "survey-late",
                form(words.survey("late_lead", words.day(LAST_DAY)), "", nps(2, ""), text("")));
        states.put("survey-thanks", thanks("", words.survey("rewarded", "50")));
        states.put("survey-thanks-cut", thanks(words.survey("cut", words.number(5_000))));
        states.put("survey-stands", pages.surveyStands(LAST_DAY));
        states.put("survey-closed", pages.surveyClosed());
        states.put("survey-unknown", pages.surveyUnknown());
        return states;
    }

    private HtmlPage form(String notice, String lead, Field... fields) {
        return pages.survey(
                new SurveyForm(
                        said("Deine Meinung", "Your opinion"),
                        notice,
                        lead,
                        List.of(fields),
                        3,
                        null));
    }

    private HtmlPage thanks(String warning, String... more) {
        List<String> paragraphs =
                Stream.concat(
                                Stream.of(
                                        words.survey("saved")
                                                + ' '
                                                + words.survey(
                                                        "change_until", words.day(LAST_DAY))),
                                Stream.of(more))
                        .toList();
        return pages.surveyThanks(
                new SurveyThanks(
                        warning, paragraphs, "?lang=de", "https://reviews.example/blumen-lindner"));
    }

    private Field nps(int chosen, String problem) {
        Rating rating = ratingOf("recommend", "nps", 0, 10, chosen, "");
        return new Rating(
                rating.id(),
                said(
                        "Wie wahrscheinlich ist es, dass du uns weiterempfiehlst?",
                        "How likely is it that you would recommend us?"),
                rating.steps(),
                rating.ends(),
                "",
                problem);
    }

    private Rating ratingOf(String id, String scale, int least, int most, int chosen, String hint) {
        return new Rating(
                id,
                said("Wie war dein Einkauf?", "How was your purchase?"),
                IntStream.rangeClosed(least, most)
                        .mapToObj(step -> new Step(step, step == chosen))
                        .toList(),
                new Ends(
                        words.survey(
                                "both_ends", String.valueOf(least), words.survey(scale + "_least")),
                        words.survey(
                                "both_ends", String.valueOf(most), words.survey(scale + "_most"))),
                hint,
                "");
    }

    private Field reasons() {
        return new Selection(
                "reasons",
                said("Woran lag es?", "What was it about?"),
                List.of(
                        new Choice("price", said("Preis", "Price"), true),
                        new Choice("delivery", said("Lieferung", "Delivery"), false)),
                true,
                words.survey("optional") + ' ' + words.survey("many_choices"),
                "");
    }

    private Field text(String value) {
        return new SurveyForm.FreeText(
                "why",
                said("Was ist der Hauptgrund dafür?", "What is the main reason for it?"),
                value,
                words.survey("text_hint", words.number(5_000)));
    }

    private String said(String german, String english) {
        return words.language() == Language.DE ? german : english;
    }
}
