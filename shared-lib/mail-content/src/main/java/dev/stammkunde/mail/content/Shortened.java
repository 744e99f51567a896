package dev.stammkunde.mail.content;

/** Cuts texts that are too long, never through a character of two units. */
final class Shortened {

    private Shortened() {}

    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splits ? longest - 1 : longest);
    }
}
