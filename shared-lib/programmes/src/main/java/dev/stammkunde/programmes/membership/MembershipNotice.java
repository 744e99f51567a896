package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that was said about a membership, once for each name.
 *
 * @param id of the declaration, or of the request that said it
 * @param at when it was received: from then on it counts
 * @param orderId the purchase that it is about; absent where it says none
 * @param isLifted whether people found that it does not count, such as of a stranger
 * @param reason why somebody of the team wrote it down or, of what is lifted, lifted it; absent
 *     where nobody did
 */
public record MembershipNotice(
        String id,
        NoticeKind kind,
        Instant at,
        @Nullable String orderId,
        boolean isLifted,
        @Nullable String reason) {

    /** One that nobody of the team wrote down. */
    public MembershipNotice(
            String id, NoticeKind kind, Instant at, @Nullable String orderId, boolean isLifted) {
        this(id, kind, at, orderId, isLifted, null);
    }

    /** Returns it as one that does not count. */
    MembershipNotice lifted(@Nullable String why) {
        return new MembershipNotice(id, kind, at, orderId, true, why == null ? reason : why);
    }

    /** What holds of two notices of one name: what was lifted stays so. */
    MembershipNotice and(MembershipNotice other) {
        return other.isLifted ? other : this;
    }

    boolean isAbout(MembershipPurchase purchase) {
        return orderId == null || orderId.equals(purchase.orderId());
    }
}
