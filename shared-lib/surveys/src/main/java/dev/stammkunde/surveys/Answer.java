package dev.stammkunde.surveys;

import java.util.List;

/** What somebody answered to one question. */
public sealed interface Answer {

    /** To a {@link Question.Rating}. */
    record Score(int value) implements Answer {}

    /** To a {@link Question.Selection}: ids of choices, in the order of the question. */
    record Chosen(List<String> choices) implements Answer {

        public Chosen {
            choices = List.copyOf(choices);
        }
    }

    /** To a {@link Question.FreeText}: as it was written, and never as markup. */
    record Text(String text) implements Answer {}
}
