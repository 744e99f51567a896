package dev.stammkunde.mail;

/** How often a customer wants mails, of all campaigns together. */
public enum Frequency {
    /** As often as the shop allows itself. */
    AS_OFFERED(0),
    AT_MOST_WEEKLY(7),
    AT_MOST_MONTHLY(30);

    private final int daysApart;

    Frequency(int daysApart) {
        this.daysApart = daysApart;
    }

    /** Returns how many days two mails must be apart at least. */
    public int daysApart() {
        return daysApart;
    }
}
