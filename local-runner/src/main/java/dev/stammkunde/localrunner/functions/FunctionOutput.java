package dev.stammkunde.localrunner.functions;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what functions print, so that it reaches the log and the record of the call rather than the
 * console. It stands in for {@code System.out} and {@code System.err}; what no function prints
 * passes through.
 */
public final class FunctionOutput {

    private static final int KEPT_LINES = 200;

    /** Inherited, so that threads which a function starts print to its log too. */
    private static final InheritableThreadLocal<@Nullable FunctionOutput> CURRENT =
            new InheritableThreadLocal<>();

    private final String function;
    private final FunctionLog log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();

    private FunctionOutput(String function, FunctionLog log) {
        this.function = function;
        this.log = log;
    }

    /** Puts itself in front of the console, once per process; before any function is loaded. */
    public static synchronized void capture() {
        if (!(System.out instanceof Split)) {
            System.setOut(new Split(System.out));
            System.setErr(new Split(System.err));
        }
    }

    static FunctionOutput begin(String function, FunctionLog log) {
        var output = new FunctionOutput(function, log);
        CURRENT.set(output);
        return output;
    }

    /** Lets this thread print to the call as well. */
    static void resume(FunctionOutput output) {
        CURRENT.set(output);
    }

    static void end() {
        CURRENT.remove();
    }

    synchronized List<String> lines() {
        finishLine();
        return List.copyOf(lines);
    }

    private synchronized void write(byte[] bytes, int offset, int length) {
        for (int index = offset; index < offset + length; index++) {
            if (bytes[index] == '\n') {
                finishLine();
            } else {
                line.write(bytes[index]);
            }
        }
    }

    private void finishLine() {
        var text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (text.isEmpty()) {
            return;
        }
        log.write(function, text);
        if (lines.size() < KEPT_LINES) {
            lines.add(text);
        }
    }

    private static final class Split extends PrintStream {
        Split(PrintStream console) {
            super(new Router(console), true, StandardCharsets.UTF_8);
        }
    }

    private static final class Router extends OutputStream {
        private final PrintStream console;

        Router(PrintStream console) {
            this.console = console;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            var output = CURRENT.get();
            if (output == null) {
                console.write(bytes, offset, length);
            } else {
                output.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            console.flush();
        }
    }
}
