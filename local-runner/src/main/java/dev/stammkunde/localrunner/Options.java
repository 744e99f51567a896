package dev.stammkunde.localrunner;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a runner is to run.
 *
 * @param template the template; code is looked for relative to its folder
 * @param port the port of the HTTP API and the pages, or 0 for a free one
 * @param data where tables, queues and the clock are kept, or nothing to keep them in memory
 * @param engine where another DynamoDB than DynamoDB Local answers that is to hold the tables
 * @param clock what the clock shows at the start, or nothing for the machine's time
 * @param console where people read
 * @param verbose whether functions log to the console as well
 */
public record Options(
        Path template,
        int port,
        Optional<Path> data,
        Optional<URI> engine,
        Optional<Instant> clock,
        PrintStream console,
        boolean verbose) {

    /** Returns options for a runner in memory, on a free port. */
    public static Options inMemory(Path template) {
        return new Options(
                template,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                System.out,
                false);
    }

    public Options withClock(Instant instant) {
        return new Options(template, port, data, engine, Optional.of(instant), console, verbose);
    }

    public Options withData(Path folder) {
        return new Options(template, port, Optional.of(folder), engine, clock, console, verbose);
    }

    public Options withPort(int other) {
        return new Options(template, other, data, engine, clock, console, verbose);
    }

    public Options withEngine(URI endpoint) {
        return new Options(template, port, data, Optional.of(endpoint), clock, console, verbose);
    }
}
