package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.behaviour.BehaviourAct.Line;
import dev.stammkunde.campaigns.behaviour.KeptBasket;
import dev.stammkunde.campaigns.behaviour.ShownProduct;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The basket of a mail's reader, as it is when the mail goes out.
 *
 * @param products those of which a name is known
 * @param more how many others are in it
 * @param url of its page; absent where it was not told
 */
public record BasketToTell(
        Instant changedAt, List<ShownProduct> products, int more, @Nullable String url) {

    /** So many have a place in a mail. */
    public static final int SHOWN = 3;

    public BasketToTell {
        products = List.copyOf(products);
    }

    /** Returns what a mail can say of a basket. */
    public static BasketToTell of(KeptBasket left) {
        List<ShownProduct> named =
                left.basket().lines().stream()
                        .map(Line::product)
                        .filter(product -> product.name() != null)
                        .limit(SHOWN)
                        .toList();
        return new BasketToTell(
                left.changedAt(),
                named,
                left.basket().lines().size() - named.size(),
                left.basket().url());
    }
}
