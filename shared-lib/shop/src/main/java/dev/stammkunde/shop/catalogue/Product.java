package dev.stammkunde.shop.catalogue;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A product as the shop tells of it.
 *
 * @param productId the platform's id, by which lines of orders name it
 * @param categories by name, the most particular first; each once
 * @param price what a customer pays, tax included; absent where the shop tells none
 * @param url where it is sold
 * @param picture starts with https; absent where there is none
 * @param durable whether who has one needs no second one soon, such as a kettle
 * @param asOf when the shop said so: what is older changes nothing
 */
public record Product(
        String productId,
        String title,
        List<String> categories,
        @Nullable Money price,
        String url,
        @Nullable String picture,
        boolean inStock,
        boolean durable,
        Instant asOf) {

    /** Characters of an id; longer ones are no product's. */
    public static final int LONGEST_ID = 200;

    public Product {
        categories = categories.stream().distinct().toList();
        if (productId.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a product has an id and a title");
        }
    }
}
