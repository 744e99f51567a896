package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.platform.Sha256;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Simulations in memory. Thread-safe. */
public final class InMemorySimulationRuns implements SimulationRuns {

    private record Place(String shopId, String simulationId) {
        static Place of(SimulationRun run) {
            return new Place(run.ask().shopId(), run.ask().simulationId());
        }
    }

    private record SumsPlace(Place place, String name) {}

    private final Map<Place, Stored> runs = new HashMap<>();
    private final Map<SumsPlace, byte[]> sums = new HashMap<>();
    private int versions;

    @Override
    public synchronized Stored begin(SimulationRun run) {
        return runs.computeIfAbsent(Place.of(run), _ -> next(run));
    }

    @Override
    public synchronized Optional<Stored> find(String shopId, String simulationId) {
        return Optional.ofNullable(runs.get(new Place(shopId, simulationId)));
    }

    @Override
    public synchronized Stored move(Stored before, SimulationRun after) {
        Stored there = runs.get(Place.of(after));
        if (there == null) {
            throw new NoSuchElementException("there is no such simulation");
        }
        if (there.version().equals(before.version())) {
            there = next(after);
            runs.put(Place.of(after), there);
        }
        return there;
    }

    private Stored next(SimulationRun run) {
        versions++;
        return new Stored(run, "v" + versions);
    }

    @Override
    public synchronized String keepSums(SimulationRun run, byte[] bytes) {
        String name = Sha256.of(bytes);
        sums.putIfAbsent(new SumsPlace(Place.of(run), name), bytes.clone());
        return name;
    }

    @Override
    public synchronized byte[] sums(SimulationRun run, String name) {
        byte[] found = sums.get(new SumsPlace(Place.of(run), name));
        if (found == null) {
            throw new NoSuchElementException(name);
        }
        return found.clone();
    }
}
