package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.ShopConnection;

import org.joda.money.CurrencyUnit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the shop's currency in a refund on its own, which has no field for it. */
final class ShopifyRefundCurrency {

    private ShopifyRefundCurrency() {}

    /**
     * Returns the currency that its amounts say is the shop's, else that of its transactions, else
     * the one set up for the shop.
     */
    static CurrencyUnit of(JsonField refund, ShopConnection shop) {
        Stream<Optional<JsonField>> said =
                Stream.of(
                                sets(refund, "refund_line_items", "subtotal_set"),
                                sets(refund, "refund_shipping_lines", "subtotal_amount_set"),
                                sets(refund, "order_adjustments", "amount_set"),
                                sets(refund, "transactions", "amount_set"))
                        .flatMap(List::stream);
        Optional<JsonField> code =
                Stream.concat(
                                said,
                                Stream.of(ShopifyAmounts.shopCurrency(refund, "total_duties_set")))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (code.isPresent()) {
            return Amounts.currency(code.get());
        }
        // A payload without sets knows one currency, and its transactions name it.
        Optional<JsonField> ofTransaction =
                refund.elementsIfAny("transactions").stream()
                        .flatMap(transaction -> transaction.find("currency").stream())
                        .findFirst();
        if (ofTransaction.isPresent()) {
            return Amounts.currency(ofTransaction.get());
        }
        if (shop.currency() != null) {
            return shop.currency();
        }
        throw refund.at("transactions").invalid("must name a currency");
    }

    private static List<Optional<JsonField>> sets(JsonField refund, String array, String set) {
        return refund.elementsIfAny(array).stream()
                .map(element -> ShopifyAmounts.shopCurrency(element, set))
                .toList();
    }
}
