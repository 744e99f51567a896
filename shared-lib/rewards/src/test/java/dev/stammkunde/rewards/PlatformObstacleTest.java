package dev.stammkunde.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.Goodie;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.Benefit.Voucher;
import dev.stammkunde.shop.Platform;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

final class PlatformObstacleTest {

    private static final Money TEN = Money.parse("EUR 10.00");

    private static final Map<String, Benefit> BENEFITS =
            Map.of(
                    "amount", new AmountOff(TEN, null),
                    "amount-from", new AmountOff(TEN, TEN),
                    "percent", new PercentOff(15, null, null),
                    "percent-capped", new PercentOff(15, TEN, null),
                    "shipping", new FreeShipping(null),
                    "article", new FreeArticle("17", null),
                    "article-named", new FreeArticle("tea", null),
                    "article-from", new FreeArticle("17", TEN),
                    "voucher", new Voucher(TEN),
                    "goodie", new Goodie("sticker"));

    @ParameterizedTest
    @CsvSource({
        "amount, , , , CODES_ONLY_IMPORTED",
        "amount-from, , , NO_MINIMUM, CODES_ONLY_IMPORTED",
        "percent, , , , CODES_ONLY_IMPORTED",
        "percent-capped, NO_CAP_ON_PERCENT, NO_CAP_ON_PERCENT, , CODES_ONLY_IMPORTED",
        "shipping, , , , CODES_ONLY_IMPORTED",
        "article, NO_FREE_ARTICLE, , NO_FREE_ARTICLE, CODES_ONLY_IMPORTED",
        "article-named, NO_FREE_ARTICLE, ARTICLES_ARE_NUMBERS, NO_FREE_ARTICLE, CODES_ONLY_IMPORTED",
        "article-from, NO_FREE_ARTICLE, NO_MINIMUM, NO_FREE_ARTICLE, CODES_ONLY_IMPORTED",
        "voucher, CODES_ONLY_IMPORTED, CODES_ONLY_IMPORTED, CODES_ONLY_IMPORTED, CODES_ONLY_IMPORTED",
        "goodie, , , ,",
    })
    void find_eachBenefitOnEachPlatform_namesWhatItCannotExpress(
            String benefit,
            PlatformObstacle shopify,
            PlatformObstacle wooCommerce,
            PlatformObstacle shopware,
            PlatformObstacle standard) {
        assertThat(found(benefit, Platform.SHOPIFY)).isEqualTo(shopify);
        assertThat(found(benefit, Platform.WOOCOMMERCE)).isEqualTo(wooCommerce);
        assertThat(found(benefit, Platform.SHOPWARE)).isEqualTo(shopware);
        assertThat(found(benefit, Platform.STANDARD)).isEqualTo(standard);
    }

    private static @Nullable PlatformObstacle found(String benefit, Platform platform) {
        return PlatformObstacle.find(requireNonNull(BENEFITS.get(benefit)), platform).orElse(null);
    }
}
