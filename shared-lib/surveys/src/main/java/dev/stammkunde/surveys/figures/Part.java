package dev.stammkunde.surveys.figures;

/**
 * A part of a scale.
 *
 * @param name as the API names it
 * @param least its least score
 * @param most its highest score
 */
public record Part(String name, int least, int most) {

    /** Returns how many answers are in it. */
    public long of(Scores scores) {
        return scores.between(least, most);
    }
}
