package dev.stammkunde.campaigns.behaviour;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a customer did in the shop's pages. */
public sealed interface BehaviourAct {

    /** Looked at a product. */
    record Viewed(ShownProduct product) implements BehaviourAct {}

    /** Put a product on a list of wishes. */
    record Wished(ShownProduct product) implements BehaviourAct {}

    /** Searched for something. */
    record Searched(String words) implements BehaviourAct {}

    /**
     * Changed the basket, which has these lines now and no others.
     *
     * @param basketId the shop's, by which it is one basket however often it changes
     * @param lines none where it was emptied
     * @param url of the page of the basket, by https
     */
    record Basket(String basketId, List<Line> lines, @Nullable String url) implements BehaviourAct {
        public Basket {
            lines = List.copyOf(lines);
        }
    }

    /** Some pieces of one product. */
    record Line(ShownProduct product, int quantity) {}
}
