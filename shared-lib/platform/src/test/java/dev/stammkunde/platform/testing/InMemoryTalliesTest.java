package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.counting.TallyRebuild;
import dev.stammkunde.platform.counting.TallyStore;

final class InMemoryTalliesTest extends TalliesContract {

    private final InMemoryTallies tallies = new InMemoryTallies();

    @Override
    protected TallyStore store() {
        return tallies;
    }

    @Override
    protected Tallies tallies() {
        return tallies;
    }

    @Override
    protected TallyRebuild rebuild() {
        return tallies;
    }
}
