package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.programmes.testing.InMemorySignups;

final class InMemoryGatheringTest extends GatheringContract {

    @Override
    Signups signups() {
        return new InMemorySignups();
    }
}
