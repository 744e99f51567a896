package dev.stammkunde.localrunner;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a runner is to run.
 *
 * @param template the template; code is looked for relative to its folder
 * @param port the port of the HTTP API and the pages, or 0 for a free one
 * @param data where tables, queues and the clock are kept, or nothing to keep them in memory
 * @param clock what the clock shows at the start, or nothing for the machine's time
 * @param console where people read
 * @param verbose whether functions log to the console as well
 */
public record Options(
        Path template,
        int port,
        Optional<Path> data,
        Optional<Instant> clock,
        PrintStream console,
        boolean verbose) {

    /** Returns options for a runner in memory, on a free port. */
    public static Options inMemory(Path template) {
        return new Options(template, 0, Optional.empty(), Optional.empty(), System.out, false);
    }

    public Options withClock(Instant instant) {
        return new Options(template, port, data, Optional.of(instant), console, verbose);
    }

    public Options withData(Path folder) {
        return new Options(template, port, Optional.of(folder), clock, console, verbose);
    }

    public Options withPort(int other) {
        return new Options(template, other, data, clock, console, verbose);
    }
}
