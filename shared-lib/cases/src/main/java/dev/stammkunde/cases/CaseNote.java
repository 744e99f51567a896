package dev.stammkunde.cases;

import java.time.Instant;

/**
 * What somebody in the team writes down about a case.
 *
 * @param by the subject of their token
 */
public record CaseNote(Instant at, String by, String text) {

    /** In characters as Java counts them. */
    public static final int LONGEST = 2_000;

    /** Whether a text can be a note. */
    public static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
