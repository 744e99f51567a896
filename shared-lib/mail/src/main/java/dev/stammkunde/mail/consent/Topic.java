package dev.stammkunde.mail.consent;

import dev.stammkunde.mail.Wishes;

import java.util.regex.Pattern;

/** What mail is about: customers agree and object to it by topic, or to all at once. */
public final class Topic {

    /** All mail, of topics yet to come too. */
    public static final String ALL = Wishes.EVERY_TOPIC;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Topic() {}

    /** Whether a text can name one topic: 1 to 40 lower-case letters, digits and hyphens. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a text can be what consent is about: a topic's name or {@link #ALL}. */
    public static boolean isScope(String text) {
        return text.equals(ALL) || isName(text);
    }
}
