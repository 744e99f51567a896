package dev.stammkunde.rewards;

import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.Donation;
import dev.stammkunde.rewards.Benefit.EarlyAccess;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.Goodie;
import dev.stammkunde.rewards.Benefit.MemberPrice;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.Benefit.Voucher;
import dev.stammkunde.shop.Platform;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Why a shop's platform cannot give a reward. */
public enum PlatformObstacle {
    /** Its codes take a share off, however much that is. */
    NO_CAP_ON_PERCENT,
    /** Its codes cannot make one piece of one article free. */
    NO_FREE_ARTICLE,
    /** Its codes cannot ask how much the goods cost, or the goods beside a free article. */
    NO_MINIMUM,
    /** Its articles have numbers for ids. */
    ARTICLES_ARE_NUMBERS,
    /** It has no way to make codes: they have to be imported. */
    CODES_ONLY_IMPORTED;

    /** Finds why a platform cannot give a reward; nothing where it can. */
    public static Optional<PlatformObstacle> find(RewardDraft draft, Platform platform) {
        return draft.pool() == null ? find(draft.benefit(), platform) : Optional.empty();
    }

    /** Finds why a platform cannot make codes that give a benefit; nothing where it can. */
    public static Optional<PlatformObstacle> find(Benefit benefit, Platform platform) {
        return switch (benefit) {
            case AmountOff off -> unless(platform, off.minimum());
            case PercentOff off -> {
                boolean isTooMuch = off.atMost() != null && platform != Platform.SHOPWARE;
                yield isTooMuch && platform != Platform.STANDARD
                        ? Optional.of(NO_CAP_ON_PERCENT)
                        : unless(platform, off.minimum());
            }
            case FreeArticle free -> article(free, platform);
            case FreeShipping free -> unless(platform, free.minimum());
            case Voucher _ -> Optional.of(CODES_ONLY_IMPORTED);
            case EarlyAccess _, MemberPrice _, Goodie _, Donation _ -> Optional.empty();
        };
    }

    /** Of Shopware a minimum would be a rule of the shop's own. */
    private static Optional<PlatformObstacle> unless(Platform platform, @Nullable Money minimum) {
        return switch (platform) {
            case SHOPIFY, WOOCOMMERCE -> Optional.empty();
            case SHOPWARE -> minimum == null ? Optional.empty() : Optional.of(NO_MINIMUM);
            case STANDARD -> Optional.of(CODES_ONLY_IMPORTED);
        };
    }

    /** WooCommerce's minimum would count the free article too. */
    private static Optional<PlatformObstacle> article(FreeArticle free, Platform platform) {
        return switch (platform) {
            case WOOCOMMERCE ->
                    free.minimum() == null ? unlessNumber(free) : Optional.of(NO_MINIMUM);
            case SHOPIFY, SHOPWARE -> Optional.of(NO_FREE_ARTICLE);
            case STANDARD -> Optional.of(CODES_ONLY_IMPORTED);
        };
    }

    private static Optional<PlatformObstacle> unlessNumber(FreeArticle free) {
        return free.productId().matches("[0-9]{1,18}")
                ? Optional.empty()
                : Optional.of(ARTICLES_ARE_NUMBERS);
    }
}
