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
    PARTNER;

    /** What points come from that something gave. */
    public static Origin of(Booking.GiftReason reason) {
        return switch (reason) {
            case BIRTHDAY, WIN_BACK, OCCASION, SURVEY, ACTION, CHALLENGE -> GIFT;
            case REFERRAL -> REFERRAL;
        };
    }
}
