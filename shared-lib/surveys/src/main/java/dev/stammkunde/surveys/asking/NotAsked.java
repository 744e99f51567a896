package dev.stammkunde.surveys.asking;

/** Why somebody is not asked. Nothing is made up for later. */
public enum NotAsked {
    /** Something of the order went back. */
    REFUNDED("Refunded"),
    /** Nothing says that it is a purchase: neither paid, nor authorized, nor sent. */
    NOT_PAID("NotPaid"),
    /** An earlier purchase than the survey asks of. */
    EARLIER_PURCHASE("EarlierPurchase"),
    NOT_IN_SAMPLE("NotInSample"),
    /** The survey is for other customers. */
    NOT_IN_AUDIENCE("NotInAudience"),
    /** Erased, or nothing but purchases is known. */
    NO_ADDRESS("NoAddress"),
    /** The survey asked in this wave. */
    ASKED_IN_WAVE("AskedInWave"),
    /** The survey asked within the days that it leaves people alone. */
    ASKED_BY_SURVEY("AskedBySurvey"),
    /** Any survey asked within {@value SurveyThrottle#PERSON_DAYS} days. */
    ASKED_BY_ANY("AskedByAny");

    private final String label;

    NotAsked(String label) {
        this.label = label;
    }

    /** Returns the name by which they are counted, in upper camel case. */
    public String label() {
        return label;
    }

    /**
     * Whether it is kept of each person: not of those whom the survey is not for, who may be all
     * customers but a few, nor of those who were erased.
     */
    public boolean isNoted() {
        return switch (this) {
            case NOT_IN_SAMPLE, NOT_IN_AUDIENCE, NO_ADDRESS -> false;
            case REFUNDED,
                    NOT_PAID,
                    EARLIER_PURCHASE,
                    ASKED_IN_WAVE,
                    ASKED_BY_SURVEY,
                    ASKED_BY_ANY ->
                    true;
        };
    }
}
