package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.simulation.SimulationRuns;

final class InMemorySimulationRunsTest extends SimulationRunsContract {

    private final SimulationRuns runs = new InMemorySimulationRuns();

    @Override
    protected SimulationRuns runs() {
        return runs;
    }
}
