package dev.stammkunde.surveys.feedback;

import java.util.regex.Pattern;

/**
 * Names what somebody told a shop.
 *
 * @param id of a note, as who noted it chose; of a form {@value #FORM} and a name of its own
 */
public record FeedbackId(String shopId, String id) {

    private static final String FORM = "_";
    private static final Pattern NOTE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** What is expected of the id of a note, to complain with. */
    public static final String NOTE_EXPECTED =
            "1 to 64 letters, digits, dots, hyphens and underscores, of which the first is a letter"
                    + " or digit";

    /** Whether a note can have this id, which no form has. */
    public static boolean isOfNote(String id) {
        return NOTE.matcher(id).matches();
    }

    /** Whether a form can have this name. */
    public static boolean isNameOfForm(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether there can be anything of this id. */
    public static boolean isValid(String id) {
        return isOfNote(id) || id.startsWith(FORM) && isNameOfForm(id.substring(FORM.length()));
    }

    /** Returns the id of what a form says, however often it is sent. */
    public static FeedbackId ofForm(String shopId, String name) {
        return new FeedbackId(shopId, FORM + name);
    }
}
