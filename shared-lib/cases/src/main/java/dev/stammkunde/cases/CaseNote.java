package dev.stammkunde.cases;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is written about a case: by the team for the team, to the customer, or by the customer.
 *
 * @param by the subject of the token of who wrote it, or who brought it in
 * @param key of an answer or a reply in its case, so that the same is one; null for a note
 * @param mailedTo the customer in whose history the mail of an answer is; null for all others
 */
public record CaseNote(
        Kind kind,
        Instant at,
        String by,
        String text,
        @Nullable String key,
        @Nullable String mailedTo) {

    /** In characters as Java counts them. */
    public static final int LONGEST = 2_000;

    /** Who wrote to whom. */
    public enum Kind {
        /** The team to itself. */
        NOTE,
        /** The team to the customer, by mail. */
        ANSWER,
        /** The customer to the team. */
        REPLY
    }

    /** Makes a note of the team. */
    public CaseNote(Instant at, String by, String text) {
        this(Kind.NOTE, at, by, text, null, null);
    }

    /** Whether a text can be a note. */
    public static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /** Whether somebody wrote the same. */
    boolean isSameAs(CaseNote other) {
        return by.equals(other.by) && text.equals(other.text);
    }
}
