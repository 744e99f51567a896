package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.codes.CodeOrder;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A promotion of Shopware's, which all codes share that give the same and end on the same day: a
 * code has neither discount nor end of its own there.
 *
 * <p>Its id follows from that, so that each attempt means the same one. A change of a reward makes
 * another, and what the shop's team changes in the promotion itself stays as they left it.
 */
record ShopwarePromotion(String id, String json) {

    /** Returns the promotion of an order. */
    static ShopwarePromotion of(CodeOrder order, List<String> salesChannels) {
        String id =
                id(
                        "promotion",
                        Terms.of(order.benefit()),
                        until(order).toString(),
                        String.join(",", salesChannels));
        return new ShopwarePromotion(
                id, JsonText.object(json -> write(id, order, salesChannels, json)));
    }

    /** Returns the id of a code: the same for each attempt to make it. */
    static String codeId(String code) {
        return id("code", code.toUpperCase(Locale.ROOT));
    }

    private static String id(String... parts) {
        return UUID.nameUUIDFromBytes(
                        ("stammkunde|" + String.join("|", parts)).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /**
     * The next midnight of UTC, so that the codes of a day share a promotion. Whoever ordered the
     * code ends it in time.
     */
    private static Instant until(CodeOrder order) {
        Instant day = order.endsAt().truncatedTo(ChronoUnit.DAYS);
        return day.equals(order.endsAt()) ? day : day.plus(1, ChronoUnit.DAYS);
    }

    private static void write(
            String id, CodeOrder order, List<String> salesChannels, JsonObjectText json) {
        json.text("id", id).text("name", order.title());
        json.bool("active", true).text("validUntil", until(order));
        json.bool("useCodes", true).bool("useIndividualCodes", true);
        json.bool("useSetGroups", false).bool("exclusive", false).bool("preventCombination", false);
        json.number("priority", 1);
        json.array(
                "salesChannels",
                list ->
                        salesChannels.forEach(
                                channel ->
                                        list.object(
                                                entry ->
                                                        entry.text("salesChannelId", channel)
                                                                .number("priority", 1))));
        json.array(
                "discounts", list -> list.object(discount -> discount(order.benefit(), discount)));
    }

    private static void discount(Benefit benefit, JsonObjectText json) {
        switch (benefit) {
            case AmountOff off ->
                    discount(json, "cart", "absolute", off.amount().getAmount(), null);
            case PercentOff off ->
                    discount(
                            json,
                            "cart",
                            "percentage",
                            BigDecimal.valueOf(off.percent()),
                            off.atMost());
            case FreeShipping _ ->
                    discount(json, "delivery", "percentage", BigDecimal.valueOf(100), null);
            case Benefit.FreeArticle _,
                    Benefit.Voucher _,
                    Benefit.EarlyAccess _,
                    Benefit.MemberPrice _,
                    Benefit.Goodie _,
                    Benefit.Donation _ ->
                    throw new IllegalArgumentException("is no discount of Shopware's");
        }
    }

    private static void discount(
            JsonObjectText json,
            String scope,
            String type,
            BigDecimal value,
            @Nullable Money atMost) {
        json.text("scope", scope).text("type", type).number("value", value);
        json.bool("considerAdvancedRules", false);
        json.number("maxValue", atMost == null ? null : atMost.getAmount());
    }
}
