package dev.stammkunde.rewards;

import dev.stammkunde.shop.Platform;

import java.util.Optional;

/** Why a shop's platform cannot give a reward. */
public enum PlatformObstacle {
    /** Its codes take a share off, however much that is. */
    NO_CAP_ON_PERCENT,
    /** Its codes cannot make one piece of one article free. */
    NO_FREE_ARTICLE,
    /** It has no way to make codes: they have to be imported. */
    CODES_ONLY_IMPORTED;

    /** Finds why a platform cannot give a reward; nothing where it can. */
    public static Optional<PlatformObstacle> find(RewardDraft draft, Platform platform) {
        if (draft.benefit().delivery() != Benefit.Delivery.CODE || draft.pool() != null) {
            return Optional.empty();
        }
        return switch (platform) {
            case SHOPIFY, WOOCOMMERCE -> capped(draft.benefit());
            case SHOPWARE ->
                    draft.benefit() instanceof Benefit.FreeArticle
                            ? Optional.of(NO_FREE_ARTICLE)
                            : voucher(draft.benefit());
            case STANDARD -> Optional.of(CODES_ONLY_IMPORTED);
        };
    }

    private static Optional<PlatformObstacle> capped(Benefit benefit) {
        return benefit instanceof Benefit.PercentOff percent && percent.atMost() != null
                ? Optional.of(NO_CAP_ON_PERCENT)
                : voucher(benefit);
    }

    private static Optional<PlatformObstacle> voucher(Benefit benefit) {
        return benefit instanceof Benefit.Voucher
                ? Optional.of(CODES_ONLY_IMPORTED)
                : Optional.empty();
    }
}
