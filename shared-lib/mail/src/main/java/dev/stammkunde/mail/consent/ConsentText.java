package dev.stammkunde.mail.consent;

/**
 * What somebody agreed to, word for word.
 *
 * @param version what the shop calls this wording
 * @param text all that was shown beside the box or button
 */
public record ConsentText(String version, String text) {

    /** Longer texts are no consent that anybody reads. */
    public static final int LONGEST = 10_000;
}
