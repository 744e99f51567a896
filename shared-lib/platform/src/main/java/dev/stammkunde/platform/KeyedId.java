package dev.stammkunde.platform;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Ids that are made of the key that a caller chose, so that a repeated call finds the first.
 *
 * <p>An id tells nothing of the key, which may be a ticket or a name, and fits into a path.
 */
public final class KeyedId {

    /** 144 bits, so that no two keys of a shop ever meet. */
    private static final int BYTES = 18;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    private KeyedId() {}

    /** Returns the id that belongs to a key within a shop. */
    public static String of(String shopId, String key) {
        byte[] hash = Sha256.bytes(shopId + '\n' + key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    /** Whether a text can be an id at all. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
