package dev.stammkunde.webhooks;

import dev.stammkunde.platform.KeyedId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that happened, as endpoints hear of it.
 *
 * @param id the {@code webhook-id}: the same for all endpoints and all attempts, so that a receiver
 *     can tell a repeat. It sorts like time
 * @param partner of whom it is alone; absent of what is for the shop's own endpoints
 * @param payload the body, which is signed as it is
 */
public record WebhookEvent(
        String id,
        String shopId,
        @Nullable String partner,
        WebhookEventType type,
        Instant at,
        String payload) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final Pattern ID = Pattern.compile("msg_[0-9TZ]{19}_[A-Za-z0-9_-]{24}");

    /** Makes one for the shop's own endpoints. */
    public WebhookEvent(
            String id, String shopId, WebhookEventType type, Instant at, String payload) {
        this(id, shopId, null, type, at, payload);
    }

    /**
     * Returns the id of an event. It tells nothing of the key, which names a customer.
     *
     * @param at when it happened, the same each time that it is told
     * @param key what tells it from all other events of the shop
     */
    public static String id(String shopId, WebhookEventType type, Instant at, String key) {
        return from(at) + '_' + KeyedId.of(shopId, type.word() + '\n' + key);
    }

    /** Returns what comes before the ids of all events from a moment on, and after all others. */
    public static String from(Instant at) {
        return "msg_" + TIME.format(at);
    }

    /** Whether a text can be the id of an event. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns the id only: the payload names a customer. */
    @Override
    public String toString() {
        return "WebhookEvent[" + id + "]";
    }
}
