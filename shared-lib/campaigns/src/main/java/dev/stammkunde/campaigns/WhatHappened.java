package dev.stammkunde.campaigns;

import dev.stammkunde.customers.suggestions.Suggestion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a mail comes after, or before, and what its reader can have, as it is when the mail goes
 * out.
 *
 * @param order absent for mails that are about none
 * @param expiring points that the mail warns of; absent for mails that warn of none
 * @param reward in reach of its reader; absent where none is, or the mail says nothing of it
 * @param tier of its reader; absent where the shop has none, or the mail says nothing of it
 * @param basket that its reader left; absent for mails that are about none
 * @param suggestions products for its reader, the best first; none where the mail shows none
 */
public record WhatHappened(
        @Nullable MailedOrder order,
        @Nullable PointsBeforeExpiry expiring,
        @Nullable RewardInReach reward,
        @Nullable TierToTell tier,
        @Nullable BasketToTell basket,
        List<Suggestion> suggestions) {

    public WhatHappened {
        suggestions = List.copyOf(suggestions);
    }

    /** Of mails that are about none of it. */
    public static final WhatHappened NOTHING =
            new WhatHappened(null, null, null, null, null, List.of());

    /** Returns this of a mail that is about an order. */
    public WhatHappened with(MailedOrder about) {
        return new WhatHappened(about, expiring, reward, tier, basket, suggestions);
    }

    /** Returns this of a mail that warns of points. */
    public WhatHappened with(PointsBeforeExpiry lost) {
        return new WhatHappened(order, lost, reward, tier, basket, suggestions);
    }

    /** Returns this of a mail that is about a basket. */
    public WhatHappened with(BasketToTell left) {
        return new WhatHappened(order, expiring, reward, tier, left, suggestions);
    }

    /** Returns this with a reward. */
    public WhatHappened with(RewardInReach inReach) {
        return new WhatHappened(order, expiring, inReach, tier, basket, suggestions);
    }

    /** Returns this with a tier. */
    public WhatHappened with(TierToTell ofReader) {
        return new WhatHappened(order, expiring, reward, ofReader, basket, suggestions);
    }

    /** Returns this with products. */
    public WhatHappened with(List<Suggestion> forReader) {
        return new WhatHappened(order, expiring, reward, tier, basket, forReader);
    }
}
