package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.servememberapi.query.HoldingPorts;

/**
 * What tells which rewards a customer can have.
 *
 * @param payment how orders can be paid with points in part, as documents
 * @param members how customers themselves come in
 * @param ladders what tells the prices of carts
 * @param tiers the rules by which a customer has one
 * @param cards that customers fill
 * @param memberships that customers bought
 * @param holdings all that customers have of programmes
 */
record RewardPorts(
        Rewards rewards,
        FindRewardCounts counts,
        FindRedemptions redemptions,
        RewardAudiences audiences,
        DocumentVersions<String> payment,
        MemberPorts members,
        LadderPorts ladders,
        TiersOfShops tiers,
        StampCardsOfShops cards,
        Memberships memberships,
        HoldingPorts holdings) {

    /** Of shops without stamp cards and memberships. */
    RewardPorts(
            Rewards rewards,
            FindRewardCounts counts,
            FindRedemptions redemptions,
            RewardAudiences audiences,
            DocumentVersions<String> payment,
            MemberPorts members,
            LadderPorts ladders,
            TiersOfShops tiers) {
        this(
                rewards,
                counts,
                redemptions,
                audiences,
                payment,
                members,
                ladders,
                tiers,
                _ -> StampCards.NONE,
                Memberships.NONE,
                HoldingPorts.NONE);
    }
}
