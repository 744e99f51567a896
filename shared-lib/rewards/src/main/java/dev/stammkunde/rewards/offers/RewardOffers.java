package dev.stammkunde.rewards.offers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a customer can have for their points, and has.
 *
 * @param offers what is on offer, the cheapest first, with what they cannot have and why
 * @param access to what can be bought early
 * @param prices that they have as a member
 */
public record RewardOffers(
        List<RewardOffer> offers, List<AccessWindow> access, List<HeldPrice> prices) {

    public RewardOffers {
        offers = List.copyOf(offers);
        access = List.copyOf(access);
        prices = List.copyOf(prices);
    }

    /** Finds the one for which the fewest points are missing, and nothing else. */
    public Optional<RewardOffer> next() {
        return next(offers);
    }

    static Optional<RewardOffer> next(List<RewardOffer> all) {
        return all.stream()
                .filter(RewardOffer::isWithinReach)
                .min(Comparator.comparingLong(RewardOffer::missing));
    }
}
