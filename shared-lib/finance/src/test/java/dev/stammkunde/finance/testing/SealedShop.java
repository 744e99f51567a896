package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.closing.CarriedStates;
import dev.stammkunde.finance.closing.CloseAsk;
import dev.stammkunde.finance.closing.CloseMonth;
import dev.stammkunde.finance.closing.CloseResult;
import dev.stammkunde.finance.closing.DayHeads;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealFinding;
import dev.stammkunde.finance.closing.SignDays;
import dev.stammkunde.finance.closing.SignDigest;
import dev.stammkunde.finance.closing.UnsettledDays;
import dev.stammkunde.finance.closing.VerifyCloses;
import dev.stammkunde.finance.closing.VerifySignatures;
import dev.stammkunde.finance.json.SealedPointsJson;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.store.SealObjects;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.testing.InMemoryJournal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shop in Berlin that books from September 2026 on, and can close its months. */
public final class SealedShop {

    public static final String ID = "kaffeerad";
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final YearMonth FIRST = YearMonth.of(2026, 9);

    private final InMemoryJournal journal = new InMemoryJournal();
    private final SampleBookings bookings = new SampleBookings(ID, journal);
    private final OwnKey key = new OwnKey("arn:aws:kms:eu-central-1:000000000000:key/one");

    /** Books in four months, and puts all days together. */
    public static SealedShop withBookings() {
        SealedShop shop = new SealedShop();
        shop.bookings.book("7001", "2026-09-03T10:00:00Z", 10);
        shop.bookings.book("7002", "2026-09-03T11:00:00Z", 20);
        shop.bookings.book("7001", "2026-09-03T12:00:00Z", 30);
        // October in Berlin, and September in UTC.
        shop.bookings.book("7003", "2026-09-30T22:30:00Z", 40);
        shop.bookings.book("7002", "2026-10-15T10:00:00Z", 50);
        shop.bookings.book("7001", "2026-11-29T10:00:00Z", 60);
        shop.bookings.book("7001", "2026-12-01T10:00:00Z", 70);
        shop.settle();
        return shop;
    }

    public InMemoryJournal journal() {
        return journal;
    }

    public SampleBookings bookings() {
        return bookings;
    }

    public OwnKey key() {
        return key;
    }

    public static ShopMonth month(YearMonth month) {
        return new ShopMonth(ID, month, ZONE);
    }

    /** Puts all days together. */
    public void settle() {
        SettleDay settle = new SettleDay(journal, journal, lines -> lines);
        for (LocalDate date : days()) {
            SettleDay.Result unused = settle.settle(new JournalDay(ID, date));
        }
    }

    private List<LocalDate> days() {
        return journal.days(ID, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
    }

    /** Signs all days that are not signed. */
    public void sign(SealObjects objects, SignDigest with, Instant now) {
        SignDays.OfShop days =
                new SignDays(heads(), new SignatureStore(objects), with)
                        .ofShop(ID, LocalDate.of(2026, 1, 1));
        days().forEach(
                        date -> {
                            SignDays.Result unused = days.sign(date, now);
                        });
    }

    public DayHeads heads() {
        return new DayHeads(journal, lines -> lines, JournalLineJson::entry);
    }

    public JournalMonth entries() {
        return new JournalMonth(
                journal,
                new ReadJournal(journal, lines -> lines),
                lines -> lines,
                JournalLineJson::entry);
    }

    public CloseMonth closing(SealObjects objects, SignDigest with) {
        SealStore store = new SealStore(objects);
        return new CloseMonth(
                new CloseMonth.Places(store, store, new SignatureStore(objects)),
                new UnsettledDays(journal, journal),
                with,
                CloseMonth.GRACE);
    }

    /** Asks to close a month with what the journal has of it. */
    public CloseAsk ask(YearMonth month) {
        ShopMonth asked = month(month);
        EntriesDigest entries = entries().read(ID, asked.begins(), asked.ends());
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "report.json", ("{\"month\":\"" + month + "\"}").getBytes(StandardCharsets.UTF_8));
        files.put("report.xlsx", new byte[] {'P', 'K', 3, 4, 0, (byte) month.getMonthValue()});
        return new CloseAsk(
                asked,
                FIRST,
                entries,
                new CarriedStates(
                        month.equals(FIRST) ? CarriedMonth.NOTHING : state(month.minusMonths(1)),
                        state(month)),
                new TieOut(3, List.of(), 0),
                new TreeMap<>(files),
                "Kaffeerad GmbH",
                "finance@kaffeerad.example");
    }

    private static String state(YearMonth month) {
        return Sha256.of(new byte[] {(byte) month.getMonthValue()});
    }

    /** Closes a month ten days after its end. */
    public MonthClose close(SealObjects objects, YearMonth month) {
        Instant now = month(month).ends().plusSeconds(864_000);
        return switch (closing(objects, key).close(ask(month), now)) {
            case CloseResult.Closed closed -> closed.close();
            case CloseResult.AlreadyClosed already -> already.close();
            case CloseResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** Signs all days and closes three months. */
    public InMemorySealObjects closed() {
        InMemorySealObjects objects = new InMemorySealObjects();
        closeAll(objects);
        return objects;
    }

    /** Signs all days and closes three months. */
    public void closeAll(SealObjects objects) {
        sign(objects, key, Instant.parse("2026-12-02T01:10:00Z"));
        for (int month = 0; month < 3; month++) {
            MonthClose unused = close(objects, FIRST.plusMonths(month));
        }
    }

    /** Returns all that is not as it was sealed. */
    public List<String> findings(SealObjects objects) {
        List<String> findings = new ArrayList<>();
        SealFinding.Listener listener = finding -> findings.add(finding.toString());
        SealStore store = new SealStore(objects);
        SignatureStore signatures = new SignatureStore(objects);
        long unused =
                new VerifyCloses(
                                new VerifyCloses.Places(store, store, signatures),
                                key.trusted(),
                                SealedPointsJson::find,
                                entries())
                        .verify(ID, listener);
        long unusedOfDays =
                new VerifySignatures(
                                signatures,
                                key.trusted(),
                                new VerifySignatures.Journal(journal, heads()))
                        .verify(ID, null, listener);
        return findings;
    }
}
