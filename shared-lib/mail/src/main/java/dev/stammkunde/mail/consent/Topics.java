package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.Wishes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Rules on what agreeing and objecting to some topics means for all. */
public final class Topics {

    private Topics() {}

    /** Whether the last word to us on mail as a whole is an objection. */
    public static boolean isObjected(Wishes wishes) {
        Instant refused = wishes.objectedAt();
        Instant agreed = wishes.optedInAt();
        return refused != null && (agreed == null || !agreed.isAfter(refused));
    }

    /** Whether an opt-in with us is in force. */
    public static boolean isOptedIn(Wishes wishes) {
        return wishes.optedInAt() != null && !isObjected(wishes);
    }

    /**
     * Returns wishes after a confirmed opt-in.
     *
     * <p>It opens its own topics and no others. Who had no consent in force and names some of the
     * shop's topics leaves the others, so that no other permission opens them.
     *
     * @param topics names of topics, or {@link Topic#ALL}
     * @param ofShop the topics that the choice was among
     */
    public static Wishes agreed(Wishes wishes, Set<String> topics, Set<String> ofShop, Instant at) {
        if (isLater(wishes.objectedAt(), at)) {
            return wishes;
        }
        Map<String, Instant> left = new HashMap<>(wishes.topicsLeft());
        if (topics.contains(Topic.ALL)) {
            left.values().removeIf(since -> !since.isAfter(at));
        } else {
            if (!isOptedIn(wishes)) {
                ofShop.forEach(topic -> left.putIfAbsent(topic, at));
            }
            left.entrySet()
                    .removeIf(
                            entry ->
                                    topics.contains(entry.getKey())
                                            && !entry.getValue().isAfter(at));
        }
        return wishes.optedIn(topics, at).withTopicsLeft(left);
    }

    /**
     * Whether somebody objected to all mail here, and agreed neither here nor to the shop since:
     * objecting once more would change nothing.
     */
    public static boolean isObjected(Wishes wishes, ConsentHistory shop) {
        return isObjected(wishes) && Permission.isObjected(shop, wishes);
    }

    /**
     * Returns a customer's wishes after an objection; the same where it was made before and still
     * is their last word.
     *
     * @param topics names of topics, or {@link Topic#ALL}
     * @param shop what the shop said of the customer: who subscribed there since objects anew
     */
    public static Wishes objected(
            Wishes wishes, ConsentHistory shop, Set<String> topics, Instant at) {
        return topics.contains(Topic.ALL) && isObjected(wishes, shop)
                ? wishes
                : objectedByAddress(wishes, topics, at);
    }

    /**
     * Returns the wishes of an address after an objection. Of objections to all mail the newest is
     * kept: the address may have several customers, and the shop may have said something of each.
     */
    public static Wishes objectedByAddress(Wishes wishes, Set<String> topics, Instant at) {
        if (topics.contains(Topic.ALL)) {
            return isLater(wishes.optedInAt(), at) ? wishes : wishes.objected(at);
        }
        Wishes next = wishes;
        for (String topic : topics) {
            next = next.leaving(topic, at);
        }
        return next;
    }

    private static boolean isLater(@Nullable Instant known, Instant at) {
        return known != null && known.isAfter(at);
    }
}
