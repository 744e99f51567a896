package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import java.time.Duration;

/** Tells whether tables may have changed, so that their streams are not read in vain. */
public interface Writes {

    /** Counts what may have changed a table, with what still may. */
    long begun(String table);

    /** Returns whether something that was counted may not be in the table's stream yet. */
    boolean areRunning(String table);

    /**
     * For how long tables are believed to be as they were where nothing is counted. What goes away
     * by its time to live is nobody's request.
     */
    Duration longestRest();

    /** The writes that the engine itself counts, whoever makes them. */
    static Writes to(LocalDynamoDb engine) {
        return new Writes() {
            @Override
            public long begun(String table) {
                return engine.writesBegun(table);
            }

            @Override
            public boolean areRunning(String table) {
                return engine.isWriting(table);
            }

            @Override
            public Duration longestRest() {
                return Duration.ofMillis(2_500);
            }
        };
    }

    /** What is known of an engine elsewhere: each call of a function may write. */
    static Writes by(Functions functions) {
        return new Writes() {
            @Override
            public long begun(String table) {
                return functions.begun();
            }

            @Override
            public boolean areRunning(String table) {
                return functions.running() > 0;
            }

            @Override
            public Duration longestRest() {
                return Duration.ofMillis(250);
            }
        };
    }
}
