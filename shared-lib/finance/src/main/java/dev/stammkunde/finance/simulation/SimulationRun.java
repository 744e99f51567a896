package dev.stammkunde.finance.simulation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A simulation, and how far it is. Days of the journal are read from the last to the first.
 *
 * @param next the day that is read next
 * @param sums names what was added up so far; absent before the first step, and at the end
 * @param result absent until it is done
 * @param failure in words; absent unless it failed
 */
public record SimulationRun(
        SimulationAsk ask,
        State state,
        LocalDate next,
        @Nullable String sums,
        @Nullable SimulationResult result,
        @Nullable String failure) {

    /** How a simulation stands. */
    public enum State {
        RUNNING,
        DONE,
        /** The journal cannot be read. Whoever asks for the same again has it go on. */
        FAILED
    }

    /** Returns a simulation that has read nothing yet. */
    public static SimulationRun begun(SimulationAsk ask) {
        return new SimulationRun(ask, State.RUNNING, ask.period().lastDay(), null, null, null);
    }

    /** Returns this after some days. */
    SimulationRun moved(LocalDate nextDay, String itsSums) {
        return new SimulationRun(ask, State.RUNNING, nextDay, itsSums, null, null);
    }

    /** Returns this after the last day. */
    SimulationRun done(SimulationResult itsResult) {
        LocalDate beyond = ask.period().firstDay().minusDays(1);
        return new SimulationRun(ask, State.DONE, beyond, null, itsResult, null);
    }

    /** Returns this as one that could not go on. */
    SimulationRun failed(String why) {
        return new SimulationRun(ask, State.FAILED, next, sums, null, why);
    }

    /** Returns this as one that goes on where it was. */
    public SimulationRun again() {
        return new SimulationRun(ask, State.RUNNING, next, sums, null, null);
    }

    /** Returns how many days of the period were read. */
    public int daysDone() {
        return Math.toIntExact(ChronoUnit.DAYS.between(next, ask.period().lastDay()));
    }
}
