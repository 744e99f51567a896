package dev.stammkunde.programmes.membership;

import java.util.regex.Pattern;

/**
 * Names a declaration.
 *
 * @param id that of the form by which it came: however often that is sent, it is one declaration
 */
public record DeclarationId(String shopId, String id) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    public DeclarationId {
        if (!isId(id)) {
            throw new IllegalArgumentException("no form has such a name");
        }
    }

    /** Whether a form can have this name. */
    public static boolean isId(String id) {
        return NAME.matcher(id).matches();
    }
}
