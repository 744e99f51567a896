package dev.stammkunde.points.testing;

import dev.stammkunde.points.programme.ProgrammeDocuments;

final class InMemoryProgrammesTest extends ProgrammeDocumentsContract {
    @Override
    protected ProgrammeDocuments emptyStore() {
        return new InMemoryProgrammes();
    }
}
