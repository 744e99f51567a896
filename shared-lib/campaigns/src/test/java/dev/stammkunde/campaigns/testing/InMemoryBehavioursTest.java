package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;

final class InMemoryBehavioursTest extends BehavioursContract {

    private InMemoryBehaviours store = new InMemoryBehaviours();

    @Override
    protected Behaviours emptyStore() {
        store = new InMemoryBehaviours();
        return store;
    }

    @Override
    protected FindLeftBaskets baskets() {
        return store;
    }
}
