package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.membership.Fees;

final class InMemoryFeesTest extends FeesContract {

    @Override
    protected Fees store() {
        return new InMemoryFees();
    }
}
