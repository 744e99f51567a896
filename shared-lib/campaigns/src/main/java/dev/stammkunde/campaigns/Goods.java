package dev.stammkunde.campaigns;

import java.util.Collections;
import java.util.Set;

/**
 * Some of a shop's goods. Each condition that is there must hold; without any, all goods are meant.
 *
 * @param products ids or SKUs, of which one was bought
 * @param categories of which one was bought
 */
public record Goods(Set<String> products, Set<String> categories) {

    /** All goods of a shop. */
    public static final Goods ANY = new Goods(Set.of(), Set.of());

    public Goods {
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
    }

    /** Whether some of them are among what was bought. */
    public boolean areIn(Set<String> boughtProducts, Set<String> boughtCategories) {
        return meets(products, boughtProducts) && meets(categories, boughtCategories);
    }

    private static boolean meets(Set<String> wanted, Set<String> bought) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, bought);
    }
}
