package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.FindAnswers.Place;
import dev.stammkunde.surveys.Participation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some answers of those that a figure is of, the latest first, and late ones among them.
 *
 * @param total how many answers to the survey are counted at all
 * @param filtered how many of them the figure is of, those of who was erased too; empty where the
 *     figure is hidden, and then no answer is shown
 * @param next where the next page begins; there may be nothing left there
 */
public record VerbatimsPage(
        List<Participation> answers, long total, OptionalLong filtered, Optional<Place> next) {

    public VerbatimsPage {
        answers = List.copyOf(answers);
    }
}
