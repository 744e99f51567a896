package dev.stammkunde.testkit.programmes;

import dev.stammkunde.domain.programme.ProgrammeDocuments;

final class InMemoryProgrammesTest extends ProgrammeDocumentsContract {
    @Override
    protected ProgrammeDocuments emptyStore() {
        return new InMemoryProgrammes();
    }
}
