package dev.stammkunde.redeemrewards;

import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.rewards.http.MemberDoor;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.rewards.redeem.RedeemReward;

import java.util.Optional;
import java.util.function.Function;

/**
 * What the function reads and writes.
 *
 * @param partPayment how orders of a shop can be paid with points in part; nothing where they
 *     cannot
 * @param cards that can be exchanged when they are full
 * @param offers limited offers, and what customers have of them
 * @param community what customers do beside buying
 * @param challenges goals with an end, and how far customers have come
 * @param contests in which customers take part
 * @param events to which customers come
 * @param eventPages for pages on which customers sign up for them
 * @param partners what partners report
 * @param door lets customers' browsers in
 */
record RedeemRewardsPorts(
        RedeemReward.Needs redeeming,
        AdvanceNow.Needs advancing,
        FindRedemptions find,
        Function<String, Optional<PartPaymentTerms>> partPayment,
        ScheduleRun runs,
        StampCardsOfShops cards,
        ReserveOffer.Needs offers,
        CommunityNeeds community,
        ChallengeNeeds challenges,
        ContestNeeds contests,
        GatheringNeeds events,
        EventPagePorts eventPages,
        PartnerPorts partners,
        MemberDoor door) {}
