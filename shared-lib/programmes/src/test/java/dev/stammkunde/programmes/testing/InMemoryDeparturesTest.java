package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.departures.Departures;

final class InMemoryDeparturesTest extends DeparturesContract {

    private final InMemoryDepartures all = new InMemoryDepartures();

    @Override
    protected Departures store() {
        return all;
    }
}
