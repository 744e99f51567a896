package dev.stammkunde.surveys.figures;

/** What may be told of some answers. */
public sealed interface ToldScores {

    /** All of it. */
    record Shown(Scores scores) implements ToldScores {}

    /** Nothing: they are few, or who knows the others would know few. */
    record Hidden() implements ToldScores {}
}
