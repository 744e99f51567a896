package dev.stammkunde.surveys;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** One question of a survey. Its first one is always a {@link Rating}, whose score is tallied. */
public sealed interface Question {

    /** Unique in the survey. */
    String id();

    /** What is asked, in every language of the shop. */
    Map<Language, String> text();

    /** When it is asked; always where there is none. */
    @Nullable ShowIf showIf();

    /**
     * Asks only those whose score in the survey's first question is within bounds.
     *
     * @param from the least score, inclusive
     * @param to the highest score, inclusive
     */
    record ShowIf(int from, int to) {

        public boolean holds(int score) {
            return from <= score && score <= to;
        }
    }

    /** Asks for a score. */
    record Rating(String id, Map<Language, String> text, Scale scale, @Nullable ShowIf showIf)
            implements Question {

        public Rating {
            text = Map.copyOf(text);
        }
    }

    /**
     * Asks for one choice, or any number of them.
     *
     * @param choices in the order in which they are shown
     */
    record Selection(
            String id,
            Map<Language, String> text,
            List<Choice> choices,
            boolean multiple,
            @Nullable ShowIf showIf)
            implements Question {

        public Selection {
            text = Map.copyOf(text);
            choices = List.copyOf(choices);
        }
    }

    /** What can be chosen. Its id is stored, its text is shown. */
    record Choice(String id, Map<Language, String> text) {

        public Choice {
            text = Map.copyOf(text);
        }
    }

    /** Asks for words of the customer's own. */
    record FreeText(String id, Map<Language, String> text, @Nullable ShowIf showIf)
            implements Question {

        /** Longer text is cut, which the person is told. In characters (code points). */
        public static final int MOST_CHARACTERS = 5_000;

        public FreeText {
            text = Map.copyOf(text);
        }
    }
}
