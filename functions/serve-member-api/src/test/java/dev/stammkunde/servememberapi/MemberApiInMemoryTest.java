package dev.stammkunde.servememberapi;

import dev.stammkunde.testkit.customers.InMemoryCustomers;
import dev.stammkunde.testkit.points.InMemoryPointsLedger;

final class MemberApiInMemoryTest extends MemberApiContract {

    @Override
    Stores stores() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryCustomers customers = new InMemoryCustomers();
        return new Stores(ledger, ledger, customers, customers);
    }
}
