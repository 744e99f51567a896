package dev.stammkunde.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonth.Piece;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.SampleLines;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What each place for carried months must do. */
public abstract class CarriedMonthsContract {

    private static final FoldTerms TERMS = new FoldTerms(250, Set.of("missed"), "EUR");
    private static final String STATE = "cd".repeat(32);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final List<JournalLine> LINES =
            IntStream.range(1_000, 1_050).mapToObj(i -> SampleLines.line("c" + i, i, "☕")).toList();

    /** A place without months, whose pieces have some hundred characters. */
    protected abstract CarriedMonths months();

    /** A month of which nothing happened. */
    public static FoldedMonth folded(String shopId, YearMonth month, long entries) {
        ShopMonth of = new ShopMonth(shopId, month, ZoneId.of("Europe/Berlin"));
        MonthFigures figures =
                new MonthFigures(
                        of,
                        of.ends(),
                        Map.of(),
                        Bridge.EMPTY,
                        new Standing(0, 0, 0, 0),
                        0,
                        0,
                        0,
                        new TreeMap<>(),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        new TreeMap<>(),
                        0,
                        new TreeMap<>(),
                        entries);
        return new FoldedMonth(
                figures, new TieOut(7, List.of(), 0), new EntriesDigest(entries, "ab".repeat(32)));
    }

    private static CarriedFold fold(String shopId, YearMonth month, List<JournalLine> lines) {
        return new CarriedFold(
                folded(shopId, month, lines.size()), new SortedLines(lines).source());
    }

    @Test
    void find_whatWasNeverKept_isNothing() {
        assertThat(months().find("kaffeerad", MARCH)).isEmpty();
        assertThat(months().findLastBefore("kaffeerad", MARCH)).isEmpty();
    }

    @Test
    void keep_aMonth_isFoundAndReadAsItWas() {
        CarriedMonth kept = months().keep(fold("kaffeerad", MARCH, LINES), TERMS, STATE);

        assertThat(kept.folded()).isEqualTo(folded("kaffeerad", MARCH, LINES.size()));
        assertThat(kept.terms()).isEqualTo(TERMS);
        assertThat(kept.beganWith()).isEqualTo(STATE);
        assertThat(months().find("kaffeerad", MARCH)).contains(kept);
        assertThat(read(kept)).isEqualTo(LINES);
        assertThat(kept.pieces().stream().mapToLong(Piece::lines).sum()).isEqualTo(LINES.size());
    }

    @Test
    void keep_aMonthWithoutAccounts_hasNoPieces() {
        CarriedMonth kept = months().keep(fold("kaffeerad", MARCH, List.of()), TERMS, STATE);

        assertThat(kept.pieces()).isEmpty();
        assertThat(read(kept)).isEmpty();
    }

    @Test
    void keep_theSameAgain_changesNothing() {
        CarriedMonth kept = months().keep(fold("kaffeerad", MARCH, LINES), TERMS, STATE);

        assertThat(months().keep(fold("kaffeerad", MARCH, LINES), TERMS, STATE)).isEqualTo(kept);
    }

    @Test
    void keep_anotherAfterIt_givesTheOneThatWasKept() {
        CarriedMonth kept = months().keep(fold("kaffeerad", MARCH, LINES), TERMS, STATE);

        CarriedFold other = fold("kaffeerad", MARCH, LINES.subList(0, 1));
        assertThat(months().keep(other, TERMS, STATE)).isEqualTo(kept);

        assertThat(months().find("kaffeerad", MARCH)).contains(kept);
    }

    @Test
    void forget_aMonth_isKeptAnewAsItIsThen() {
        CarriedMonth other = months().keep(fold("velo", MARCH, LINES), TERMS, STATE);
        CarriedMonth before =
                months().keep(fold("kaffeerad", MARCH.minusMonths(1), LINES), TERMS, STATE);
        CarriedMonth unused = months().keep(fold("kaffeerad", MARCH, LINES), TERMS, STATE);

        months().forget("kaffeerad", MARCH);
        months().forget("kaffeerad", MARCH);

        assertThat(months().find("kaffeerad", MARCH)).isEmpty();
        assertThat(months().findLastBefore("kaffeerad", MARCH.plusMonths(1))).contains(before);
        assertThat(months().find("velo", MARCH)).contains(other);
        CarriedMonth anew =
                months().keep(fold("kaffeerad", MARCH, LINES.subList(0, 1)), TERMS, STATE);
        assertThat(months().find("kaffeerad", MARCH)).contains(anew);
        assertThat(read(anew)).isEqualTo(LINES.subList(0, 1));
    }

    @Test
    void findZone_aMonthThatWasForgotten_isThatOfTheFirstTime() {
        assertThat(months().findZone("kaffeerad", MARCH)).isEmpty();
        CarriedMonth kept = months().keep(fold("kaffeerad", MARCH, LINES), TERMS, STATE);
        assertThat(months().findZone("kaffeerad", MARCH)).contains(kept.month().zone());

        months().forget("kaffeerad", MARCH);
        months().forget("kaffeerad", MARCH);

        assertThat(months().findZone("kaffeerad", MARCH)).contains(kept.month().zone());
        assertThat(months().findZone("velo", MARCH)).isEmpty();
        assertThat(months().findZone("kaffeerad", MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void findLastBefore_monthsOfTheShop_isTheNewestOfThem() {
        for (String month : List.of("2025-12", "2026-01", "2026-03")) {
            CarriedMonth unused =
                    months().keep(fold("kaffeerad", YearMonth.parse(month), LINES), TERMS, STATE);
        }
        CarriedMonth other =
                months().keep(fold("kaffeerad-2", MARCH.minusMonths(1), LINES), TERMS, STATE);

        assertThat(other.month().shopId()).isEqualTo("kaffeerad-2");
        assertThat(months().findLastBefore("kaffeerad", MARCH))
                .map(found -> found.month().month())
                .contains(YearMonth.of(2026, 1));
        assertThat(months().findLastBefore("kaffeerad", MARCH.plusMonths(1)))
                .map(found -> found.month().month())
                .contains(MARCH);
        assertThat(months().findLastBefore("kaffeerad", YearMonth.of(2025, 12))).isEmpty();
    }

    @Test
    void open_aPieceThatIsNotThere_isToldAsBroken() {
        CarriedMonth made =
                new CarriedMonth(
                        folded("kaffeerad", MARCH, 1),
                        TERMS,
                        List.of(new Piece("0".repeat(64), 1)),
                        STATE);

        assertThatExceptionOfType(BrokenJournalException.class).isThrownBy(() -> read(made));
    }

    private List<JournalLine> read(CarriedMonth month) {
        List<JournalLine> lines = new ArrayList<>();
        try (LineSource source = months().open(month)) {
            for (JournalLine line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
