package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.months.Folds.TERMS;
import static dev.stammkunde.finance.months.Folds.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.testing.LedgerHeads;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What does not tie is named with its customer, and the report is made all the same. */
final class TieOutTest {

    private final ShopLedger ledger = new ShopLedger(Orders.programme());

    @BeforeEach
    void book() {
        ledger.at("2026-03-05T10:00:00Z").gift("7001", 1);
        ledger.at("2026-03-06T10:00:00Z").gift("7001", 10);
        ledger.at("2026-03-07T10:00:00Z").gift("7001", 100);
        ledger.at("2026-03-08T10:00:00Z").gift("7002", 1_000);
    }

    private FoldedMonth fold(JournalObjects journal) {
        return Folds.of(ledger, journal)
                .fold(MonthAsk.whole(month("2026-03"), TERMS), Folds.none());
    }

    private InMemoryJournal without(int index) {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries());
        LedgerEntry unused = entries.remove(index);
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(journal, entries);
        return journal;
    }

    private static void keep(InMemoryJournal journal, LedgerEntry dayOf, String document) {
        var unused =
                journal.keep(
                        JournalDay.of(dayOf),
                        SortedLines.of(List.of(JournalLineJson.line(document))));
    }

    @Test
    void fold_anEntryThatIsMissing_isAGapBehindWhichTheAccountStays() {
        FoldedMonth folded = fold(without(1));

        assertThat(folded.tieOut().differences())
                .containsExactly(new Difference("7001", Kind.GAP, "entries 2 to 2 are missing"));
        assertThat(folded.figures().allPoints().closing()).isEqualTo(1_001);
        assertThat(folded.tieOut().accounts()).isEqualTo(1);
    }

    @Test
    void fold_theLastEntryIsMissing_isFoundInTheTables() {
        FoldedMonth folded = fold(without(2));

        assertThat(folded.tieOut().differences())
                .containsExactly(
                        new Difference(
                                "7001",
                                Kind.MISSING,
                                "entry 3 was booked at 2026-03-07T10:00:00Z"));
    }

    @Test
    void fold_twoDocumentsOfOneEntry_isAConflictAndAGap() {
        InMemoryJournal journal = ledger.journal();
        LedgerEntry entry = ledger.entries().get(1);
        keep(journal, entry, JournalLineJson.of(entry).document().replace("BIRTHDAY", "SURVEY"));

        FoldedMonth folded = fold(journal);

        assertThat(folded.tieOut().differences())
                .containsExactly(
                        new Difference("7001", Kind.CONFLICT, "two documents claim to be entry 2"),
                        new Difference("7001", Kind.GAP, "entries 2 to 2 are missing"));
    }

    @Test
    void fold_aForgedLine_isToldByItsHash() {
        InMemoryJournal journal = without(3);
        LedgerEntry entry = ledger.entries().get(3);
        keep(journal, entry, JournalLineJson.of(entry).document().replace("1000", "9000"));

        FoldedMonth folded = fold(journal);

        assertThat(folded.tieOut().differences())
                .containsExactly(
                        new Difference(
                                "7002",
                                Kind.BROKEN_LINE,
                                "entry 1: an entry has another hash than it says"));
        assertThat(folded.figures().accounts()).isEqualTo(1);
    }

    @Test
    void fold_aGenuineLineInAnotherDay_isTold() {
        InMemoryJournal journal = ledger.journal();
        keep(
                journal,
                ledger.entries().get(3),
                JournalLineJson.of(ledger.entries().get(2)).document());

        FoldedMonth folded = fold(journal);

        assertThat(folded.tieOut().differences())
                .containsExactly(
                        new Difference(
                                "7001",
                                Kind.BROKEN_LINE,
                                "entry 3 lies in 2026-03-08 and is of another day"));
        assertThat(folded.figures().entries()).isEqualTo(4);
    }

    @Test
    void fold_aLineOfAnotherShop_isTold() {
        InMemoryJournal journal = ledger.journal();
        LedgerEntry entry = ledger.entries().get(3);
        keep(
                journal,
                entry,
                JournalLineJson.of(entry)
                        .document()
                        .replace("\"" + ShopLedger.SHOP + "\"", "\"other\"")
                        .replace("7002", "7003"));

        assertThat(fold(journal).tieOut().differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.BROKEN_LINE);
    }

    @Test
    void fold_anObjectThatCannotBeRead_isToldWithItsDay() {
        InMemoryJournal journal = ledger.journal();
        JournalDay broken = JournalDay.of(ledger.entries().get(3));
        JournalObjects objects =
                new JournalObjects() {
                    @Override
                    public DayContents contents(JournalDay day) {
                        return journal.contents(day);
                    }

                    @Override
                    public LineSource open(JournalDay day, JournalObject object) {
                        if (day.equals(broken)) {
                            throw new BrokenJournalException("an object is gone");
                        }
                        return journal.open(day, object);
                    }
                };

        assertThat(fold(objects).tieOut().differences())
                .containsExactly(
                        new Difference("", Kind.BROKEN_LINE, "2026-03-08: an object is gone"));
    }

    @Test
    void fold_anAccountWithAnotherBalance_isTold() {
        FindAccountHeads heads =
                (shopId, asked) -> {
                    var found = new LedgerHeads(ledger.ledger()).heads(shopId, asked);
                    found.computeIfPresent(
                            "7002",
                            (_, head) ->
                                    new FindAccountHeads.Head(
                                            head.hash(),
                                            withDebt(Objects.requireNonNull(head.account())),
                                            null));
                    return found;
                };
        FoldMonth fold =
                new FoldMonth(
                        new FoldMonth.Sources(
                                ledger.journal(), new JsonLineDocuments(), Folds.SPILL),
                        heads,
                        _ -> false);

        FoldedMonth folded = fold.fold(MonthAsk.whole(month("2026-03"), TERMS), Folds.none());

        assertThat(folded.tieOut().differences())
                .containsExactly(
                        new Difference(
                                "7002",
                                Kind.ACCOUNT,
                                "its balance is 993, its entries come to 1000"));
    }

    private static PointsAccount withDebt(PointsAccount account) {
        return new PointsAccount(
                account.id(),
                account.sequence(),
                account.head(),
                account.lots(),
                7,
                account.reserved(),
                account.ordersRewarded(),
                account.lastBookedAt(),
                null,
                List.of(),
                account.units(),
                account.sections());
    }

    @Test
    void fold_manyDifferences_listsAHundredAndCountsTheRest() {
        InMemoryJournal journal = new InMemoryJournal();
        ledger.at("2026-03-09T10:00:00Z");
        for (int i = 0; i < 130; i++) {
            ledger.gift("c" + i, 1);
            ledger.gift("c" + i, 2);
        }
        ShopLedger.keep(
                journal, ledger.entries().stream().filter(entry -> entry.sequence() == 2).toList());

        TieOut tieOut = fold(journal).tieOut();

        assertThat(tieOut.ties()).isFalse();
        assertThat(tieOut.differences()).hasSize(100);
        // The gap of customer 7001 too.
        assertThat(tieOut.more()).isEqualTo(31);
    }

    @Test
    void fold_aMergeWhoseOtherSideIsMissing_isMadeAndTold() {
        ledger.at("2026-03-10T10:00:00Z").merge("7002", "7001");
        List<LedgerEntry> entries = ledger.entries();
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(
                journal,
                entries.stream().filter(it -> it.account().customerId().equals("7001")).toList());

        FoldedMonth folded = fold(journal);

        assertThat(folded.figures().allPoints().closing()).isEqualTo(1_111);
        assertThat(folded.tieOut().differences())
                .containsExactly(
                        new Difference(
                                "7001",
                                Kind.MISSING,
                                "what customer 7002 brought is not in the journal"));
    }

    @Test
    void fold_aMergeThatNobodyTookOver_isTold() {
        ledger.at("2026-03-10T10:00:00Z").merge("7002", "7003");
        List<LedgerEntry> entries = ledger.entries();
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(
                journal,
                entries.stream().filter(it -> !it.account().customerId().equals("7003")).toList());

        assertThat(fold(journal).tieOut().differences())
                .containsExactly(
                        new Difference(
                                "7002",
                                Kind.MISSING,
                                "that customer 7003 took it over is not in the journal"));
    }

    @Test
    void line_ofAnyEntry_namesItsDay() {
        for (LedgerEntry entry : ledger.entries()) {
            JournalLine line = JournalLineJson.of(entry);
            assertThat(new JsonLineDocuments().findDay(line)).contains(JournalDay.of(entry).date());
        }
    }
}
