package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.RewardAudiences;

/**
 * What tells which rewards a customer can have.
 *
 * @param payment how orders can be paid with points in part, as documents
 * @param members how customers themselves come in
 * @param ladders what tells the prices of carts
 */
record RewardPorts(
        Rewards rewards,
        FindRewardCounts counts,
        FindRedemptions redemptions,
        RewardAudiences audiences,
        DocumentVersions<String> payment,
        MemberPorts members,
        LadderPorts ladders) {}
