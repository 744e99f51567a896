package dev.stammkunde.webhooks;

import java.util.Arrays;
import java.util.Optional;

/** What an endpoint can hear of. */
public enum WebhookEventType {
    /** A line of a customer's ledger, of whatever kind. */
    POINTS_BOOKED("points.booked"),

    /** An order used what a customer got for points. */
    REWARD_REDEEMED("reward.redeemed"),

    /** Points of a customer lapse soon. */
    POINTS_EXPIRING("points.expiring");

    private final String word;

    WebhookEventType(String word) {
        this.word = word;
    }

    /** Returns what receivers read. */
    public String word() {
        return word;
    }

    /** Finds a type by what receivers read. */
    public static Optional<WebhookEventType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
