package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.closing.CloseMonth;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.closing.SealFinding;
import dev.stammkunde.finance.closing.UnsettledDays;
import dev.stammkunde.finance.closing.VerifyCloses;
import dev.stammkunde.finance.costs.FindPartnersOwed;
import dev.stammkunde.finance.costs.FindTaken.Taken;
import dev.stammkunde.finance.costs.LedgerOrderRates;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.json.SealedPointsJson;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.LedgerHeads;
import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.programmes.testing.InMemoryFees;
import dev.stammkunde.rewards.testing.InMemoryDonations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a shop booked, as far as it is in the journal, and what is sealed of it. */
final class ReportedBooks {

    final ShopLedger ledger;
    final InMemorySealObjects seals = new InMemorySealObjects();

    final InMemoryDonations donations = new InMemoryDonations();
    final InMemoryFees fees = new InMemoryFees();
    private final OwnKey key = new OwnKey("own");
    private final InMemoryCarriedMonths carried = new InMemoryCarriedMonths();
    private final Set<LedgerEntry> underWay = new HashSet<>();
    private boolean forgotten;

    ReportedBooks(ShopLedger ledger) {
        this.ledger = ledger;
    }

    /** From now on nobody knows what was redeemed. */
    void forgetRedemptions() {
        forgotten = true;
    }

    /** A month is kept as an earlier release wrote it, which did not say what it began with. */
    void keepAsBefore(CarriedMonth month) {
        carried.replace(new CarriedMonth(month.folded(), month.terms(), month.pieces(), null));
    }

    /** What a month left for the next. */
    CarriedMonths carried() {
        return carried;
    }

    /** The last booking does not reach the journal until all do. */
    void holdLastBooking() {
        underWay.add(ledger.entries().getLast());
    }

    /** Nothing that was booked from a moment on reaches the journal. */
    void keepWhatWasBookedBefore(Instant moment) {
        ledger.entries().stream()
                .filter(entry -> !entry.bookedAt().isBefore(moment))
                .forEach(underWay::add);
    }

    /** What was under way reaches the journal. */
    void letAllArrive() {
        underWay.clear();
    }

    /** What is in the journal now, put together. */
    InMemoryJournal settledJournal() {
        InMemoryJournal journal = journal();
        SettleDay settle = new SettleDay(journal, journal, lines -> lines);
        for (LocalDate date :
                journal.days(ShopLedger.SHOP, LocalDate.EPOCH, LocalDate.of(2100, 1, 1))) {
            SettleDay.Result unused = settle.settle(new JournalDay(ShopLedger.SHOP, date));
        }
        return journal;
    }

    ReportPorts.Ledger ledgerPorts(InMemoryJournal journal) {
        return new ReportPorts.Ledger(
                journal,
                new FoldMonth.Sources(journal, new JsonLineDocuments(), ReportedBooks::putAway),
                new LedgerHeads(ledger.ledger()),
                carried,
                (_, reward) -> reward.equals("donation"),
                donations,
                fees,
                FindPartnersOwed.NONE);
    }

    ReportPorts.Costs costs() {
        return new ReportPorts.Costs(
                (_, ids) -> forgotten ? Map.of() : taken(ids),
                new LedgerOrderRates((_, _) -> Map.of()),
                (_, _, _) -> 1_000);
    }

    ReportPorts.Closes closes(InMemoryJournal journal) {
        SealStore closed = new SealStore(seals);
        return new ReportPorts.Closes(
                closed,
                closed,
                new CloseMonth(
                        new CloseMonth.Places(closed, closed, new SignatureStore(seals)),
                        new UnsettledDays(journal, journal),
                        key,
                        CloseMonth.GRACE));
    }

    InMemoryJournal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(
                journal, ledger.entries().stream().filter(it -> !underWay.contains(it)).toList());
        return journal;
    }

    private static LineSource putAway(LineSource lines) {
        List<JournalLine> all = new ArrayList<>();
        for (JournalLine line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return new SortedLines(all).source();
    }

    /** Whatever was redeemed paid for a part of an order, at a cent for a point. */
    private static Map<String, Taken> taken(Set<String> redemptions) {
        return redemptions.stream()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                _ ->
                                        new Taken(
                                                null,
                                                "",
                                                null,
                                                VatTreatment.PRICE_REDUCTION,
                                                false,
                                                SoldOrders.eur(100),
                                                SoldOrders.eur(100),
                                                100)));
    }

    /** What who verifies the closes is told. */
    List<SealFinding> verified() {
        List<SealFinding> found = new ArrayList<>();
        SealStore closed = new SealStore(seals);
        JournalMonth journal =
                new JournalMonth(
                        journal(),
                        new ReadJournal(journal(), ReportedBooks::putAway),
                        ReportedBooks::putAway,
                        new JsonLineDocuments()::entry);
        long unused =
                new VerifyCloses(
                                new VerifyCloses.Places(closed, closed, new SignatureStore(seals)),
                                key.trusted(),
                                SealedPointsJson::find,
                                journal)
                        .verify(ShopLedger.SHOP, found::add);
        return found;
    }
}
