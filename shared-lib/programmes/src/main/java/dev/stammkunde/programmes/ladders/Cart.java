package dev.stammkunde.programmes.ladders;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody is about to buy.
 *
 * @param prices whether its prices are with tax
 * @param lines with prices in its currency, each under an id of its own
 */
public record Cart(CurrencyUnit currency, PriceKind prices, List<Line> lines) {

    /** Most pieces of a line. */
    public static final int MOST_PIECES = 100_000;

    public Cart {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param productId absent where the line has a SKU
     * @param sku absent where the line has a product
     * @param quantity pieces, at least one
     * @param price of one piece as the shop lists it
     * @param taxPercent the rate of its tax; absent where the shop does not tell it
     */
    public record Line(
            String lineId,
            @Nullable String productId,
            @Nullable String sku,
            List<String> categories,
            int quantity,
            Money price,
            @Nullable BigDecimal taxPercent) {

        public Line {
            categories = List.copyOf(categories);
        }

        /** What its pieces cost as the shop lists them, in minor units. */
        long listed() {
            return Math.multiplyExact(price.getAmountMinorLong(), (long) quantity);
        }

        /** Names the product; lines of one product are counted together. */
        String product() {
            return productId == null ? "sku " + sku : "product " + productId;
        }
    }
}
