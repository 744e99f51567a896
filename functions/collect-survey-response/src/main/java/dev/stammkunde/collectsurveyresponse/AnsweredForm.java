package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.mail.pages.SurveyForm;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.SurveyDraft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form that was posted, as far as it can be understood. What was sent to questions that it does
 * not have is not looked at.
 *
 * @param asked ids of the questions that the form has
 * @param answers by question; of one that was left open nothing
 * @param problems by question
 */
record AnsweredForm(Set<String> asked, Map<String, Answer> answers, Map<String, Problem> problems) {

    /** What is wrong with what was sent to a question. */
    enum Problem {
        MISSING,
        WRONG
    }

    /** Digits of ours only: what looks like others was typed by no button of the page. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    AnsweredForm {
        asked = Set.copyOf(asked);
        answers = Map.copyOf(answers);
        problems = Map.copyOf(problems);
    }

    /**
     * Reads a form.
     *
     * @param isFirst whether nothing was answered before, so that a score must be in it
     */
    static AnsweredForm read(FormBody form, SurveyDraft draft, boolean isFirst) {
        Reading reading = new Reading(form, new HashMap<>(), new HashMap<>());
        Set<String> asked = new HashSet<>(form.values(SurveyForm.ASKED));
        if (isFirst) {
            asked.add(draft.rating().id());
        }
        Set<String> ours = new HashSet<>();
        for (Question question : draft.questions()) {
            if (asked.contains(question.id())) {
                ours.add(question.id());
                reading.read(question, question.equals(draft.rating()));
            }
        }
        return new AnsweredForm(ours, reading.answers(), reading.problems());
    }

    /** Whether a text is longer than is kept. */
    boolean isTooLong() {
        return answers.values().stream().anyMatch(AnsweredForm::isTooLong);
    }

    private static boolean isTooLong(Answer answer) {
        return answer instanceof Answer.Text(String text)
                && text.codePointCount(0, text.length()) > Question.FreeText.MOST_CHARACTERS;
    }

    /** Returns it with texts as long as is kept. */
    AnsweredForm cut() {
        Map<String, Answer> kept = new HashMap<>(answers);
        kept.replaceAll((_, answer) -> cut(answer));
        return new AnsweredForm(asked, kept, problems);
    }

    private static Answer cut(Answer answer) {
        return answer instanceof Answer.Text(String text) && isTooLong(answer)
                ? new Answer.Text(
                        text.substring(
                                0, text.offsetByCodePoints(0, Question.FreeText.MOST_CHARACTERS)))
                : answer;
    }

    /** Reads a number that stands for a step of a scale. */
    static Optional<Integer> findStep(String text, Question.Rating rating) {
        return Optional.of(text.strip())
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Integer::valueOf)
                .filter(rating.scale()::has);
    }

    /** What was read so far. */
    private record Reading(
            FormBody form, Map<String, Answer> answers, Map<String, Problem> problems) {

        void read(Question question, boolean isRequired) {
            List<String> sent =
                    form.values(SurveyForm.ANSWER + question.id()).stream()
                            .filter(value -> !value.isBlank())
                            .toList();
            if (sent.isEmpty()) {
                if (isRequired) {
                    problems.put(question.id(), Problem.MISSING);
                }
                return;
            }
            switch (question) {
                case Question.Rating rating -> readScore(rating, sent.getFirst());
                case Question.Selection selection -> readChoices(selection, sent);
                // Browsers send line breaks as two characters, and people count them as one.
                case Question.FreeText text ->
                        answers.put(
                                text.id(),
                                new Answer.Text(sent.getFirst().replace("\r\n", "\n").strip()));
            }
        }

        private void readScore(Question.Rating rating, String sent) {
            findStep(sent, rating)
                    .ifPresentOrElse(
                            score -> answers.put(rating.id(), new Answer.Score(score)),
                            () -> problems.put(rating.id(), Problem.WRONG));
        }

        private void readChoices(Question.Selection selection, List<String> sent) {
            List<String> chosen =
                    selection.choices().stream()
                            .map(Question.Choice::id)
                            .filter(sent::contains)
                            .toList();
            boolean isWrong =
                    chosen.size() < Set.copyOf(sent).size()
                            || chosen.size() > 1 && !selection.multiple();
            if (isWrong) {
                problems.put(selection.id(), Problem.WRONG);
            }
            answers.put(selection.id(), new Answer.Chosen(chosen));
        }
    }
}
