package dev.stammkunde.mail.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Questions of a survey, filled in.
 *
 * @param title what stands above them
 * @param notice what to know before answering; empty for nothing
 * @param lead what is said of the whole; empty for nothing
 * @param version of the survey that asks
 * @param chosenInAdvance the score that a button of a mail stands for, for the same page in the
 *     other language; null without one
 */
public record SurveyForm(
        String title,
        String notice,
        String lead,
        List<Field> fields,
        int version,
        @Nullable Integer chosenInAdvance) {

    /** The version that asked. */
    public static final String VERSION = "version";

    /**
     * The questions that the form has, so that an empty field is told from one that is not there.
     */
    public static final String ASKED = "asked";

    /** Begins the name of the field of a question, which ends with the question's id. */
    public static final String ANSWER = "answer-";

    /** In the address of a mail's button: the score that is chosen in advance. */
    public static final String SCORE = "score";

    public SurveyForm {
        fields = List.copyOf(fields);
    }

    /** Whether something has to be put right before anything is saved. */
    public boolean hasProblems() {
        return fields.stream().anyMatch(field -> !field.problem().isEmpty());
    }

    /** A question. */
    public sealed interface Field {

        /** The question's id. */
        String id();

        String text();

        /** What is wrong with what was sent; empty for nothing. */
        String problem();
    }

    /**
     * Asks for a number.
     *
     * @param steps in their order
     * @param ends what the first and the last mean
     * @param hint whether it can be left out; empty where it cannot
     */
    public record Rating(
            String id, String text, List<Step> steps, Ends ends, String hint, String problem)
            implements Field {

        public Rating {
            steps = List.copyOf(steps);
        }

        /** Whether one row of a telephone has no room for it. */
        public boolean isLong() {
            return steps.size() > 7;
        }
    }

    /** A number to choose. */
    public record Step(int value, boolean chosen) {}

    /** What the ends of a scale mean. The steps between have no names and no colours. */
    public record Ends(String least, String most) {}

    /** Asks to choose. */
    public record Selection(
            String id,
            String text,
            List<Choice> choices,
            boolean multiple,
            String hint,
            String problem)
            implements Field {

        public Selection {
            choices = List.copyOf(choices);
        }
    }

    /** Something to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** Asks for words. */
    public record FreeText(String id, String text, String value, String hint) implements Field {

        @Override
        public String problem() {
            return "";
        }
    }
}
