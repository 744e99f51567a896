package dev.stammkunde.shop.access;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes and revokes API keys of a shop, for the admin API and for the command. */
public final class KeepApiKeys {

    /** What the audit calls a key. */
    public static final String KIND = "api-key";

    /** So many are of use at most; more would hide one that nobody knows of. */
    public static final int MOST_VALID = 20;

    /** All that a shop ever had: a bound for who makes and revokes without end. */
    public static final int MOST = 500;

    /** Bytes of chance in a key. */
    public static final int KEY_BYTES = 32;

    private static final String PREFIX = "stammkunde_";
    private static final int ENDING = 4;

    private final ShopApiKeys keys;
    private final Supplier<String> chance;

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * It was made.
         *
         * @param secret the key, which is stored nowhere and shown this once
         */
        record Made(ShopApiKey key, String secret) implements Outcome {

            /** Tells no key. */
            @Override
            public String toString() {
                return "Made[" + key + "]";
            }
        }

        /** It opens nothing any more; a repeat changes nothing. */
        record Revoked(ShopApiKey key, boolean isRepeat) implements Outcome {}

        /** A key that is of use has the same label: perhaps an answer was lost. */
        record LabelTaken() implements Outcome {}

        /** The shop has as many as it may have. */
        record TooMany(int most) implements Outcome {}

        /** The shop has no such key. */
        record Unknown() implements Outcome {}
    }

    /**
     * Names where keys lie.
     *
     * @param chance makes keys of 256 random bits
     */
    public KeepApiKeys(ShopApiKeys keys, Supplier<String> chance) {
        this.keys = keys;
        this.chance = chance;
    }

    /**
     * Returns the key that chance makes: what finds leaked keys in files knows it by its beginning.
     */
    public static String text(byte[] bytes) {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Makes a key that opens a shop.
     *
     * @param expiresAt null for never
     */
    public Outcome make(String shopId, String label, @Nullable Instant expiresAt, Acting acting) {
        return make(KeyDoor.ofShop(shopId), label, expiresAt, acting);
    }

    /**
     * Makes a key.
     *
     * @param door that it opens
     * @param expiresAt null for never
     */
    public Outcome make(KeyDoor door, String label, @Nullable Instant expiresAt, Acting acting) {
        List<ShopApiKey> all = keys.ofShop(door.name());
        List<ShopApiKey> valid = all.stream().filter(one -> isValid(one, acting.at())).toList();
        if (valid.stream().anyMatch(one -> one.key().label().equals(label))) {
            return new Outcome.LabelTaken();
        }
        if (valid.size() >= MOST_VALID) {
            return new Outcome.TooMany(MOST_VALID);
        }
        if (all.size() >= MOST) {
            return new Outcome.TooMany(MOST);
        }
        String secret = chance.get();
        ShopApiKey key =
                new ShopApiKey(
                        door.name(),
                        ApiKeyHash.of(secret),
                        new ApiKey(Set.of(door.name()), label, expiresAt, null),
                        secret.substring(secret.length() - ENDING),
                        new ShopApiKey.Making(acting.person(), acting.at()));
        keys.make(
                key,
                acting.did(door.shopId(), new Deed("make", KIND, key.id()))
                        .with("label", null, label)
                        .with("opens", null, told(door))
                        .with("expiresAt", null, expiresAt));
        return new Outcome.Made(key, secret);
    }

    /** A key of the shop's own says no more than it did before there were others. */
    private static @Nullable String told(KeyDoor door) {
        return door.name().equals(door.shopId()) ? null : door.name();
    }

    private static boolean isValid(ShopApiKey key, Instant at) {
        return key.key().validity(at) == ApiKey.Validity.VALID;
    }

    /** Revokes a key at once; whoever remembers it as good may do so for minutes. */
    public Outcome revoke(String shopId, String id, Acting acting) {
        return revoke(KeyDoor.ofShop(shopId), id, acting);
    }

    /** Revokes a key of a door in the same way. */
    public Outcome revoke(KeyDoor door, String id, Acting acting) {
        Optional<ShopApiKey> found = find(door.name(), id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get().key().revokedAt() != null) {
            return new Outcome.Revoked(found.get(), true);
        }
        ShopApiKey revoked = found.get().revoked(acting.at());
        boolean isFirst =
                keys.revoke(
                        revoked,
                        acting.did(door.shopId(), new Deed("revoke", KIND, id))
                                .with("label", revoked.key().label(), null));
        return isFirst
                ? new Outcome.Revoked(revoked, false)
                : new Outcome.Revoked(find(door.name(), id).orElse(revoked), true);
    }

    private Optional<ShopApiKey> find(String shopId, String id) {
        return keys.ofShop(shopId).stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
