package dev.stammkunde.points;

/** What points came from. */
public enum Origin {
    /** Earned before origins were kept. */
    UNKNOWN,
    PURCHASE,
    /** A campaign gave them. */
    GIFT,
    SURVEY,
    REFERRAL,
    /** A person gave them. */
    ADJUSTMENT,
    /** Taken over from another programme. */
    IMPORT,
    /** Charged for something, such as a membership. */
    FEE,
    /** Another shop promised them, which gives points of the programme. */
    PARTNER
}
