package dev.stammkunde.rewards;

/** Who pays for a reward. */
public sealed interface CostBearer {

    /** The shop itself. */
    record Shop() implements CostBearer {}

    /**
     * Somebody else, such as the maker of a free article.
     *
     * @param name as finance knows them
     */
    record Partner(String name) implements CostBearer {}
}
