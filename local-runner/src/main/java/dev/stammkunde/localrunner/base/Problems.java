package dev.stammkunde.localrunner.base;

import java.io.PrintStream;
import java.util.Locale;

/** Tells people what went wrong, one line each; many of the same within a moment become one. */
public final class Problems {

    private static final int LONGEST = 300;
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final int PER_MOMENT = 5;

    private final PrintStream console;
    private long momentEnd = System.nanoTime();
    private int inMoment;

    public Problems(PrintStream console) {
        this.console = console;
    }

    /** Prints the problem, cut to one line; says so once when there are too many to print. */
    public synchronized void report(String problem) {
        var now = System.nanoTime();
        if (now - momentEnd > 0) {
            momentEnd = now + QUIET_NANOS;
            inMoment = 0;
        }
        inMoment++;
        if (inMoment == PER_MOMENT + 1) {
            console.println("! and more of these: see /_local/invocations");
        }
        if (inMoment > PER_MOMENT) {
            return;
        }
        var line = problem.replaceAll("\\s+", " ");
        console.println("! " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line));
    }

    /** Returns the message of an exception, or its type where it has none. */
    public static String describe(Throwable cause) {
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : message;
    }
}
