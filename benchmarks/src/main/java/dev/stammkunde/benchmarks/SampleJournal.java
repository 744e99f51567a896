package dev.stammkunde.benchmarks;

import dev.stammkunde.finance.months.FindAccountHeads;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A shop's journal in files, of which each entry is an order that earns {@link #POINTS} points. */
public final class SampleJournal {

    /** Whose it is. */
    public static final String SHOP = "kaffeerad";

    /** What each order earns. */
    public static final int POINTS = 31;

    private static final int OF_A_PART = 2_500;
    private static final long HOLD = 14 * 86_400L;
    private static final Instant EXPIRY = Instant.parse("2028-12-01T00:00:00Z");

    /** The last entry of a customer. */
    private record Last(long sequence, EntryHash hash) {}

    private final FileJournal journal;
    private final Map<String, Last> heads = new HashMap<>();

    /** Begins one that is empty. */
    public SampleJournal(FileJournal journal) {
        this.journal = journal;
    }

    /** Of how many customers something is booked. */
    public int customers() {
        return heads.size();
    }

    /** What the tables say of accounts. */
    public FindAccountHeads heads() {
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

    /**
     * Keeps entries of days, as many on each, and settles these days.
     *
     * @param dates in their order; what is booked is booked at noon
     */
    public void keep(int entries, int customers, List<LocalDate> dates) throws IOException {
        LedgerEntry like = BookedEntryJson.read(sample());
        Random random = new Random(1);
        int booked = 0;
        for (int day = 1; day <= dates.size(); day++) {
            LocalDate date = dates.get(day - 1);
            Instant at = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
            JournalDay journalDay = new JournalDay(SHOP, date);
            List<JournalLine> part = new ArrayList<>();
            int until = (int) ((long) entries * day / dates.size());
            while (booked < until) {
                booked++;
                part.add(line(like, "c" + random.nextInt(customers), booked, at));
                if (part.size() == OF_A_PART || booked == until) {
                    JournalParts.Kept unused = journal.keep(journalDay, SortedLines.of(part));
                    part.clear();
                }
            }
            SettleDay.Result unused =
                    new SettleDay(journal, journal, new TemporaryLines()).settle(journalDay);
        }
    }

    private static String sample() throws IOException {
        try (var lines = SampleJournal.class.getResourceAsStream("entry.json")) {
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
                        new AccountId(SHOP, customer),
                        BookingKey.orderState("o" + number, 1),
                        before.sequence() + 1,
                        at,
                        List.of(new Effect(Effect.POINTS, POINTS)),
                        order((Booking.OrderState) like.booking(), number, at),
                        before.hash(),
                        EntryHash.NONE);
        LedgerEntry entry = open.hashed();
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
                like.overdraw(),
                false);
    }
}
