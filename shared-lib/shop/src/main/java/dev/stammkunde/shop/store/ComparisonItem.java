package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparison.UnderWay;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** How far a shop was compared, as an item of the shops table (see {@code docs/data-model.md}). */
final class ComparisonItem {

    /** The partition of all shops. */
    static final String ALL = "COMPARED";

    private static final String SHOP = "SHOP#";
    private static final String COMPARED_UNTIL = "comparedUntil";
    private static final String RUN_UNTIL = "runUntil";
    private static final String RUN_AT = "runAt";

    /** Holds where the item is still the one that is followed. */
    static final String IS_STILL =
            "comparedUntil = :until AND "
                    + "(runAt = :at OR (attribute_not_exists(runAt) AND :at = :none))";

    private ComparisonItem() {}

    static Map<String, AttributeValue> key(String shopId) {
        return keyed(shopId).toItem();
    }

    static Map<String, AttributeValue> write(ShopComparison comparison) {
        ItemWriter item = keyed(comparison.shopId()).text(COMPARED_UNTIL, comparison.until());
        UnderWay underWay = comparison.underWay();
        if (underWay != null) {
            item.text(RUN_UNTIL, underWay.until()).text(RUN_AT, underWay.position());
        }
        return item.toItem();
    }

    /** Returns the values of {@link #IS_STILL}. */
    static Map<String, AttributeValue> values(ShopComparison before) {
        UnderWay underWay = before.underWay();
        return new ItemWriter()
                .text(":until", before.until())
                .text(":at", underWay == null ? "-" : underWay.position())
                .text(":none", "-")
                .toItem();
    }

    static ShopComparison read(String shopId, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new ShopComparison(
                shopId,
                item.instant(COMPARED_UNTIL),
                item.has(RUN_AT) ? new UnderWay(item.instant(RUN_UNTIL), item.text(RUN_AT)) : null);
    }

    static String shopId(Map<String, AttributeValue> attributes) {
        return new ItemReader(attributes).text(KeyText.SK).substring(SHOP.length());
    }

    private static ItemWriter keyed(String shopId) {
        return new ItemWriter().text(KeyText.PK, ALL).text(KeyText.SK, SHOP + shopId);
    }
}
