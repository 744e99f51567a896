package dev.stammkunde.insights.recommendations;

/**
 * Something beyond what is popular, that can be used to suggest products; in the order in which
 * each is tried against those before it.
 */
public enum Recommender {
    /** What the customer bought most often. */
    OWN_FREQUENCY,
    /** What the customer has used up soon, by their own rhythm. */
    OWN_RHYTHM,
    /** What others bought who bought the same. */
    ITEM_TO_ITEM
}
