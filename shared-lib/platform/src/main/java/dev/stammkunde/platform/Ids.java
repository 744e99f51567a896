package dev.stammkunde.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Says what ids may be that shops give: of customers, orders, lines, refunds, products, requests
 * and shops. The one bound for all of them, applied where they come in.
 *
 * <p>At most 128 characters as Java counts them, and 256 bytes in UTF-8, which are 128 letters of
 * any European language. Escaped for a key they take at most 384 bytes. DynamoDB takes 2,048 bytes
 * of a partition key and 1,024 of a sort key, so a key has room for two of them and for what stands
 * around them; so have the links of mails, in a header of 870 letters. No shop system has ids of
 * this length.
 *
 * <p>What is stored is never held to this: there are longer ids from before the bound.
 */
public final class Ids {

    /** Most characters of an id. */
    public static final int LONGEST = 128;

    /** What is expected of an id, to complain with. */
    public static final String EXPECTED =
            "must have 1 to " + LONGEST + " characters (256 bytes), all of them readable";

    /** Part of URLs and of the names of secrets, so of few letters. */
    private static final Pattern SHOP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}");

    /** Stands for what could not be read: two ids that hold it may have been different. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int MOST_BYTES = 256;

    private Ids() {}

    /** Whether a text can be the id of anything in a shop. */
    public static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && text.indexOf(UNREADABLE) < 0;
    }

    /** Returns a name that only people read, at most as long as an id. */
    public static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        boolean splitsAPair = Character.isHighSurrogate(name.charAt(LONGEST - 1));
        return name.substring(0, splitsAPair ? LONGEST - 1 : LONGEST);
    }

    /** Whether a text can be the id of a shop. */
    public static boolean isShop(String text) {
        return SHOP.matcher(text).matches();
    }
}
