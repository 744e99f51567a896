package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.behaviour.BehaviourAct;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.behaviour.ShownProduct;
import dev.stammkunde.customers.CustomerId;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What customers do in a shop's pages. */
public final class SampleBehaviour {

    private SampleBehaviour() {}

    /** A product that can be shown. */
    public static ShownProduct product(String id) {
        return new ShownProduct(
                id,
                "Product " + id,
                List.of("coffee"),
                "https://shop.example/" + id + ".jpg",
                "https://shop.example/" + id,
                Money.parse("EUR 12.50"));
    }

    public static BehaviourEvent viewed(String id, Instant at) {
        return new BehaviourEvent(id, at, new BehaviourAct.Viewed(product("p-" + id)));
    }

    public static BehaviourEvent searched(String id, Instant at, String words) {
        return new BehaviourEvent(id, at, new BehaviourAct.Searched(words));
    }

    /** A basket with one piece of each product. */
    public static BehaviourEvent basket(String id, Instant at, String... products) {
        return new BehaviourEvent(
                id,
                at,
                new BehaviourAct.Basket(
                        "basket-1",
                        Arrays.stream(products)
                                .map(product -> new BehaviourAct.Line(product(product), 1))
                                .toList(),
                        "https://shop.example/basket"));
    }

    /** The customer agrees from a time on. */
    public static BehaviourConsent agree(Behaviours behaviours, CustomerId customer, Instant at) {
        BehaviourConsent before = behaviours.behaviourOf(customer).consent();
        BehaviourConsent next = before.agreed("behaviour-1", at);
        behaviours.say(customer, before, next);
        return next;
    }
}
