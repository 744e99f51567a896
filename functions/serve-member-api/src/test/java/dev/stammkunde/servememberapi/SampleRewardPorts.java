package dev.stammkunde.servememberapi;

import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.customers.KeepStated;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.MemberWorld;
import dev.stammkunde.servememberapi.query.HoldingPorts;
import dev.stammkunde.shop.testing.InMemoryCatalogue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Rewards in memory. */
final class SampleRewardPorts {

    private SampleRewardPorts() {}

    /** Of a shop that has none. */
    static RewardPorts none() {
        return of(
                new InMemoryRewards(),
                new InMemoryRedemptions(new InMemoryPointsLedger()),
                InMemoryDocuments.ofShops());
    }

    /** Whose audiences are nobody but everybody. */
    static RewardPorts of(
            InMemoryRewards rewards,
            InMemoryRedemptions redemptions,
            InMemoryDocuments<String> payment) {
        return of(rewards, redemptions, payment, new MemberWorld());
    }

    /** The same for customers who come in by browsers. */
    static RewardPorts of(
            InMemoryRewards rewards,
            InMemoryRedemptions redemptions,
            InMemoryDocuments<String> payment,
            MemberWorld world) {
        return new RewardPorts(
                rewards,
                redemptions,
                redemptions,
                new RewardAudiences((_, _, _) -> Map.of(), MailSettingsJson::defaults),
                payment,
                members(world),
                noLadders(),
                TiersOfShops.NONE);
    }

    /** The same for customers who have tiers. */
    static RewardPorts of(InMemoryRewards rewards, FindStandings standings, TiersOfShops tiers) {
        RewardPorts none = none();
        InMemoryCustomers customers = new InMemoryCustomers();
        return new RewardPorts(
                rewards,
                none.counts(),
                none.redemptions(),
                new RewardAudiences(
                        SampleFacts.of(customers, standings), MailSettingsJson::defaults),
                none.payment(),
                none.members(),
                none.ladders(),
                tiers);
    }

    static LadderPorts noLadders() {
        InMemoryCustomers customers = new InMemoryCustomers();
        return new LadderPorts(new InMemorySchemes<>(), customers, customers);
    }

    /** Of a shop that has ladders and no rewards. */
    static RewardPorts of(LadderPorts ladders) {
        RewardPorts none = none();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                none.members(),
                ladders,
                none.tiers());
    }

    /** Of a shop that has tiers and no rewards. */
    static RewardPorts of(TiersOfShops tiers) {
        RewardPorts none = none();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                none.members(),
                none.ladders(),
                tiers);
    }

    /** Of a shop that has stamp cards and no rewards. */
    static RewardPorts ofCards(StampCards cards) {
        RewardPorts none = none();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                none.members(),
                none.ladders(),
                none.tiers(),
                _ -> cards,
                none.memberships(),
                none.holdings());
    }

    /** Of a shop that sells memberships and has no rewards. */
    static RewardPorts of(Memberships memberships) {
        RewardPorts none = none();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                none.members(),
                none.ladders(),
                none.tiers(),
                none.cards(),
                memberships,
                none.holdings());
    }

    /** Of a shop whose customers have something of all programmes. */
    static RewardPorts of(HoldingPorts holdings, FindRedemptions redemptions) {
        RewardPorts none = none();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                redemptions,
                none.audiences(),
                none.payment(),
                none.members(),
                none.ladders(),
                none.tiers(),
                none.cards(),
                none.memberships(),
                holdings);
    }

    /** The same for customers who bring friends. */
    static RewardPorts of(ReferralNeeds referrals) {
        RewardPorts none = none();
        MemberPorts members = none.members();
        AtomicLong next = new AtomicLong(4_711);
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                new MemberPorts(
                        members.tokens(),
                        members.shops(),
                        members.customers(),
                        members.numbers(),
                        members.chance(),
                        new ReferralPorts(referrals, () -> next.getAndAdd(7_919)),
                        members.behaviour(),
                        members.catalogue(),
                        members.stated()),
                none.ladders(),
                none.tiers());
    }

    static MemberPorts members(MemberWorld world) {
        return members(world, new InMemoryCustomers());
    }

    /** Whose customers state something of themselves. */
    static RewardPorts of(MemberWorld world, InMemoryCustomers profiles) {
        RewardPorts none = none();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                members(world, profiles),
                none.ladders(),
                none.tiers());
    }

    private static MemberPorts members(MemberWorld world, InMemoryCustomers profiles) {
        AtomicLong next = new AtomicLong();
        return new MemberPorts(
                world.tokens,
                world::settings,
                world.findCustomers(),
                world.numbers,
                next::getAndIncrement,
                new ReferralPorts(SampleReferrals.none(), next::getAndIncrement),
                new BehaviourPorts(world.behaviours, world.evidence),
                new CataloguePorts(new InMemoryCatalogue(), FindSuggestions.NONE),
                new KeepStated(profiles));
    }

    /** Of a shop that suggests products. */
    static RewardPorts of(CataloguePorts catalogue) {
        RewardPorts none = none();
        MemberPorts members = none.members();
        return new RewardPorts(
                none.rewards(),
                none.counts(),
                none.redemptions(),
                none.audiences(),
                none.payment(),
                new MemberPorts(
                        members.tokens(),
                        members.shops(),
                        members.customers(),
                        members.numbers(),
                        members.chance(),
                        members.referrals(),
                        members.behaviour(),
                        catalogue,
                        members.stated()),
                none.ladders(),
                none.tiers());
    }
}
