package dev.stammkunde.insights.value;

/** What customers are called by their {@link RfmScores}. Each has one. */
public enum RfmClass {
    /** Bought lately, often and for much. */
    BEST,
    /** Buys often. */
    LOYAL,
    /** Spends much, though seldom. */
    BIG_SPENDER,
    /** Bought lately, and not often yet. */
    NEW,
    /** In the middle of all. */
    OCCASIONAL,
    /** Bought often or for much, and not for long. */
    AT_RISK,
    /** Bought neither often nor for much, and not for long. */
    ASLEEP
}
