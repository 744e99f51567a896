package dev.stammkunde.platform.logs;

import dev.stammkunde.platform.rehearsal.Rehearsal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines for CloudWatch. */
final class StandardOutput {

    private StandardOutput() {}

    /**
     * Writes one line by one call, so that lines of two threads never mix. System.out is looked up
     * each time: Lambda's runtime replaces it after this class may have been loaded. A rehearsal
     * writes none.
     */
    static void line(String json) {
        byte[] line = (json + "\n").getBytes(StandardCharsets.UTF_8);
        if (Rehearsal.isOn()) {
            return;
        }
        PrintStream out = System.out;
        synchronized (out) {
            out.write(line, 0, line.length);
            out.flush();
        }
    }
}
