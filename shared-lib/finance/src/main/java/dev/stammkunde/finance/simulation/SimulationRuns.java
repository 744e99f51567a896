package dev.stammkunde.finance.simulation;

import java.util.Optional;

/** Keeps simulations. Failures of the store are thrown as they are. */
public interface SimulationRuns {

    /**
     * A simulation as it lies there.
     *
     * @param version of what was read, which changes with each write
     */
    record Stored(SimulationRun run, String version) {}

    /** Keeps a simulation unless there is one of its id, and returns the one that is there then. */
    Stored begin(SimulationRun run);

    /** Finds a simulation. */
    Optional<Stored> find(String shopId, String simulationId);

    /**
     * Replaces a simulation unless it changed since it was read.
     *
     * @return what is there then: {@code after}, or what others wrote, who were faster
     */
    Stored move(Stored before, SimulationRun after);

    /** Keeps sums, and returns their name. The same ones have the same, and never change. */
    String keepSums(SimulationRun run, byte[] sums);

    /** Returns the sums that a simulation names. */
    byte[] sums(SimulationRun run, String name);
}
