package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.shops.Sighting.Seen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A coupon in the JSON of WooCommerce's REST API, version 3. */
final class WooCommerceCoupon {

    private static final String PERCENT = "percent";
    private static final String FIXED = "fixed_cart";

    private WooCommerceCoupon() {}

    /**
     * Writes a coupon that can be used once, by one address.
     *
     * <p>{@code date_expires} has a Z, which WooCommerce understands. It documents {@code
     * date_expires_gmt} for the same, and drops it without a word when a coupon is written: the
     * code would never end.
     */
    static void write(CodeOrder order, JsonObjectText coupon) {
        coupon.text("code", order.code()).text("description", order.title());
        coupon.text("date_expires", order.endsAt());
        coupon.number("usage_limit", 1).number("usage_limit_per_user", 1);
        coupon.bool("individual_use", false);
        if (order.email() != null) {
            coupon.texts("email_restrictions", List.of(order.email()));
        }
        Terms.findMinimum(order.benefit())
                .ifPresent(minimum -> coupon.text("minimum_amount", minimum.getAmount()));
        value(order.benefit(), coupon);
    }

    private static void value(Benefit benefit, JsonObjectText coupon) {
        switch (benefit) {
            case AmountOff off -> kind(coupon, FIXED, off.amount().getAmount());
            case PercentOff off -> kind(coupon, PERCENT, BigDecimal.valueOf(off.percent()));
            case FreeArticle free -> {
                kind(coupon, PERCENT, BigDecimal.valueOf(100));
                coupon.array("product_ids", ids -> ids.number(new BigDecimal(free.productId())));
                coupon.number("limit_usage_to_x_items", 1);
            }
            case FreeShipping _ -> {
                kind(coupon, FIXED, BigDecimal.ZERO);
                coupon.bool("free_shipping", true);
            }
            case Benefit.Voucher _,
                    Benefit.EarlyAccess _,
                    Benefit.MemberPrice _,
                    Benefit.Goodie _,
                    Benefit.Donation _ ->
                    throw new IllegalArgumentException("is no coupon of WooCommerce's");
        }
    }

    /** Amounts are texts there, also shares. */
    private static void kind(JsonObjectText coupon, String type, BigDecimal amount) {
        coupon.text("discount_type", type).text("amount", amount.toPlainString());
    }

    /** Reads a coupon. */
    static Seen read(JsonField coupon, Instant now) {
        Instant endsAt = coupon.find("date_expires_gmt").map(JsonField::instantInUtc).orElse(null);
        int uses = coupon.findInteger("usage_count").orElse(0);
        boolean isUsedUp =
                coupon.findInteger("usage_limit").filter(most -> uses >= most).isPresent();
        return new Seen(
                coupon.at("id").id(),
                Terms.from(gives(coupon), coupon.findDecimal("minimum_amount").orElse(null)),
                !isUsedUp && (endsAt == null || endsAt.isAfter(now)),
                uses > 0,
                endsAt);
    }

    private static String gives(JsonField coupon) {
        BigDecimal amount = coupon.decimal("amount");
        String type = coupon.text("discount_type");
        List<JsonField> products = coupon.elementsIfAny("product_ids");
        if (coupon.findBool("free_shipping").orElse(false)) {
            return amount.signum() == 0 ? Terms.shipping() : "shipping and " + amount;
        }
        if (!products.isEmpty()) {
            boolean isOneFree =
                    products.size() == 1
                            && type.equals(PERCENT)
                            && amount.compareTo(BigDecimal.valueOf(100)) == 0
                            && coupon.findInteger("limit_usage_to_x_items").orElse(0) == 1;
            return isOneFree ? Terms.article(products.getFirst().id()) : "some products";
        }
        return switch (type) {
            case PERCENT -> Terms.percent(amount);
            case FIXED -> Terms.amount(amount);
            default -> type;
        };
    }
}
