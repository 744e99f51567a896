package dev.stammkunde.rewards.testing;

import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.util.Optional;

/** Tells by their names which rewards are for nobody who is in a test. */
public final class NotForCustomer {

    private NotForCustomer() {}

    /** Those that begin with {@code secret} are for others, and {@code tier} for other tiers. */
    public static Optional<RedemptionRefusal> byItsName(Reward reward) {
        String id = reward.id().id();
        if (id.startsWith("secret")) {
            return Optional.of(RedemptionRefusal.NOT_FOR_CUSTOMER);
        }
        return id.startsWith("tier")
                ? Optional.of(RedemptionRefusal.NOT_FOR_TIER)
                : Optional.empty();
    }
}
