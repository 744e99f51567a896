package dev.stammkunde.platform.json;

/**
 * Replaces what no later service takes, where text comes in.
 *
 * <p>SQS refuses a body with U+FFFE, U+FFFF or half of a surrogate pair (it takes #x9, #xA, #xD,
 * #x20 to #xD7FF, #xE000 to #xFFFD and #x10000 to #x10FFFF), and EventBridge loses an event that a
 * queue refuses. Control characters are not replaced: all that we send is JSON, which escapes them.
 */
public final class WellFormed {

    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** Returns the text with U+FFFD for each character that is none. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) > REPLACEMENT) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(c -> isTaken(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isTaken(int codePoint) {
        boolean halfOfAPair =
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !halfOfAPair && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }
}
