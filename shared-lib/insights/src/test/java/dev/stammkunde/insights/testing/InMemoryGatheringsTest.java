package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.Gatherings;

final class InMemoryGatheringsTest extends GatheringsContract {

    private final Gatherings gatherings = new InMemoryGatherings();

    @Override
    protected Gatherings gatherings() {
        return gatherings;
    }
}
