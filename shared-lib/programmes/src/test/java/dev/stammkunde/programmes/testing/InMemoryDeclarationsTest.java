package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.EraseDeclarations;

final class InMemoryDeclarationsTest extends DeclarationsContract {

    private final InMemoryDeclarations all = new InMemoryDeclarations();

    @Override
    protected Declarations store() {
        return all;
    }

    @Override
    protected EraseDeclarations erase() {
        return all;
    }
}
