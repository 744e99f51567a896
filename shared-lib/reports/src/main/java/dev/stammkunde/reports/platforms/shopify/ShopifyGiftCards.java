package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;

import org.joda.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what of an order was paid by gift card. An order names the gateways of its payments; its
 * transactions, which tell how much went over each, are in few payloads.
 */
final class ShopifyGiftCards {

    private static final String GIFT_CARD = "gift_card";
    private static final Set<String> PAYMENTS = Set.of("sale", "capture");

    private final JsonField order;
    private final ShopifyAmounts amounts;

    ShopifyGiftCards(JsonField order, ShopifyAmounts amounts) {
        this.order = order;
        this.amounts = amounts;
    }

    /**
     * Returns what was paid by gift card as far as the order tells it: all where that is the only
     * gateway.
     */
    Money paid(Money total) {
        List<JsonField> gateways = order.elementsIfAny("payment_gateway_names");
        if (!gateways.isEmpty() && gateways.stream().allMatch(g -> g.text().equals(GIFT_CARD))) {
            return total;
        }
        Money sum = amounts.zero();
        for (JsonField transaction : order.elementsIfAny("transactions")) {
            if (isPayment(transaction)) {
                sum = sum.plus(inShopCurrency(transaction).orElseGet(amounts::zero));
            }
        }
        return Amounts.smaller(sum, total);
    }

    private static boolean isPayment(JsonField transaction) {
        return transaction.findText("gateway").orElse("").equals(GIFT_CARD)
                && PAYMENTS.contains(transaction.findText("kind").orElse(""))
                && transaction.findText("status").orElse("success").equals("success");
    }

    private Optional<Money> inShopCurrency(JsonField transaction) {
        String currency = transaction.findText("currency").orElse(amounts.currency().getCode());
        return currency.equalsIgnoreCase(amounts.currency().getCode())
                ? Optional.of(amounts.of(transaction, "amount"))
                : ShopifyAmounts.shopMoney(transaction, "amount_set").map(amounts::plain);
    }
}
