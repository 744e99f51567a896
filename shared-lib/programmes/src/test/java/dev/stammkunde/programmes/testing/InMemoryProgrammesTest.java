package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.Programmes;
import dev.stammkunde.programmes.ladders.LadderDraft;

final class InMemoryProgrammesTest extends ProgrammesContract {

    private final InMemoryProgrammes<LadderDraft> store = new InMemoryProgrammes<>();

    @Override
    protected Programmes<LadderDraft> programmes() {
        return store;
    }

    @Override
    protected void put(Programme<LadderDraft> programme) {
        store.put(programme);
    }
}
