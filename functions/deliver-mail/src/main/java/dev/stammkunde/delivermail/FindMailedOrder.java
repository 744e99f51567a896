package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.FollowUpKey;
import dev.stammkunde.campaigns.FollowUpOrders;
import dev.stammkunde.campaigns.MailedOrder;
import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.shop.KnownOrder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Finds the order that a mail of a campaign comes after, as it is when the mail goes out. */
final class FindMailedOrder {

    private final FindKeptOrder orders;
    private final FindOrderPoints points;

    FindMailedOrder(FindKeptOrder orders, FindOrderPoints points) {
        this.orders = orders;
        this.points = points;
    }

    /**
     * What was found.
     *
     * @param about nothing where the mail is about none
     * @param obstacle why no mail comes after it any more; absent while it does
     */
    record Found(WhatHappened about, @Nullable SkipReason obstacle) {

        static final Found NOTHING = new Found(WhatHappened.NOTHING, null);

        /** Returns this with a reward in reach of the reader. */
        Found with(RewardInReach reward) {
            return new Found(about.with(reward), obstacle);
        }

        /** Returns this with products for the reader. */
        Found with(List<Suggestion> suggestions) {
            return new Found(about.with(suggestions), obstacle);
        }

        /** Returns this with the tier of the reader. */
        Found with(TierToTell tier) {
            return new Found(about.with(tier), obstacle);
        }
    }

    /** Whether an order was cancelled, or anything of it was refunded. */
    boolean isTakenBack(OrderId id) {
        KnownOrder<OrderFacts> order = orders.keptOrder(id);
        return order.isCancelled() || !order.refundsThatCount().isEmpty();
    }

    /** Reads nothing for mails that are about no order. */
    Found find(MailOrder mail, Campaign campaign) {
        if (!(campaign.rule() instanceof AfterOrder rule)
                || !(mail instanceof MailOrder.OfCampaign it)) {
            return Found.NOTHING;
        }
        return FollowUpKey.findOrder(it).map(id -> find(id, rule)).orElse(Found.NOTHING);
    }

    private Found find(OrderId id, AfterOrder rule) {
        KnownOrder<OrderFacts> kept = orders.keptOrder(id);
        Optional<OrderFacts> facts = kept.newest();
        if (facts.isEmpty() || FollowUpOrders.findTakenBack(rule, kept).isPresent()) {
            return new Found(WhatHappened.NOTHING, SkipReason.ORDER_TAKEN_BACK);
        }
        long earned = points.pointsOf(id.shopId(), id.id());
        return new Found(
                WhatHappened.NOTHING.with(MailedOrder.of(id, facts.get(), earned)),
                rule.orders().withPoints() && earned <= 0 ? SkipReason.ORDER_WITHOUT_POINTS : null);
    }
}
