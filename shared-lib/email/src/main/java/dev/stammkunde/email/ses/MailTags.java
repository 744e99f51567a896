package dev.stammkunde.email.ses;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.mail.MailKey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key of a mail as SES's message tags, which come back with each event about it. So an event
 * finds its record even where the sender died before it knew SES's own id.
 *
 * <p>Tags can only have letters, digits and {@code _.@-}, as ids of shops do; customer and name are
 * base64url.
 */
public final class MailTags {

    public static final String SHOP = "shop";
    public static final String CUSTOMER = "customer";
    public static final String MAIL = "mail";

    private MailTags() {}

    /** Returns the tags of a key. */
    public static Map<String, String> of(MailKey key) {
        return Map.of(
                SHOP, key.customer().shopId(),
                CUSTOMER, encoded(key.customer().id()),
                MAIL, encoded(key.name()));
    }

    /**
     * Finds the key in the tags of an event, each of which has a list of values. Nothing if the
     * mail is not one of ours.
     */
    public static Optional<MailKey> findKey(Map<String, List<String>> tags) {
        String shop = first(tags, SHOP);
        String customer = decoded(first(tags, CUSTOMER));
        String mail = decoded(first(tags, MAIL));
        return shop.isBlank() || customer.isBlank() || mail.isBlank()
                ? Optional.empty()
                : Optional.of(new MailKey(new CustomerId(shop, customer), mail));
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
