package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.behaviour.BehaviourAct;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.behaviour.ShownProduct;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an audience asks of a customer's behaviour, which is known of those alone who agree.
 *
 * @param did one of these at least
 * @param withinDays it was done at most so many days ago
 * @param goods with one of these, where any are named
 */
public record BehaviourCondition(Set<Done> did, int withinDays, Goods goods) {

    /** What can be asked for. */
    public enum Done {
        VIEWED,
        WISHED,
        SEARCHED,
        /** It is in the basket still. */
        BASKET
    }

    public BehaviourCondition {
        did = Set.copyOf(did);
    }

    /**
     * Decides for a customer.
     *
     * @param kept what may be looked at
     * @param day from which days are counted, in the customer's zone
     */
    boolean holds(KeptBehaviour kept, LocalDate day, ZoneId zone) {
        LocalDate first = day.minusDays(withinDays);
        return Stream.concat(kept.events().stream(), Stream.ofNullable(kept.basket()))
                .filter(event -> !LocalDate.ofInstant(event.at(), zone).isBefore(first))
                .anyMatch(this::isMeant);
    }

    private boolean isMeant(BehaviourEvent event) {
        return switch (event.act()) {
            case BehaviourAct.Viewed(ShownProduct product) ->
                    did.contains(Done.VIEWED) && isOfGoods(product);
            case BehaviourAct.Wished(ShownProduct product) ->
                    did.contains(Done.WISHED) && isOfGoods(product);
            case BehaviourAct.Searched _ -> did.contains(Done.SEARCHED) && isOfAnyGoods();
            case BehaviourAct.Basket basket ->
                    did.contains(Done.BASKET)
                            && basket.lines().stream().anyMatch(line -> isOfGoods(line.product()));
        };
    }

    private boolean isOfGoods(ShownProduct product) {
        return goods.areIn(Set.of(product.id()), Set.copyOf(product.categories()));
    }

    private boolean isOfAnyGoods() {
        return goods.products().isEmpty() && goods.categories().isEmpty();
    }
}
