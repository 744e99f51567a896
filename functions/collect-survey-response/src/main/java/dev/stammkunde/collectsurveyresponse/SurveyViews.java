package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.collectsurveyresponse.AnsweredForm.Problem;
import dev.stammkunde.mail.pages.SurveyForm;
import dev.stammkunde.mail.pages.SurveyForm.Choice;
import dev.stammkunde.mail.pages.SurveyForm.Ends;
import dev.stammkunde.mail.pages.SurveyForm.Field;
import dev.stammkunde.mail.pages.SurveyForm.Step;
import dev.stammkunde.mail.pages.Words;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Scale;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Questions as a page shows them, in one language. */
record SurveyViews(Words words) {

    /** Returns a text of the shop's in the page's language, else in any that there is. */
    String said(Map<Language, String> text) {
        String found = text.get(words.language());
        return found == null ? text.values().stream().findFirst().orElse("") : found;
    }

    /**
     * Returns a question.
     *
     * @param isRequired whether it cannot be left open
     * @param answers what is filled in
     */
    Field field(
            Question question,
            boolean isRequired,
            Map<String, Answer> answers,
            Map<String, Problem> problems) {
        @Nullable Answer answer = answers.get(question.id());
        @Nullable Problem problem = problems.get(question.id());
        return switch (question) {
            case Question.Rating rating -> rating(rating, isRequired, answer, problem);
            case Question.Selection selection -> selection(selection, answer, problem);
            case Question.FreeText text ->
                    new SurveyForm.FreeText(
                            text.id(),
                            said(text.text()),
                            answer instanceof Answer.Text(String written) ? written : "",
                            words.survey(
                                    "text_hint", words.number(Question.FreeText.MOST_CHARACTERS)));
        };
    }

    private Field rating(
            Question.Rating rating,
            boolean isRequired,
            @Nullable Answer answer,
            @Nullable Problem problem) {
        Scale scale = rating.scale();
        String least = String.valueOf(scale.least());
        String most = String.valueOf(scale.most());
        String name = scale.name().toLowerCase(Locale.ROOT);
        List<Step> steps =
                IntStream.rangeClosed(scale.least(), scale.most())
                        .mapToObj(step -> new Step(step, new Answer.Score(step).equals(answer)))
                        .toList();
        return new SurveyForm.Rating(
                rating.id(),
                said(rating.text()),
                steps,
                new Ends(
                        words.survey("both_ends", least, words.survey(name + "_least")),
                        words.survey("both_ends", most, words.survey(name + "_most"))),
                isRequired ? "" : words.survey("optional"),
                problem == null ? "" : words.survey(problem.name(), least, most));
    }

    private Field selection(
            Question.Selection selection, @Nullable Answer answer, @Nullable Problem problem) {
        List<String> chosen = answer instanceof Answer.Chosen(List<String> ids) ? ids : List.of();
        String hint =
                selection.multiple()
                        ? words.survey("optional") + ' ' + words.survey("many_choices")
                        : words.survey("optional");
        return new SurveyForm.Selection(
                selection.id(),
                said(selection.text()),
                selection.choices().stream()
                        .map(
                                one ->
                                        new Choice(
                                                one.id(),
                                                said(one.text()),
                                                chosen.contains(one.id())))
                        .toList(),
                selection.multiple(),
                hint,
                problem == null ? "" : words.say("no_choice"));
    }
}
