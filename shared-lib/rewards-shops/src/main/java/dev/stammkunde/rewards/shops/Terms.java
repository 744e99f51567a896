package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.Donation;
import dev.stammkunde.rewards.Benefit.EarlyAccess;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.Goodie;
import dev.stammkunde.rewards.Benefit.MemberPrice;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.Benefit.Voucher;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** What a code gives, in words to compare: of what was ordered, and of what a shop shows. */
final class Terms {

    private Terms() {}

    static String amount(BigDecimal amount) {
        return "amount " + plain(amount);
    }

    static String percent(BigDecimal percent) {
        return "percent " + plain(percent);
    }

    static String article(String productId) {
        return "article " + productId;
    }

    static String shipping() {
        return "shipping";
    }

    /** Adds what an order must come to; nothing for none, or for zero, which some shops say. */
    static String from(String terms, @Nullable BigDecimal minimum) {
        return minimum == null || minimum.signum() == 0 ? terms : terms + " from " + plain(minimum);
    }

    /** Returns the terms of what was ordered. */
    static String of(Benefit benefit) {
        return switch (benefit) {
            case AmountOff off -> from(amount(off.amount().getAmount()), decimal(off.minimum()));
            case PercentOff off ->
                    from(percent(BigDecimal.valueOf(off.percent())), decimal(off.minimum()))
                            + (off.atMost() == null
                                    ? ""
                                    : " at most " + plain(off.atMost().getAmount()));
            case FreeArticle free -> from(article(free.productId()), decimal(free.minimum()));
            case FreeShipping free -> from(shipping(), decimal(free.minimum()));
            case Voucher _, EarlyAccess _, MemberPrice _, Goodie _, Donation _ -> "no code";
        };
    }

    /** Finds the least that the goods must cost. */
    static Optional<Money> findMinimum(Benefit benefit) {
        return Optional.ofNullable(
                switch (benefit) {
                    case AmountOff off -> off.minimum();
                    case PercentOff off -> off.minimum();
                    case FreeArticle free -> free.minimum();
                    case FreeShipping free -> free.minimum();
                    case Voucher _, EarlyAccess _, MemberPrice _, Goodie _, Donation _ -> null;
                });
    }

    private static @Nullable BigDecimal decimal(@Nullable Money money) {
        return money == null ? null : money.getAmount();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
