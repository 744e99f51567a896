package dev.stammkunde.benchmarks;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.BookedEntryJson;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.TemporaryLines;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How fast a month of the journal is kept, settled and read, by one thread and in files: without
 * S3, whose share is time that a network takes. Rates are by the time that the thread had a core.
 *
 * <pre>{@code JournalMonth [entries=1000000] [entries of a part=2500]}</pre>
 */
public final class JournalMonth {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DAYS = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final String SHOP = "kaffeerad";

    private JournalMonth() {}

    /** Prints how long each step takes; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int ofAPart = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_500;
        Path folder = Files.createTempDirectory("journal-month");
        try {
            FileJournal journal = new FileJournal(folder);
            String sample = sample();
            System.out.printf(
                    "%,d entries of %,d characters each, %,d in a part%n",
                    entries, sample.length(), ofAPart);
            measure("kept", entries, () -> keep(journal, sample, entries, ofAPart));
            measure("read from parts", entries, () -> read(journal, false));
            measure("settled", entries, () -> settle(journal));
            measure("read", entries, () -> read(journal, false));
            measure("read and understood", entries, () -> read(journal, true));
        } finally {
            FileJournal.delete(folder);
        }
    }

    private interface Step {
        void run();
    }

    private static void measure(String what, int entries, Step step) {
        long start = THREADS.getCurrentThreadCpuTime();
        step.run();
        long took = THREADS.getCurrentThreadCpuTime() - start;
        System.gc();
        Runtime heap = Runtime.getRuntime();
        System.out.printf(
                "%-22s %8.1f s %10.0f entries/s, %d MB of the heap in use afterwards%n",
                what,
                took / 1e9,
                entries * 1e9 / took,
                (heap.totalMemory() - heap.freeMemory()) >> 20);
    }

    /** An order of three lines, which earned points. */
    private static String sample() throws IOException {
        try (var lines = JournalMonth.class.getResourceAsStream("entry.json")) {
            if (lines == null) {
                throw new IOException("entry.json is not on the class path");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void keep(FileJournal journal, String sample, int entries, int ofAPart) {
        LedgerEntry entry = BookedEntryJson.read(sample);
        Random random = new Random(1);
        int perDay = entries / DAYS;
        for (int day = 0; day < DAYS; day++) {
            JournalDay date = new JournalDay(SHOP, FIRST.plusDays(day));
            List<JournalLine> part = new ArrayList<>();
            for (int i = 0; i < perDay; i++) {
                part.add(line(entry, "c" + random.nextInt(200_000), day * perDay + i + 1L));
                if (part.size() == ofAPart || i == perDay - 1) {
                    JournalParts.Kept unused = journal.keep(date, SortedLines.of(part));
                    part.clear();
                }
            }
        }
    }

    private static JournalLine line(LedgerEntry like, String customerId, long sequence) {
        LedgerEntry open =
                new LedgerEntry(
                        like.edition(),
                        new AccountId(SHOP, customerId),
                        like.key(),
                        sequence,
                        like.bookedAt(),
                        like.effects(),
                        like.booking(),
                        like.previousHash(),
                        like.hash());
        return JournalLineJson.of(open);
    }

    private static void settle(FileJournal journal) {
        for (int day = 0; day < DAYS; day++) {
            SettleDay.Result unused =
                    new SettleDay(journal, journal, new TemporaryLines())
                            .settle(new JournalDay(SHOP, FIRST.plusDays(day)));
        }
    }

    private static void read(FileJournal journal, boolean understands) {
        long[] points = new long[1];
        for (int day = 0; day < DAYS; day++) {
            new ReadJournal(journal, new TemporaryLines())
                    .day(
                            new JournalDay(SHOP, FIRST.plusDays(day)),
                            new ReadJournal.Visitor() {
                                @Override
                                public void line(JournalLine line) {
                                    points[0] +=
                                            understands
                                                    ? BookedEntryJson.read(line.document()).points()
                                                    : 1;
                                }

                                @Override
                                public void conflict(JournalLine one, JournalLine other) {
                                    throw new IllegalStateException("a conflict");
                                }
                            });
        }
        if (points[0] == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
