package dev.stammkunde.mail.links;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The keys that links are signed with: the first signs, all are valid.
 *
 * <p>Before a key is replaced it becomes the previous one, so that the links of mails that lie in
 * mailboxes go on working.
 */
public final class LinkKeys {

    private static final int SHORTEST = 32;

    private final List<byte[]> keys;

    private LinkKeys(List<byte[]> keys) {
        this.keys = keys;
    }

    /**
     * Makes keys of secrets.
     *
     * @param previous absent or blank where there is none
     * @throws IllegalArgumentException if one has less than 32 characters
     */
    public static LinkKeys of(String current, @Nullable String previous) {
        return new LinkKeys(
                previous == null || previous.isBlank()
                        ? List.of(key(current))
                        : List.of(key(current), key(previous)));
    }

    private static byte[] key(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a secret for links has 32 characters or more");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    byte[] current() {
        return keys.getFirst();
    }

    List<byte[]> all() {
        return keys;
    }

    /** Tells how many only. */
    @Override
    public String toString() {
        return "LinkKeys[" + keys.size() + "]";
    }
}
