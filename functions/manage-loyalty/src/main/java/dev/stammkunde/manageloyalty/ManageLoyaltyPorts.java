package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.referral.ReferralReviews;
import dev.stammkunde.rewards.Rewards;

import java.util.function.Function;

/**
 * What the function works on.
 *
 * @param documents of each type
 * @param claims to limited offers, for their figures
 * @param tiers of customers
 * @param rewards that full stamp cards give
 * @param community what customers do beside buying
 * @param challenges how far customers have come in them
 * @param contests that are opened, closed and drawn
 * @param events to which customers come
 * @param charity what customers gave
 * @param reviews of doubtful referrals
 * @param declarations what people declared about contracts
 * @param partners whose months are settled
 * @param memberships of customers
 * @param vips whom somebody looks after
 */
record ManageLoyaltyPorts(
        Function<DocumentType<?>, DocumentCollection<DocumentId>> documents,
        Claims claims,
        TierPorts tiers,
        Rewards rewards,
        CommunityNeeds community,
        Challenges challenges,
        ContestNeeds contests,
        GatheringNeeds events,
        CharityPorts charity,
        ReferralReviews reviews,
        DeclarationPorts declarations,
        AgreementPorts partners,
        MembershipPorts memberships,
        VipPorts vips) {

    /** Returns documents of a type as they are changed here. */
    DocumentCollection<DocumentId> documentsOf(DocumentType<?> type) {
        DocumentCollection<DocumentId> stored = documents.apply(type);
        return type.equals(ChallengeJson.TYPE) ? new PlannedChallenges(stored, challenges) : stored;
    }
}
