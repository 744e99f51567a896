package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.testing.InMemoryPointsLedger;

final class MemberApiInMemoryTest extends MemberApiContract {

    @Override
    Stores stores() {
        return inMemory();
    }

    static Stores inMemory() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryCustomers customers = new InMemoryCustomers();
        return new Stores(ledger, ledger, customers, customers);
    }
}
