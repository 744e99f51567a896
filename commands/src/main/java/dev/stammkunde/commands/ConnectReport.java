package dev.stammkunde.commands;

import java.io.PrintWriter;

/** Says step by step what is done and what is missing. */
final class ConnectReport {

    private final PrintWriter out;
    private int changes;
    private int missing;

    ConnectReport(PrintWriter out) {
        this.out = out;
    }

    /** Says that something is as it should be. */
    void ok(String topic, String what) {
        line("ok", topic, what);
    }

    /** Says that something was put right. */
    void done(String topic, String what) {
        changes++;
        line("done", topic, what);
    }

    /** Says that something is missing, and what to do. */
    void missing(String topic, String what, String todo) {
        missing++;
        line("missing", topic, what);
        out.println("%-21s → %s".formatted("", todo));
        out.flush();
    }

    /** Says something about what happens next. */
    void note(String topic, String what) {
        line("", topic, what);
    }

    /**
     * Says what it comes to.
     *
     * @return the exit code
     */
    int conclude(String shop) {
        String changed =
                changes == 0
                        ? "Nothing was changed."
                        : changes == 1 ? "One thing was done." : changes + " things were done.";
        out.println(
                missing == 0
                        ? shop + " is connected. " + changed
                        : shop + " is not connected yet: see above what is missing. " + changed);
        out.flush();
        return missing == 0 ? 0 : StammkundeCommand.NO;
    }

    private void line(String state, String topic, String what) {
        out.println("%-8s %-12s %s".formatted(state, topic, what));
        out.flush();
    }
}
