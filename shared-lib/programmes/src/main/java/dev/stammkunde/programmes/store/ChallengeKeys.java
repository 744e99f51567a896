package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.challenges.ParticipantId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * Keys of what customers have of challenges, in the programmes table (see {@code
 * docs/data-model.md}). All who take part in a challenge lie together, so that those who reached it
 * together are found.
 */
final class ChallengeKeys {

    /** One partition of the index holds what is to be decided or booked, which is little. */
    static final String DUE = "challenges";

    /** And this what all together have to decide. */
    static final String PLANNED = "challenges-together";

    /** What all together have is counted in as many items, so that many can write at once. */
    static final int SHARDS = 8;

    private static final String TAKING_PART = "taking-part#";

    private ChallengeKeys() {}

    static Map<String, AttributeValue> participation(ParticipantId id) {
        return key(participations(id.challenge()), KeyText.escape(id.customerId()));
    }

    /** What leads from a customer to a challenge that they take part in. */
    static Map<String, AttributeValue> leading(ParticipantId id) {
        return key(ClaimKeys.holder(id.holder()), leadingPrefix() + id.challenge().id());
    }

    static String leadingPrefix() {
        return "challenge#";
    }

    static DocumentId leadsTo(String shopId, Map<String, AttributeValue> key) {
        String sort = requireNonNull(key.get(KeyText.SK)).s();
        return new DocumentId(shopId, sort.substring(leadingPrefix().length()));
    }

    static String participations(DocumentId challenge) {
        return TAKING_PART + name(challenge);
    }

    static Map<String, AttributeValue> order(DocumentId challenge, String orderId) {
        return key(orders(challenge.shopId(), orderId), challenge.id());
    }

    static String orders(String shopId, String orderId) {
        return "challenge-order#" + KeyText.escape(shopId) + '#' + KeyText.escape(orderId);
    }

    static String counts(DocumentId challenge) {
        return "challenge-count#" + name(challenge);
    }

    static Map<String, AttributeValue> places(DocumentId challenge) {
        return key(counts(challenge), "places");
    }

    static String togetherPrefix(String unit) {
        return "together#" + unit + '#';
    }

    static Map<String, AttributeValue> together(DocumentId challenge, String unit, String orderId) {
        return key(counts(challenge), togetherPrefix(unit) + KeyText.shardOf(orderId, SHARDS));
    }

    static Map<String, AttributeValue> decision(DocumentId challenge) {
        return key(counts(challenge), "decision");
    }

    static Map<String, AttributeValue> board(DocumentId challenge) {
        return key(counts(challenge), "board");
    }

    static DocumentId challengeOf(Map<String, AttributeValue> key) {
        String[] challenge = requireNonNull(key.get(KeyText.PK)).s().split("#", -1);
        return new DocumentId(KeyText.unescape(challenge[1]), challenge[2]);
    }

    /** The index's partition of who waits for a place. */
    static String waiting(DocumentId challenge) {
        return "challenge-waits#" + name(challenge);
    }

    static String shop(String shopId) {
        return "shop#" + KeyText.escape(shopId);
    }

    static ParticipantId idOf(Map<String, AttributeValue> key) {
        return new ParticipantId(
                challengeOf(key), KeyText.unescape(requireNonNull(key.get(KeyText.SK)).s()));
    }

    private static String name(DocumentId challenge) {
        return KeyText.escape(challenge.shopId()) + '#' + challenge.id();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
