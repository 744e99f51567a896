package dev.stammkunde.mail.ses;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key of a mail as SES's message tags, which come back with each event about it. So an event
 * finds its record even where the sender died before it knew SES's own id.
 *
 * <p>Tags can only have letters, digits and {@code _.@-}, as ids of shops do, and 256 of them;
 * customer and name are base64url, and go on in a second tag where one has no room.
 */
public final class MailTags {

    public static final String SHOP = "shop";
    public static final String CUSTOMER = "customer";
    public static final String MAIL = "mail";

    private static final int LONGEST = 256;
    private static final String MORE = "2";

    private MailTags() {}

    /** Returns the tags of a key. */
    public static Map<String, String> of(MailKey key) {
        Map<String, String> tags = new HashMap<>();
        tags.put(SHOP, key.customer().shopId());
        put(tags, CUSTOMER, encoded(key.customer().id()));
        put(tags, MAIL, encoded(key.name()));
        return Map.copyOf(tags);
    }

    private static void put(Map<String, String> tags, String name, String value) {
        int room = Math.min(LONGEST, value.length());
        tags.put(name, value.substring(0, room));
        if (room < value.length()) {
            tags.put(name + MORE, value.substring(room));
        }
    }

    /**
     * Finds the key in the tags of an event, each of which has a list of values. Nothing if the
     * mail is not one of ours.
     */
    public static Optional<MailKey> findKey(Map<String, List<String>> tags) {
        String shop = first(tags, SHOP);
        String customer = decoded(whole(tags, CUSTOMER));
        String mail = decoded(whole(tags, MAIL));
        return shop.isBlank() || customer.isBlank() || mail.isBlank()
                ? Optional.empty()
                : Optional.of(new MailKey(new CustomerId(shop, customer), mail));
    }

    private static String whole(Map<String, List<String>> tags, String name) {
        return first(tags, name) + first(tags, name + MORE);
    }

    private static String first(Map<String, List<String>> tags, String name) {
        List<String> values = tags.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not written by us.
            return "";
        }
    }
}
