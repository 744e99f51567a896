package dev.stammkunde.captureredemptions;

import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.store.OrderDocuments;

import java.util.function.Function;

/**
 * What hears of orders beside redemptions.
 *
 * @param documents tells what a shop has of it, by its id: one question for each order
 */
record OrderListeners(
        Function<String, OrderDocuments.OfShop> documents,
        HearOfferOrder offers,
        HearCommunity community,
        ReferralNeeds referrals,
        HearMembershipOrder memberships) {}
