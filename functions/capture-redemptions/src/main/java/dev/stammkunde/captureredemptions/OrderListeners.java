package dev.stammkunde.captureredemptions;

import dev.stammkunde.programmes.community.HearActionOrder;
import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.referral.ReferralNeeds;

/** What hears of orders beside redemptions. */
record OrderListeners(
        HearOfferOrder offers,
        HearActionOrder actions,
        ReferralNeeds referrals,
        HearMembershipOrder memberships) {}
