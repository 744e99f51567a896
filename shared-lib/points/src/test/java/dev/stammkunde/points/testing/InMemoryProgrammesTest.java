package dev.stammkunde.points.testing;

final class InMemoryProgrammesTest extends ProgrammeDocumentsContract {
    @Override
    protected Store emptyStore() {
        InMemoryProgrammes programmes = new InMemoryProgrammes();
        return new Store(programmes, programmes);
    }
}
