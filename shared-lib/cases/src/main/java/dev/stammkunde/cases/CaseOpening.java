package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * What opens a case. What was said is not in it: whoever sees to the case reads it where it is, and
 * it is erased there.
 *
 * @param key of what happened, in the shop: the same one opens one case, however often it is told
 * @param customerId who it is about; null where nobody knows
 * @param orderId the order that it is about; null without one
 * @param score that was given; null without one
 * @param outOf the best score on the same scale; null where it is not known
 * @param openedAt when it happened
 */
public record CaseOpening(
        String shopId,
        String key,
        CaseReason reason,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable Integer score,
        @Nullable Integer outOf,
        Instant openedAt) {

    /** What opens a case without a score on a scale that is known. */
    public CaseOpening(
            String shopId,
            String key,
            CaseReason reason,
            @Nullable String customerId,
            @Nullable String orderId,
            @Nullable Integer score,
            Instant openedAt) {
        this(shopId, key, reason, customerId, orderId, score, null, openedAt);
    }

    /** Stands for the key of a case whose customer was erased, which names them. */
    private static final String ERASED = "erased";

    public CaseId id() {
        return CaseId.of(shopId, key);
    }

    /** Finds who it is about. */
    public Optional<CustomerId> findCustomer() {
        return Optional.ofNullable(customerId).map(id -> new CustomerId(shopId, id));
    }

    /** Whether another one tells of the same, be it later. */
    public boolean isSameAs(CaseOpening other) {
        return other.at(openedAt).equals(this);
    }

    private CaseOpening at(Instant at) {
        return new CaseOpening(shopId, key, reason, customerId, orderId, score, outOf, at);
    }

    CaseOpening erased() {
        return new CaseOpening(shopId, ERASED, reason, null, null, score, outOf, openedAt);
    }
}
