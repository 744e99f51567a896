package dev.stammkunde.localrunner.functions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes what functions log to a file, and to the console where people asked for it. */
public final class FunctionLog implements AutoCloseable {

    private final Writer file;
    private final @Nullable PrintStream console;

    private FunctionLog(Writer file, @Nullable PrintStream console) {
        this.file = file;
        this.console = console;
    }

    /** Appends to the file; also prints to the console if one is given. */
    public static FunctionLog appendingTo(Path file, @Nullable PrintStream console) {
        try {
            return new FunctionLog(
                    Files.newBufferedWriter(
                            file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(String function, String line) {
        try {
            file.write(function + " " + line + "\n");
            file.flush();
        } catch (IOException _) {
            // A full disk must not fail the function; its log is shown on the invocations page as
            // well.
        }
        if (console != null) {
            console.println(function + " " + line);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
