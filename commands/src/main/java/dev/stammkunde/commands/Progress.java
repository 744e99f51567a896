package dev.stammkunde.commands;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Shows how far a command has come, once it takes longer than two seconds. */
final class Progress {

    private static final long SILENT_NANOS = 2_000_000_000L;
    private static final long BETWEEN_NANOS = 500_000_000L;

    private final PrintWriter terminal;
    private final LongSupplier nanoTime;
    private long next;
    private int shown;

    Progress(PrintWriter terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + SILENT_NANOS;
    }

    /** Shows a line in place of the one before, at most twice a second. */
    void show(String line) {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + BETWEEN_NANOS;
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        terminal.flush();
        shown = line.length();
    }

    /** Takes the line away, so that something else can be printed. */
    void clear() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }
}
