package dev.stammkunde.campaigns.behaviour;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A product as the shop's page showed it.
 *
 * @param id the shop's product id or SKU
 * @param name absent where it was not told; then no mail can show the product
 * @param categories as orders name them
 * @param picture an address by https, without its query: one that differs by reader would tell who
 *     opens a mail
 * @param url of its page, by https
 * @param price of one piece
 */
public record ShownProduct(
        String id,
        @Nullable String name,
        List<String> categories,
        @Nullable String picture,
        @Nullable String url,
        @Nullable Money price) {

    public ShownProduct {
        categories = List.copyOf(categories);
        picture = picture == null ? null : withoutQuery(picture);
    }

    private static String withoutQuery(String address) {
        int end = address.length();
        for (char begin : new char[] {'?', '#'}) {
            int at = address.indexOf(begin);
            end = at < 0 ? end : Math.min(end, at);
        }
        return address.substring(0, end);
    }
}
