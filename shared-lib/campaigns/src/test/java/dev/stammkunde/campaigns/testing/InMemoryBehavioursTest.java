package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.behaviour.Behaviours;

final class InMemoryBehavioursTest extends BehavioursContract {

    @Override
    protected Behaviours emptyStore() {
        return new InMemoryBehaviours();
    }
}
