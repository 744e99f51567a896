package dev.stammkunde.insights.gathering;

/**
 * How much a step takes in: it ends with the day that reaches one of the two.
 *
 * @param lines of the journal
 */
record StepSize(int days, long lines) {

    /** Some minutes on half of a processor. */
    static final StepSize USUAL = new StepSize(30, 1_000_000);
}
