package dev.stammkunde.benchmarks;

import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.gathering.GatherFigures;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.insights.gathering.Gathering;
import dev.stammkunde.insights.gathering.Gatherings.Stored;
import dev.stammkunde.insights.gathering.KeptLines;
import dev.stammkunde.insights.json.JsonPurchaseLines;
import dev.stammkunde.insights.lift.GatherLifts;
import dev.stammkunde.insights.recommendations.RecommendToShop;
import dev.stammkunde.insights.testing.InMemoryKeptAtRisk;
import dev.stammkunde.insights.testing.InMemoryKeptFigures;
import dev.stammkunde.insights.testing.InMemoryKeptLifts;
import dev.stammkunde.insights.testing.InMemoryKeptRecommendations;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.insights.testing.PlannedDraws;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.shop.testing.InMemoryCatalogue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * How long a night takes, by one thread and in files: all purchases of a shop are there, and those
 * of one day are new.
 *
 * <pre>{@code InsightsTimes [customers=1000000] [purchases of each=5] [new purchases=100000]}</pre>
 */
public final class InsightsTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-12-02T03:35:00Z");
    private static final long SECONDS_OF_YEARS = 4L * 365 * 86_400;

    private InsightsTimes() {}

    /** Prints how long it takes; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws IOException {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int fresh = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        Path folder = Files.createTempDirectory("insights-times");
        try {
            FileGatherings gatherings =
                    new FileGatherings(Files.createDirectory(folder.resolve("gathered")));
            FileJournal journal = new FileJournal(Files.createDirectory(folder.resolve("journal")));
            Stored begun = gatherings.begin(Gathering.begun(SampleJournal.SHOP));
            KeptLines kept = gatherings.keep(SampleJournal.SHOP, new AllPurchases(customers, each));
            Gathering empty = begun.gathering();
            Stored unused =
                    gatherings.move(
                            begun,
                            new Gathering(
                                    empty.shopId(),
                                    empty.edition(),
                                    empty.days(),
                                    List.of(kept),
                                    empty.joined(),
                                    0));
            System.out.printf(
                    "%,d purchases of %,d customers, %,d bytes%n",
                    (long) customers * each, customers, gatherings.bytes());
            LocalDate day = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1);
            new SampleJournal(journal).keep(fresh, fresh, List.of(day));
            gather(journal, gatherings);
        } finally {
            FileJournal.delete(folder);
        }
    }

    private static void gather(FileJournal journal, FileGatherings gatherings) {
        InMemoryKeptFigures figures = new InMemoryKeptFigures();
        GatherFigures gather =
                new GatherFigures(
                        new GatherFigures.Places(
                                new GatherFigures.Journal(
                                        journal,
                                        journal,
                                        new TemporaryLines(),
                                        JournalLineJson::entry),
                                new JsonPurchaseLines(),
                                gatherings,
                                figures,
                                new InMemoryKeptValue(),
                                new InMemoryKeptAtRisk(),
                                new GatherLifts(new PlannedDraws(), new InMemoryKeptLifts()),
                                new GatherFigures.Recommending(
                                        new InMemoryKeptRecommendations(),
                                        new RecommendToShop(
                                                new InMemoryCatalogue(),
                                                _ -> Map.of(),
                                                new InMemorySuggestions()))));
        for (int night = 1; night <= 2; night++) {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            Outcome outcome =
                    gather.goOn(
                            new GatherFigures.Ask(
                                    SampleJournal.SHOP, ZoneId.of("Europe/Berlin"), NOW),
                            () -> true);
            System.out.printf(
                    "night %d: %s in %.1f s, %.1f s of a core%n",
                    night,
                    outcome,
                    (System.nanoTime() - start) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
        }
        System.out.println(
                figures.find(SampleJournal.SHOP).orElseThrow().years().getLast().customers());
    }

    /** Purchases of customers over four years, sorted as they are kept. */
    private static final class AllPurchases implements LineSource {

        private final long all;
        private final int each;
        private long made;

        AllPurchases(int customers, int each) {
            this.all = (long) customers * each;
            this.each = each;
        }

        @Override
        public @Nullable JournalLine next() {
            if (made == all) {
                return null;
            }
            long customer = 10_000_000 + made / each;
            long step = SECONDS_OF_YEARS / each;
            long spread = Math.floorMod(made * 2_654_435_761L, step);
            Instant paidAt =
                    NOW.minusSeconds(SECONDS_OF_YEARS).plusSeconds(made % each * step + spread);
            made++;
            return new JsonPurchaseLines()
                    .line(
                            SampleJournal.SHOP,
                            new CountedPurchase(
                                    String.valueOf(customer),
                                    String.valueOf(20_000_000 + made),
                                    1,
                                    paidAt,
                                    true,
                                    "EUR",
                                    1_000 + spread % 9_000));
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }
}
