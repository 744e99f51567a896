package dev.stammkunde.programmes.departures;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.ForgetParticipation;
import dev.stammkunde.programmes.challenges.ForgetChallenges;
import dev.stammkunde.programmes.community.ForgetActions;
import dev.stammkunde.programmes.contests.ForgetContests;
import dev.stammkunde.programmes.membership.ForgetMemberships;
import dev.stammkunde.programmes.referral.ForgetReferrals;
import dev.stammkunde.programmes.vip.Vips;

import java.time.Instant;

/**
 * Forgets all that a customer has of programmes beyond points, under one name. A programme that
 * keeps something of customers stands here, or an erasure leaves it behind.
 */
public record ForgetProgrammes(
        ForgetActions actions,
        ForgetContests contests,
        ForgetChallenges challenges,
        ForgetMemberships memberships,
        ForgetParticipation events,
        ForgetReferrals referrals,
        Vips vips,
        Departures departures) {

    /**
     * Forgets it. It may stop at any call; twice does no harm.
     *
     * @param at when it was ordered: a seat of an event that had not started goes to who waits
     */
    public void forget(CustomerId customer, Instant at) {
        AccountId account = new AccountId(customer.shopId(), customer.id());
        actions.forget(account);
        contests.forgetContests(account);
        challenges.forget(account);
        memberships.forget(account);
        events.forget(account, at);
        referrals.forget(customer);
        vips.forget(customer);
        // Last: it brings whoever broke off here again.
        departures.remove(customer);
    }
}
