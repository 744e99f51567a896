package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.BasketToTell;
import dev.stammkunde.campaigns.behaviour.ShownProduct;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.content.MailValues;
import dev.stammkunde.mail.content.Variable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Tells a mail what its reader left in the basket. */
final class FillBasket {

    private static final List<Place> PLACES =
            List.of(
                    new Place(
                            Variable.BASKET_NAME_1,
                            Variable.BASKET_PICTURE_1,
                            Variable.BASKET_PRICE_1),
                    new Place(
                            Variable.BASKET_NAME_2,
                            Variable.BASKET_PICTURE_2,
                            Variable.BASKET_PRICE_2),
                    new Place(
                            Variable.BASKET_NAME_3,
                            Variable.BASKET_PICTURE_3,
                            Variable.BASKET_PRICE_3));

    private FillBasket() {}

    /** Of each product that a mail can show. */
    private record Place(Variable name, Variable picture, Variable price) {}

    /**
     * Returns values with those of a basket; who tries a mail sees one that stands for all others.
     *
     * @param left absent where nothing is known of it
     */
    static MailValues with(MailValues values, MailFacts facts, @Nullable BasketToTell left) {
        BasketToTell basket = facts.order() instanceof MailOrder.OfTest ? SampleOrder.BASKET : left;
        if (basket == null) {
            return values;
        }
        MailValues all =
                values.with(Variable.BASKET_MORE, basket.more())
                        .with(
                                Variable.BASKET_URL,
                                Optional.ofNullable(basket.url())
                                        .orElse(facts.settings().brand().url()));
        for (int i = 0; i < basket.products().size(); i++) {
            ShownProduct product = basket.products().get(i);
            Place place = PLACES.get(i);
            all =
                    all.with(place.name(), product.name())
                            .with(place.picture(), product.picture())
                            .with(place.price(), product.price());
        }
        return all;
    }
}
