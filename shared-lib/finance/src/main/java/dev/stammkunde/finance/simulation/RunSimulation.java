package dev.stammkunde.finance.simulation;

import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationRuns.Stored;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.ReadJournal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Rates the purchases of a period anew by a draft of a programme, through the code that rates live
 * orders, and compares. It reads the journal and writes nothing but simulations.
 *
 * <p>It goes in steps of some days. A step keeps what it added up under a name of its own before
 * the simulation names it, so one that dies anywhere is made again from where the last ended, and
 * nothing counts twice. Of two that work on the same simulation one gives way.
 */
public final class RunSimulation {

    /** So many lines take some seconds, and what a step keeps is some megabytes at most. */
    static final long LINES_OF_STEP = 100_000;

    /** How far it came. */
    public enum Outcome {
        /** The result is there. */
        DONE,
        /** There was no time for all days; whoever calls again has it go on. */
        MORE_DAYS,
        /** Somebody else is working on it. */
        ELSEWHERE,
        /** The journal cannot be read; the simulation says where. */
        FAILED,
        /** There is no such simulation. */
        UNKNOWN
    }

    private final SimulationRuns runs;
    private final ReadJournal journal;
    private final ReadEntry entries;
    private final ReadDraft drafts;
    private final long linesOfStep;

    public RunSimulation(
            SimulationRuns runs, ReadJournal journal, ReadEntry entries, ReadDraft drafts) {
        this(runs, journal, entries, drafts, LINES_OF_STEP);
    }

    RunSimulation(
            SimulationRuns runs,
            ReadJournal journal,
            ReadEntry entries,
            ReadDraft drafts,
            long linesOfStep) {
        this.runs = runs;
        this.journal = journal;
        this.entries = entries;
        this.drafts = drafts;
        this.linesOfStep = linesOfStep;
    }

    /**
     * Has a simulation go on.
     *
     * @param timeLeft whether there is time for one more day
     */
    public Outcome goOn(String shopId, String simulationId, BooleanSupplier timeLeft) {
        Optional<Stored> found = runs.find(shopId, simulationId);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Stored stored = found.get();
        if (stored.run().state() == State.RUNNING) {
            Working working = new Working(stored.run(), timeLeft);
            while (stored.run().state() == State.RUNNING) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE_DAYS;
                }
                SimulationRun next = working.step(stored.run());
                stored = runs.move(stored, next);
                if (!stored.run().equals(next)) {
                    return Outcome.ELSEWHERE;
                }
            }
        }
        return stored.run().state() == State.DONE ? Outcome.DONE : Outcome.FAILED;
    }

    /** One call's work, which has the sums in memory. */
    private final class Working {

        private final SimulationSums sums;
        private final RateOrders rate;
        private final BooleanSupplier timeLeft;

        Working(SimulationRun run, BooleanSupplier timeLeft) {
            String name = run.sums();
            this.sums = name == null ? new SimulationSums() : SumsFile.read(runs.sums(run, name));
            this.rate = new RateOrders(run.ask().period(), drafts.programme(run.ask().draft()));
            this.timeLeft = timeLeft;
        }

        /** Reads some days, at least one, and keeps the sums. */
        SimulationRun step(SimulationRun run) {
            LocalDate first = run.ask().period().firstDay();
            LocalDate day = run.next();
            long lines = 0;
            do {
                JournalDay journalDay = new JournalDay(run.ask().shopId(), day);
                DayOrders orders = new DayOrders(journalDay, rate, entries);
                try {
                    journal.day(journalDay, orders);
                } catch (BrokenJournalException e) {
                    return run.failed("%s cannot be read: %s".formatted(day, e.getMessage()));
                }
                sums.add(orders);
                lines += orders.lines();
                day = day.minusDays(1);
            } while (!day.isBefore(first) && lines < linesOfStep && timeLeft.getAsBoolean());
            return day.isBefore(first)
                    ? run.done(CompareSides.of(sums, run.ask().valuation()))
                    : run.moved(day, runs.keepSums(run, SumsFile.write(sums)));
        }
    }
}
