package dev.stammkunde.finance.months;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

final class FirstMonthTest {

    private static final Instant LATER = Instant.parse("2027-01-15T08:00:00Z");

    private final ShopLedger ledger = new ShopLedger(Orders.programme());
    private final InMemoryCarriedMonths kept = new InMemoryCarriedMonths();

    private FirstMonth first(InMemoryJournal journal) {
        return new FirstMonth(
                journal,
                new FoldMonth.Sources(journal, new JsonLineDocuments(), Folds.SPILL),
                kept);
    }

    private static ShopMonth in(String zone) {
        return new ShopMonth(ShopLedger.SHOP, YearMonth.of(2026, 12), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-31T22:59:59Z, 2026-10",
        "Europe/Berlin, 2026-10-31T23:30:00Z, 2026-11",
        "Pacific/Kiritimati, 2026-10-31T10:00:00Z, 2026-11",
        "Etc/GMT+12, 2026-11-01T11:59:59Z, 2026-10",
        "Etc/GMT+12, 2026-11-01T12:00:00Z, 2026-11",
        "America/New_York, 2026-11-15T00:00:00Z, 2026-11"
    })
    void find_aBookingBesideTheTurnOfAMonth_isThatOfTheZone(String zone, String at, String month) {
        ledger.at(at).gift("7002", 1);
        ledger.at(Instant.parse(at).plusSeconds(7_200)).gift("7001", 1);

        assertThat(first(ledger.journal()).find(in(zone), LATER)).contains(YearMonth.parse(month));
    }

    @Test
    void find_withoutAnyBookingByThen_isNone() {
        ledger.at("2026-11-15T10:00:00Z").gift("7001", 1);

        assertThat(first(new InMemoryJournal()).find(in("UTC"), LATER)).isEmpty();
        assertThat(first(ledger.journal()).find(in("UTC"), Instant.parse("2026-11-14T23:59:59Z")))
                .isEmpty();
    }

    @Test
    void find_afterTheZoneWasChanged_isTheMonthThatWasKeptWithTheBooking() {
        ledger.at("2026-10-31T23:30:00Z").gift("7001", 1);
        InMemoryJournal journal = ledger.journal();
        ShopMonth november = new ShopMonth(ShopLedger.SHOP, YearMonth.of(2026, 11), Folds.BERLIN);
        FoldedMonth unused =
                new CarryForward(Folds.of(ledger, journal), kept, journal)
                        .fold(CarryForward.Ask.whole(november, Folds.TERMS, LATER));

        assertThat(first(journal).find(in("America/New_York"), LATER))
                .contains(YearMonth.of(2026, 11));
    }

    @Test
    void find_aDayWhoseLinesAreNoEntries_isThatOfTheDay() {
        InMemoryJournal journal = new InMemoryJournal();
        var unused =
                journal.keep(
                        new JournalDay(ShopLedger.SHOP, LocalDate.of(2026, 10, 31)),
                        SortedLines.of(List.of(new JournalLine("7001", 1, "{}"))));

        assertThat(first(journal).find(in("Europe/Berlin"), LATER))
                .contains(YearMonth.of(2026, 10));
    }
}
