package dev.stammkunde.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.ReportFile;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What every store of files does. Each test gets an empty one. */
public abstract class MonthFilesContract {

    private static final ShopMonth NOVEMBER =
            new ShopMonth("teeladen", YearMonth.of(2026, 11), ZoneId.of("Europe/Berlin"));
    private static final ShopMonth OCTOBER = NOVEMBER.before();
    private static final Instant MADE_AT = Instant.parse("2026-12-02T03:50:00Z");

    protected abstract MonthFiles files();

    @Test
    void keep_aFile_isNamedByWhatItHoldsAndReadBack() {
        FileRef file = files().keep(NOVEMBER, csv("Größe;1"));
        files().made(report(NOVEMBER, NOVEMBER.ends(), List.of(file)));

        MadeReport found = files().find("teeladen", NOVEMBER.month(), null).orElseThrow();

        assertThat(found).isEqualTo(report(NOVEMBER, NOVEMBER.ends(), List.of(file)));
        assertThat(file.sha256())
                .isEqualTo("9cce8c0d7ec6782f3ebbda7ba9bbe7ff28fd8e87d9bfaa32c5a9156c397e81ee");
        assertThat(file.bytes()).isEqualTo(9);
        assertThat(files().open(found, file)).asString(StandardCharsets.UTF_8).isEqualTo("Größe;1");
    }

    @Test
    void keep_theSameAgain_changesNothing() {
        FileRef once = files().keep(NOVEMBER, csv("a"));
        assertThat(files().keep(NOVEMBER, csv("a"))).isEqualTo(once);
        assertThat(files().keep(NOVEMBER, csv("b"))).isNotEqualTo(once);
    }

    @Test
    void made_aLaterReport_isTheOneThatIsFoundAndTheFilesOfBothAreThere() {
        FileRef before = files().keep(NOVEMBER, csv("before"));
        FileRef after = files().keep(NOVEMBER, csv("after"));
        MadeReport first = report(NOVEMBER, NOVEMBER.ends(), List.of(before));
        files().made(first);
        files().made(report(NOVEMBER, NOVEMBER.ends(), List.of(after)));

        MadeReport found = files().find("teeladen", NOVEMBER.month(), null).orElseThrow();

        assertThat(found.files()).containsExactly(after);
        assertThat(files().open(first, before)).asString().isEqualTo("before");
    }

    @Test
    void find_ofAMomentOrAnotherMonthOrShop_isItsOwn() {
        Instant moment = Instant.parse("2026-11-15T08:00:00Z");
        FileRef file = files().keep(NOVEMBER, csv("half"));
        files().made(report(NOVEMBER, moment, List.of(file)));

        assertThat(files().find("teeladen", NOVEMBER.month(), moment))
                .contains(report(NOVEMBER, moment, List.of(file)));
        assertThat(files().find("teeladen", NOVEMBER.month(), null)).isEmpty();
        assertThat(files().find("teeladen", OCTOBER.month(), moment)).isEmpty();
        assertThat(files().find("another", NOVEMBER.month(), moment)).isEmpty();
    }

    @Test
    void months_severalShops_areInOrderAndOfOneShop() {
        files().keep(NOVEMBER, csv("a"));
        files().keep(OCTOBER, csv("a"));
        files().keep(new ShopMonth("another", YearMonth.of(2026, 1), NOVEMBER.zone()), csv("a"));

        assertThat(files().months("teeladen")).containsExactly(OCTOBER.month(), NOVEMBER.month());
        assertThat(files().months("nobody")).isEmpty();
    }

    @Test
    void open_whatIsNotThere_fails() {
        FileRef nothing = new FileRef("a.csv", "text/csv", "0".repeat(64), 1);
        MadeReport report = report(NOVEMBER, NOVEMBER.ends(), List.of(nothing));

        assertThatThrownBy(() -> files().open(report, nothing))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void note_aLaterOne_isTheOneThatIsFound() {
        ClosingNote refused = new ClosingNote(MADE_AT, "fritz", "TOO_EARLY", "Not before noon.");
        ClosingNote closed = new ClosingNote(MADE_AT.plusSeconds(60), "fritz", "CLOSED", "");
        assertThat(files().findNote("teeladen", NOVEMBER.month())).isEmpty();

        files().note("teeladen", NOVEMBER.month(), refused);
        files().note("teeladen", NOVEMBER.month(), closed);

        assertThat(files().findNote("teeladen", NOVEMBER.month())).contains(closed);
        assertThat(files().findNote("teeladen", OCTOBER.month())).isEmpty();
    }

    private static ReportFile csv(String text) {
        return new ReportFile(
                "report.csv", "text/csv; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MadeReport report(ShopMonth month, Instant asOf, List<FileRef> files) {
        return new MadeReport(
                month, asOf, MADE_AT, true, 42, "ab".repeat(32), files, List.of("a note"));
    }
}
