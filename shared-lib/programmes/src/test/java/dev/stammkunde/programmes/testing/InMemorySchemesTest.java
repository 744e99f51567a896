package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.ladders.LadderDraft;

final class InMemorySchemesTest extends SchemesContract {

    private final InMemorySchemes<LadderDraft> store = new InMemorySchemes<>();

    @Override
    protected Schemes<LadderDraft> programmes() {
        return store;
    }

    @Override
    protected void put(Scheme<LadderDraft> programme) {
        store.put(programme);
    }
}
