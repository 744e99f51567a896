package dev.stammkunde.mail.pages;

import java.util.Locale;

/**
 * An event as somebody sees it who is invited, and what they can do.
 *
 * @param notice what came of what they did; empty before that
 * @param title of the event
 * @param when it is, in words
 * @param description empty without one
 * @param lead how it is for them, such as that they have a seat
 * @param seats how many are left; empty where that tells nothing
 * @param doing what the button does
 */
public record EventForm(
        String notice,
        String title,
        String when,
        String place,
        String description,
        String lead,
        String seats,
        Doing doing) {

    /** The field by which the button says what to do. */
    public static final String ACTION = "action";

    /** What a button does. */
    public enum Doing {
        SIGN_UP,
        WAIT,
        GIVE_BACK,
        LEAVE,
        NOTHING;

        /** Returns what the button sends: whoever waits and whoever has a seat leave alike. */
        public String value() {
            return switch (this) {
                case SIGN_UP, WAIT -> "sign-up";
                case GIVE_BACK, LEAVE -> "cancel";
                case NOTHING -> "";
            };
        }
    }

    /** Returns the name of the button's text. */
    public String buttonText() {
        return "button_" + doing.name().toLowerCase(Locale.ROOT);
    }
}
