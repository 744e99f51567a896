package dev.stammkunde.benchmarks;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.FindAccountHeads;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.finance.months.MonthAsk;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalParts;
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
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private static final int OF_A_PART = 2_500;
    private static final int POINTS = 31;
    private static final long HOLD = 14 * 86_400L;
    private static final Instant EXPIRY = Instant.parse("2028-12-01T00:00:00Z");
    private static final ShopMonth NOVEMBER =
            new ShopMonth("kaffeerad", YearMonth.of(2026, 11), ZoneOffset.UTC);
    private static final FoldTerms TERMS = new FoldTerms(100, Set.of(), "EUR");

    /** The last entry of a customer. */
    private record Last(long sequence, EntryHash hash) {}

    private final FileJournal journal;
    private final Map<String, Last> heads = new HashMap<>();

    private FinanceMonth(FileJournal journal) {
        this.journal = journal;
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
        keep(entries, customers);
        FoldMonth fold =
                new FoldMonth(
                        new FoldMonth.Sources(
                                journal, new JsonLineDocuments(), new TemporaryLines()),
                        heads(),
                        _ -> false);
        CarriedFold november =
                measure(
                        "folded",
                        entries,
                        () ->
                                fold.carry(
                                        MonthAsk.whole(NOVEMBER, TERMS),
                                        new SortedLines(List.of()).source()));
        require(november.month(), (long) entries * POINTS);
        FoldedMonth december =
                measure(
                        "accounts carried on",
                        heads.size(),
                        () ->
                                fold.fold(
                                        MonthAsk.whole(NOVEMBER.next(), TERMS),
                                        november.accounts()));
        require(december, (long) entries * POINTS);
    }

    private static void require(FoldedMonth month, long points) {
        if (!month.tieOut().ties() || month.figures().allPoints().closing() != points) {
            throw new IllegalStateException("it does not tie: " + month.tieOut());
        }
    }

    private FindAccountHeads heads() {
        return (shopId, asked) -> {
            Map<String, FindAccountHeads.Head> found = new HashMap<>();
            for (FindAccountHeads.Asked one : asked) {
                Last last = heads.get(one.customerId());
                if (last != null && last.sequence() == one.sequence()) {
                    found.put(one.customerId(), new FindAccountHeads.Head(last.hash(), null, null));
                }
            }
            return found;
        };
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

    private void keep(int entries, int customers) throws IOException {
        LedgerEntry like = BookedEntryJson.read(sample());
        Random random = new Random(1);
        int days = NOVEMBER.month().lengthOfMonth();
        int booked = 0;
        for (int day = 1; day <= days; day++) {
            Instant at = NOVEMBER.month().atDay(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
            JournalDay date = new JournalDay(NOVEMBER.shopId(), NOVEMBER.month().atDay(day));
            List<JournalLine> part = new ArrayList<>();
            int until = (int) ((long) entries * day / days);
            while (booked < until) {
                booked++;
                part.add(line(like, "c" + random.nextInt(customers), booked, at));
                if (part.size() == OF_A_PART || booked == until) {
                    JournalParts.Kept unused = journal.keep(date, SortedLines.of(part));
                    part.clear();
                }
            }
            SettleDay.Result unused =
                    new SettleDay(journal, journal, new TemporaryLines()).settle(date);
        }
    }

    private static String sample() throws IOException {
        try (var lines = FinanceMonth.class.getResourceAsStream("entry.json")) {
            if (lines == null) {
                throw new IOException("entry.json is not on the class path");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private JournalLine line(LedgerEntry like, String customer, int number, Instant at) {
        Last before = heads.getOrDefault(customer, new Last(0, EntryHash.NONE));
        LedgerEntry open =
                new LedgerEntry(
                        LedgerEntry.EDITION,
                        new AccountId(NOVEMBER.shopId(), customer),
                        BookingKey.orderState("o" + number, 1),
                        before.sequence() + 1,
                        at,
                        List.of(new Effect(Effect.POINTS, POINTS)),
                        order((Booking.OrderState) like.booking(), number, at),
                        before.hash(),
                        EntryHash.NONE);
        LedgerEntry entry =
                new LedgerEntry(
                        open.edition(),
                        open.account(),
                        open.key(),
                        open.sequence(),
                        open.bookedAt(),
                        open.effects(),
                        open.booking(),
                        open.previousHash(),
                        open.recomputedHash());
        heads.put(customer, new Last(entry.sequence(), entry.hash()));
        return JournalLineJson.of(entry);
    }

    /** The first state of an order that is otherwise like another. */
    private static Booking.OrderState order(Booking.OrderState like, int number, Instant at) {
        LotTerm term = new LotTerm(at.plusSeconds(HOLD), EXPIRY);
        return new Booking.OrderState(
                "o" + number,
                "#" + number,
                1,
                like.standing(),
                at,
                at,
                like.currency(),
                like.programmeVersion(),
                false,
                like.order(),
                like.refunds(),
                like.terms(),
                like.contributions(),
                POINTS,
                0,
                List.of(),
                List.of(new Lot(term, POINTS, LotSource.of(Origin.PURCHASE))),
                like.overdraw());
    }
}
