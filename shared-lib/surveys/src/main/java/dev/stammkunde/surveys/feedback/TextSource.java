package dev.stammkunde.surveys.feedback;

import java.util.Locale;

/** Where texts come from. */
public enum TextSource {
    /** What was written in answers to surveys. */
    SURVEY,
    /** What came by the form. */
    FORM,
    /** What customer service noted. */
    SERVICE;

    /** Returns where feedback comes from. */
    public static TextSource of(FeedbackChannel channel) {
        return switch (channel) {
            case FORM -> FORM;
            case PHONE, EMAIL, CHAT -> SERVICE;
        };
    }

    /** Returns its name in tallies and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
