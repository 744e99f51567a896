package dev.stammkunde.programmes.community;

import dev.stammkunde.programmes.testing.InMemoryActions;

final class InMemoryActionLifeTest extends ActionLifeContract {

    @Override
    Actions actions() {
        return new InMemoryActions();
    }
}
