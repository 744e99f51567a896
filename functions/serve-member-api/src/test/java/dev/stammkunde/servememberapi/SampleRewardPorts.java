package dev.stammkunde.servememberapi;

import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.MemberWorld;

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
                members(world));
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
                        new ReferralPorts(referrals, () -> next.getAndAdd(7_919))));
    }

    static MemberPorts members(MemberWorld world) {
        AtomicLong next = new AtomicLong();
        return new MemberPorts(
                world.tokens,
                world::settings,
                world.findCustomers(),
                world.numbers,
                next::getAndIncrement,
                new ReferralPorts(SampleReferrals.none(), next::getAndIncrement));
    }
}
