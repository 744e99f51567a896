package dev.stammkunde.cases;

import dev.stammkunde.platform.Sha256;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Names a case. Its id is made of the key of what opened it, so that whoever tells of that again
 * finds the case that there is. It fits into a path and tells nothing to who does not know the key.
 */
public record CaseId(String shopId, String id) {

    /** 144 bits, so that no two keys of a shop ever meet. */
    private static final int BYTES = 18;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    /** Returns the id that belongs to a key within a shop. */
    public static CaseId of(String shopId, String key) {
        byte[] hash = Sha256.bytes("case\n" + shopId + '\n' + key);
        return new CaseId(
                shopId,
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
    }

    /** Whether a text can be an id at all. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
