package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

/** Tells whether tables may have changed, so that their streams are not read in vain. */
public interface Writes {

    /** Counts what may have changed tables, with what still may. */
    long begun();

    /** Returns whether something that was counted may not be in the streams yet. */
    boolean areRunning();

    /** The writes that the engine itself counts, whoever makes them. */
    static Writes to(LocalDynamoDb engine) {
        return new Writes() {
            @Override
            public long begun() {
                return engine.writesBegun();
            }

            @Override
            public boolean areRunning() {
                return engine.isWriting();
            }
        };
    }

    /** What is known of an engine elsewhere: each call of a function may write. */
    static Writes by(Functions functions) {
        return new Writes() {
            @Override
            public long begun() {
                return functions.begun();
            }

            @Override
            public boolean areRunning() {
                return functions.running() > 0;
            }
        };
    }
}
