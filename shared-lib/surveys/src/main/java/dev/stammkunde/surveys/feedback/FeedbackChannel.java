package dev.stammkunde.surveys.feedback;

import java.util.List;

/** How feedback came. */
public enum FeedbackChannel {
    /** By the form, and nobody noted it. */
    FORM,
    PHONE,
    EMAIL,
    CHAT;

    /** Returns those of which customer service makes notes. */
    public static List<FeedbackChannel> ofService() {
        return List.of(PHONE, EMAIL, CHAT);
    }
}
