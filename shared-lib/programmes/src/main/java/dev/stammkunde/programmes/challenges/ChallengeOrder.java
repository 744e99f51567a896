package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.shop.KnownOrder;

import org.jspecify.annotations.Nullable;

/**
 * An order that counts for a challenge, or did.
 *
 * @param by the challenge's version that it counts by
 * @param customerId under whose name it counts; absent where under nobody's
 * @param amount what it counts for
 * @param known of the order
 * @param version 1, 2, … without gaps; 0 where nothing is kept
 */
public record ChallengeOrder(
        DocumentId challenge,
        String orderId,
        int by,
        @Nullable String customerId,
        long amount,
        KnownOrder<ChallengePurchase> known,
        long version) {

    ChallengeOrder knowing(KnownOrder<ChallengePurchase> more) {
        return new ChallengeOrder(challenge, orderId, by, customerId, amount, more, version);
    }

    ChallengeOrder counting(@Nullable String holder, long counted) {
        return new ChallengeOrder(challenge, orderId, by, holder, counted, known, version);
    }

    ChallengeOrder next() {
        return new ChallengeOrder(challenge, orderId, by, customerId, amount, known, version + 1);
    }
}
