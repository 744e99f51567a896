package dev.stammkunde.benchmarks;

import dev.stammkunde.finance.simulation.RunSimulation;
import dev.stammkunde.finance.simulation.RunSimulation.Outcome;
import dev.stammkunde.finance.simulation.SimulationAsk;
import dev.stammkunde.finance.simulation.SimulationPeriod;
import dev.stammkunde.finance.simulation.SimulationResult;
import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationValuation;
import dev.stammkunde.finance.testing.InMemorySimulationRuns;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.TemporaryLines;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long it takes to rate a year's purchases anew by a draft, by one thread and in files, in
 * calls of some minutes as Lambda makes them, each of which goes on from what the one before kept.
 *
 * <pre>{@code SimulationTimes [purchases=1000000] [customers=200000] [seconds of a call=30]}</pre>
 */
public final class SimulationTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final SimulationAsk ASK =
            new SimulationAsk(
                    SampleJournal.SHOP,
                    DefaultProgramme.text(),
                    SimulationPeriod.lastYear(NOW, ZoneOffset.UTC),
                    new SimulationValuation(1, "EUR", BigDecimal.ONE, new BigDecimal("0.95")),
                    "anna",
                    NOW);

    private SimulationTimes() {}

    /** Prints how long it takes; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws IOException {
        int purchases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        Path folder = Files.createTempDirectory("simulation-times");
        try {
            FileJournal journal = new FileJournal(folder);
            SampleJournal sample = new SampleJournal(journal);
            LocalDate end = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
            sample.keep(purchases, customers, end.minusYears(1).datesUntil(end).toList());
            System.out.printf("%,d purchases of %,d customers%n", purchases, sample.customers());
            simulate(journal, purchases, seconds);
        } finally {
            FileJournal.delete(folder);
        }
    }

    private static void simulate(FileJournal journal, int purchases, int seconds) {
        InMemorySimulationRuns runs = new InMemorySimulationRuns();
        runs.begin(SimulationRun.begun(ASK));
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        int calls = 0;
        Outcome outcome;
        do {
            RunSimulation simulation =
                    new RunSimulation(
                            runs,
                            new ReadJournal(journal, new TemporaryLines()),
                            JournalLineJson::entry,
                            _ -> DefaultProgramme.programme());
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            outcome =
                    simulation.goOn(
                            SampleJournal.SHOP,
                            ASK.simulationId(),
                            () -> System.nanoTime() < until);
            calls++;
        } while (outcome == Outcome.MORE_DAYS);
        long took = THREADS.getCurrentThreadCpuTime() - cpu;
        double wall = (System.nanoTime() - start) / 1e9;
        SimulationResult result = result(runs);
        System.out.printf(
                "%,d purchases in %d calls, %.1f s, %.1f s of a core, %,.0f a second and core%n",
                result.orders(), calls, wall, took / 1e9, purchases * 1e9 / took);
        if (outcome != Outcome.DONE || result.orders() != purchases) {
            throw new IllegalStateException("not all was rated: " + outcome + " " + result);
        }
    }

    private static SimulationResult result(InMemorySimulationRuns runs) {
        SimulationResult result =
                runs.find(SampleJournal.SHOP, ASK.simulationId()).orElseThrow().run().result();
        if (result == null) {
            throw new IllegalStateException("there is no result");
        }
        return result;
    }
}
