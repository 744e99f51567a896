package dev.stammkunde.mail;

/**
 * By which rules a mail goes out. The kind of its template decides, which comes with the product:
 * nobody can choose it for a text.
 */
public enum MailClass {
    /**
     * Advertising, as law sees it: needs permission, and obeys objections, caps, the group that
     * gets no mail, the pauses of customer and campaign, and quiet times.
     */
    PROMOTIONAL,
    /**
     * What somebody asked for or must be told: none of these hold for it. Erasure, suppression and
     * the service's pace do, and it is recorded and explained like any other.
     */
    SERVICE,
    /** A marketer's own look at a campaign's mail. */
    TEST
}
