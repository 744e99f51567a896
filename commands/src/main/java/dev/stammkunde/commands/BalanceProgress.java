package dev.stammkunde.commands;

import dev.stammkunde.commands.imports.BalanceFile;
import dev.stammkunde.finance.imports.BalanceRow;
import dev.stammkunde.finance.imports.BalanceTally;

import java.io.PrintWriter;

/** Names and counts lines of which nothing is taken over, and shows how far it has come. */
final class BalanceProgress implements BalanceFile.Listener {

    private final PrintWriter err;
    private final BalanceTally tally;
    private final Progress progress;

    BalanceProgress(PrintWriter err, BalanceTally tally) {
        this.err = err;
        this.tally = tally;
        this.progress = new Progress(err, System::nanoTime);
    }

    /**
     * Returns one that counts without naming: for lines that were named when they were counted
     * first.
     */
    BalanceFile.Listener silent() {
        return new BalanceFile.Listener() {
            @Override
            public void broken(BalanceRow.Broken row) {
                tally.broken();
            }

            @Override
            public void progressed(String how) {
                progress.show(how);
            }
        };
    }

    @Override
    public void broken(BalanceRow.Broken row) {
        tally.broken();
        progress.clear();
        err.println("line %d: %s".formatted(row.line(), row.reason()));
    }

    @Override
    public void progressed(String how) {
        progress.show(how);
    }

    /** Takes the progress away, so that something else can be printed. */
    void clear() {
        progress.clear();
    }
}
