package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.benchmarks.FileJournal;
import dev.stammkunde.benchmarks.SampleJournal;
import dev.stammkunde.finance.closing.CloseMonth;
import dev.stammkunde.finance.closing.UnsettledDays;
import dev.stammkunde.finance.costs.FindPartnersOwed;
import dev.stammkunde.finance.costs.LedgerOrderRates;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.FindAccountHeads;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemoryMonthsSoFar;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.DonationSums;
import dev.stammkunde.rewards.donations.FindDonated;
import dev.stammkunde.rewards.donations.RecipientId;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long the report of a month takes from its wish to its files: figures and their proof, costs,
 * what is owed, JSON, CSV, XLSX, pages and postings; and that of the month after, in which nothing
 * was booked. Journal and carried accounts are in files, and what the tables say in memory.
 *
 * <pre>{@code ReportTimes [entries=1000000] [customers=200000]}</pre>
 */
@NullMarked
public final class ReportTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant NOW = Instant.parse("2027-01-04T04:00:00Z");
    private static final String SETTINGS =
            """
            {"version": 1, "legalEntity": "Rad GmbH", "currency": "EUR", "valuePerPoint": "0.01",
             "expectedRedemptionPercent": 95, "usdRate": "0.9",
             "postings": {"consultant": 1001, "client": 7, "chart": "03", "accounts":
               {"revenue": "8400", "contract-liability": "1718", "reward-cost": "4650",
                "partner-receivable": "1410", "reward-clearing": "1590", "provision-cost": "4930",
                "provision": "0970"}}}
            """;

    private final FileJournal journal;
    private final SampleJournal sample;
    private final FileCarriedMonths carried;
    private final InMemoryMonthFiles files = new InMemoryMonthFiles();
    private final AtomicInteger calls = new AtomicInteger();

    private ReportTimes(Path folder) throws IOException {
        journal = new FileJournal(folder);
        sample = new SampleJournal(journal);
        carried = new FileCarriedMonths(Files.createDirectory(folder.resolve("carried")));
    }

    /** Prints how long each report takes; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        Path folder = Files.createTempDirectory("report-times");
        try {
            new ReportTimes(folder).run(entries, customers);
        } finally {
            FileJournal.delete(folder);
        }
    }

    private void run(int entries, int customers) throws IOException {
        sample.keep(
                entries,
                customers,
                NOVEMBER.atDay(1).datesUntil(NOVEMBER.plusMonths(1).atDay(1)).toList());
        System.out.printf("%,d entries of %,d customers%n", entries, sample.customers());
        ReportRewardCosts function = new ReportRewardCosts(ports());
        report(function, NOVEMBER, entries);
        report(function, NOVEMBER.plusMonths(1), 0);
    }

    private void report(ReportRewardCosts function, YearMonth month, long entries) {
        calls.set(0);
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        ReportRewardCosts.Outcome outcome =
                function.make(ReportWish.look(SampleJournal.SHOP, month), NOW);
        long took = THREADS.getCurrentThreadCpuTime() - cpu;
        double seconds = (System.nanoTime() - start) / 1e9;
        MadeReport made =
                files.find(SampleJournal.SHOP, month, null)
                        .orElseThrow(() -> new IllegalStateException("not made: " + outcome));
        System.out.printf(
                "%s %8.1f s, %8.1f s of a core; %,d entries, %d files, %,d calls for accounts%n",
                month, seconds, took / 1e9, made.entries(), made.files().size(), calls.get());
        if (!made.ties() || made.entries() != entries) {
            throw new IllegalStateException("it does not tie: " + made);
        }
    }

    /** Customers give to nobody. */
    private static final class NothingGiven implements FindDonated {

        @Override
        public List<DonationBook> books(String shopId) {
            return List.of();
        }

        @Override
        public DonationSums before(RecipientId recipient, Instant time) {
            return DonationSums.NOTHING;
        }
    }

    private ReportPorts ports() {
        SealStore closed = new SealStore(new InMemorySealObjects());
        return new ReportPorts(
                () -> List.of(SampleJournal.SHOP),
                (_, _) -> ZoneOffset.UTC,
                new CachedFinanceSettings(settings()),
                new ReportPorts.Ledger(
                        journal,
                        new FoldMonth.Sources(
                                journal, new JsonLineDocuments(), new TemporaryLines()),
                        countedHeads(),
                        carried,
                        (_, _) -> false,
                        new NothingGiven(),
                        (_, _) -> {},
                        FindPartnersOwed.NONE),
                new ReportPorts.Costs(
                        (_, _) -> Map.of(),
                        new LedgerOrderRates((_, _) -> Map.of()),
                        (_, _, _) -> 1_000),
                files,
                new InMemoryMonthsSoFar(),
                new ReportPorts.Closes(
                        closed,
                        closed,
                        new CloseMonth(
                                new CloseMonth.Places(
                                        closed,
                                        closed,
                                        new SignatureStore(new InMemorySealObjects())),
                                new UnsettledDays(journal, journal),
                                new OwnKey("own"),
                                CloseMonth.GRACE)),
                _ -> {});
    }

    private FindAccountHeads countedHeads() {
        FindAccountHeads heads = sample.heads();
        return (shopId, asked) -> {
            calls.incrementAndGet();
            return heads.heads(shopId, asked);
        };
    }

    private static DocumentVersions<String> settings() {
        InMemoryDocuments<String> documents = InMemoryDocuments.ofShops(new InMemoryAudit());
        Acting finance = Acting.operator("fritz", Instant.EPOCH, "r");
        documents.save(
                SampleJournal.SHOP,
                1,
                SETTINGS,
                finance.did(
                        SampleJournal.SHOP,
                        new Deed("replace", "finance-settings", SampleJournal.SHOP)));
        return documents;
    }
}
