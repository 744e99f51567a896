package dev.stammkunde.rewards.offers;

import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.points.FindJoined;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the reward that a mail can speak of to a customer. */
public final class FindInReach {

    private final Rewards rewards;
    private final FindJoined joined;
    private final ListOffers offers;

    /**
     * Names what is asked.
     *
     * @param counts how often each was had
     * @param audiences for whom they are
     * @param programmesAsOf the rules as known at a time, for the shop's days
     */
    public FindInReach(
            Rewards rewards,
            FindJoined joined,
            FindRewardCounts counts,
            RewardAudiences audiences,
            Function<Instant, Programmes> programmesAsOf) {
        this.rewards = rewards;
        this.joined = joined;
        this.offers = new ListOffers(counts, audiences, programmesAsOf);
    }

    /**
     * Finds the dearest that the customer can have, or else the one for which the fewest points are
     * missing, and nothing else.
     *
     * @param account of the customer who stays
     * @param usual the shop's language
     */
    public Optional<RewardInReach> find(PointsAccount account, Language usual, Instant now) {
        List<RewardOffer> all =
                offers.list(
                        rewards.inUse(account.id().shopId()),
                        account,
                        joined.customersOf(account),
                        now);
        return all.stream()
                .filter(offer -> offer.obstacle() == null)
                .max(Comparator.comparingLong(offer -> offer.reward().draft().points()))
                .or(() -> RewardOffers.next(all))
                .map(offer -> inReach(offer, usual));
    }

    private static RewardInReach inReach(RewardOffer offer, Language usual) {
        Map<Language, String> names = new HashMap<>();
        offer.reward()
                .draft()
                .texts()
                .forEach((language, text) -> names.put(language, text.title()));
        return new RewardInReach(names, usual, offer.missing());
    }
}
