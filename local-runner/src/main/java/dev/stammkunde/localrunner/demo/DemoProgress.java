package dev.stammkunde.localrunner.demo;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows how far the demo is: as a bar in a terminal, else as a line now and then. */
final class DemoProgress implements AutoCloseable {

    private static final int LINES = 4;

    private final AtomicInteger done = new AtomicInteger();
    private final PrintStream console;
    private final String what;
    private final int total;
    private final @Nullable ProgressBar bar;

    private DemoProgress(PrintStream console, String what, int total, @Nullable ProgressBar bar) {
        this.console = console;
        this.what = what;
        this.total = total;
        this.bar = bar;
    }

    static DemoProgress of(PrintStream console, String what, int total) {
        var isTerminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new DemoProgress(
                console,
                what,
                total,
                isTerminal
                        ? new ProgressBarBuilder()
                                .setTaskName(what)
                                .setInitialMax(total)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(100)
                                .setConsumer(new ConsoleProgressBarConsumer(console))
                                .build()
                        : null);
    }

    void step() {
        var now = done.incrementAndGet();
        if (bar != null) {
            bar.step();
        } else if (now * LINES / total > (now - 1) * LINES / total) {
            console.println(what + ": " + now + " of " + total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
