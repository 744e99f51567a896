package dev.stammkunde.surveys;

/** Why an order's customer is not asked. Nothing is made up for later. */
public enum NotAsked {
    /** Its day in the shop's calendar is another one, whose run asks. */
    OTHER_DAY("OtherDay"),
    /** Something of it went back. */
    REFUNDED("Refunded"),
    /** Nothing says that it is a purchase: neither paid, nor authorized, nor sent. */
    NOT_PAID("NotPaid"),
    /** An earlier purchase than the survey asks of. */
    EARLIER_PURCHASE("EarlierPurchase"),
    NOT_IN_SAMPLE("NotInSample"),
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
}
