package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.membership.Declarations;

final class InMemoryDeclarationsTest extends DeclarationsContract {

    @Override
    protected Declarations store() {
        return new InMemoryDeclarations();
    }
}
