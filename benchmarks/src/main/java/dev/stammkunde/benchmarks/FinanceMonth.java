package dev.stammkunde.benchmarks;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.finance.months.MonthAsk;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.TemporaryLines;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How fast a month of a shop is folded for finance, by one thread and in files: without S3 and
 * DynamoDB, whose share is time that a network takes. Each entry is an order that earns 31 points.
 *
 * <pre>{@code FinanceMonth [entries=1000000] [customers=200000]}</pre>
 */
public final class FinanceMonth {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ShopMonth NOVEMBER =
            new ShopMonth(SampleJournal.SHOP, YearMonth.of(2026, 11), ZoneOffset.UTC);
    private static final FoldTerms TERMS = new FoldTerms(100, Set.of(), "EUR");

    private final FileJournal journal;
    private final SampleJournal sample;

    private FinanceMonth(FileJournal journal) {
        this.journal = journal;
        this.sample = new SampleJournal(journal);
    }

    /** Prints how long each step takes; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        Path folder = Files.createTempDirectory("finance-month");
        try {
            new FinanceMonth(new FileJournal(folder)).run(entries, customers);
        } finally {
            FileJournal.delete(folder);
        }
    }

    private void run(int entries, int customers) throws IOException {
        System.out.printf("%,d entries of %,d customers%n", entries, customers);
        sample.keep(entries, customers, days(NOVEMBER.month()));
        FoldMonth fold =
                new FoldMonth(
                        new FoldMonth.Sources(
                                journal, new JsonLineDocuments(), new TemporaryLines()),
                        sample.heads(),
                        _ -> false);
        CarriedFold november =
                measure(
                        "folded",
                        entries,
                        () ->
                                fold.carry(
                                        MonthAsk.whole(NOVEMBER, TERMS),
                                        new SortedLines(List.of()).source()));
        require(november.month(), (long) entries * SampleJournal.POINTS);
        FoldedMonth december =
                measure(
                        "accounts carried on",
                        sample.customers(),
                        () ->
                                fold.fold(
                                        MonthAsk.whole(NOVEMBER.next(), TERMS),
                                        november.accounts()));
        require(december, (long) entries * SampleJournal.POINTS);
    }

    private static void require(FoldedMonth month, long points) {
        if (!month.tieOut().ties() || month.figures().allPoints().closing() != points) {
            throw new IllegalStateException("it does not tie: " + month.tieOut());
        }
    }

    private static <T> T measure(String what, int count, Supplier<T> step) {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        T result = step.get();
        long took = THREADS.getCurrentThreadCpuTime() - cpu;
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-22s %8.1f s, %8.1f s of a core, %10.0f a second and core%n",
                what, seconds, took / 1e9, count * 1e9 / took);
        return result;
    }

    private static List<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }
}
