package dev.stammkunde.platform;

import java.util.regex.Pattern;

/**
 * Names one of a shop's documents of a type.
 *
 * @param id part of keys and of paths, chosen by its author
 */
public record DocumentId(String shopId, String id) {

    /** What an id is, to complain with. */
    public static final String EXPECTED =
            "must be 1 to 40 lower-case letters, digits and hyphens, of which the first is no hyphen";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public DocumentId {
        if (!isValid(id)) {
            throw new IllegalArgumentException("an id " + EXPECTED);
        }
    }

    /** Whether a text can be the id of a document. */
    public static boolean isValid(String id) {
        return ID.matcher(id).matches();
    }
}
