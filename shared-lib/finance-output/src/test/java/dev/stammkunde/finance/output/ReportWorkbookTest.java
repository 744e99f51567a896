package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.SheetFile.Computed;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;

import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

class ReportWorkbookTest {

    @Test
    void write_richMonth_hasASheetForEachTable() throws IOException {
        SheetFile german = SheetFile.of(SampleReports.rich(), Language.DE);
        SheetFile english = SheetFile.of(SampleReports.rich(), Language.EN);

        assertThat(english.sheets())
                .containsExactly(
                        "Overview",
                        "Costs of the month",
                        "What is still owed",
                        "Debts of points",
                        "Availability",
                        "Points by origin",
                        "Ageing by month",
                        "Costs of rewards",
                        "Rewards in other currencies",
                        "Points for rewards",
                        "Gifts",
                        "Value of gifts",
                        "Adjustments",
                        "Value added tax",
                        "Liability by cohort",
                        "Cohorts in other currencies",
                        "Cohort movements",
                        "Provision",
                        "Tie-out");
        assertThat(german.sheets())
                .hasSameSizeAs(english.sheets())
                .startsWith("Überblick")
                .endsWith("Abgleich");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void write_ledgerDoesNotVerify_saysSoOnTheFirstLineOfTheFirstSheet(Language language)
            throws IOException {
        SheetFile file = SheetFile.of(SampleReports.unverified(), language);

        String first = file.text(1, "A1");
        assertThat(first).contains("23");
        assertThat(first)
                .startsWith(
                        switch (language) {
                            case DE -> "Achtung: Das Punktebuch stimmt nicht";
                            case EN -> "Warning: the ledger does not verify";
                        });
        assertThat(file.text(1, "A2")).isEqualTo(ProofText.OPEN.say(language));
        assertThat(file.text(1, "A3")).isEqualTo(ProofText.CALENDAR.say(language));
    }

    @Test
    void write_closedMonthThatVerifies_saysSo() throws IOException {
        SheetFile file = SheetFile.of(SampleReports.rich(), Language.EN);

        assertThat(file.text(1, "A1"))
                .isEqualTo("Ledger, accounts and report agree (accounts compared: 41,233).");
        assertThat(file.text(1, "A2")).isEqualTo("Closed: this month does not change any more.");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void write_anyReport_hasFormulasThatComeToTheTotalsBesideThem(MonthReport report)
            throws IOException {
        var softly = new SoftAssertions();
        for (Language language : Language.values()) {
            for (Computed computed : SheetFile.of(report, language).computed()) {
                softly.assertThat(computed.stored())
                        .as(computed.sheet() + '!' + computed.place() + ' ' + computed.formula())
                        .isEqualByComparingTo(computed.result());
            }
        }
        softly.assertAll();
    }

    @Test
    void write_richMonth_totalsAreThoseOfTheReport() throws IOException {
        MonthReport report = SampleReports.rich();
        SheetFile file = SheetFile.of(report, Language.EN);

        assertThat(file.total("Points by origin"))
                .endsWith(number(report.figures().allPoints().closing()));
        assertThat(file.total("Debts of points"))
                .containsExactly(number(report.figures().debts().closing()));
        assertThat(file.total("Availability"))
                .containsExactly(number(report.figures().standing().total()));
        assertThat(file.total("Ageing by month"))
                .containsExactly(number(report.figures().allPoints().closing()));
        assertThat(file.total("Costs of the month"))
                .containsExactly(BigDecimal.valueOf(report.costs().total(), 2));
        assertThat(file.total("Liability by cohort"))
                .endsWith(BigDecimal.valueOf(report.owed().contract().liability(), 2));
        assertThat(file.total("Value added tax"))
                .containsExactly(
                        new BigDecimal("901.40"),
                        new BigDecimal("119.37"),
                        new BigDecimal("782.03"));
    }

    @Test
    void write_numbers_areNumberCellsWithFormats() throws IOException {
        SheetFile german = SheetFile.of(SampleReports.rich(), Language.DE);
        SheetFile english = SheetFile.of(SampleReports.rich(), Language.EN);

        assertThat(german.cell("Kosten des Monats", "B6").getType()).isEqualTo(CellType.NUMBER);
        assertThat(german.cell("Kosten des Monats", "B6").getDataFormatString())
                .isEqualTo("#,##0.00\\ \"€\"");
        assertThat(english.cell("Costs of the month", "B6").getDataFormatString())
                .isEqualTo("\"€\"#,##0.00;-\"€\"#,##0.00");
        assertThat(english.cell("Costs of the month", "B6").asNumber())
                .isEqualByComparingTo("956.40");
        assertThat(english.cell("Debts of points", "B6").getDataFormatString()).isEqualTo("#,##0");
    }

    @Test
    void write_textsThatAreNoFormulasAndNoMarkup_stayAsTheyAre() throws IOException {
        SheetFile file = SheetFile.of(SampleReports.unverified(), Language.EN);

        assertThat(file.texts("Tie-out")).contains("=cmd|'/c'!A1", "10<7>", "\"7\"");
        assertThat(file.texts("Costs of rewards")).contains("Teeprobe & \"Gruß\" 🫖");
        assertThat(file.cell("Tie-out", "A8").getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void write_eachSheet_keepsItsHeaderInSight() throws IOException {
        SheetFile file = SheetFile.of(SampleReports.rich(), Language.DE);

        for (int sheet = 1; sheet <= file.sheets().size(); sheet++) {
            assertThat(file.xml(sheet))
                    .as(file.sheets().get(sheet - 1))
                    .contains("state=\"frozen\"")
                    .contains("ySplit=\"" + (sheet == 1 ? 6 : 5) + '"')
                    .contains("customWidth=\"true\"");
        }
    }

    @Test
    void write_emptyMonth_saysThatThereIsNothing() throws IOException {
        SheetFile file = SheetFile.of(SampleReports.empty(), Language.EN);

        assertThat(file.sheets()).doesNotContain("Rewards in other currencies");
        assertThat(file.texts("Gifts")).contains("Nothing in this month.");
        assertThat(file.texts("Tie-out")).contains("No difference.");
        assertThat(file.total("Costs of the month")).containsExactly(new BigDecimal("0.00"));
    }

    @Test
    void write_sameReportTwice_isTheSameFile() {
        assertThat(ReportWorkbook.write(SampleReports.rich(), Language.DE))
                .isEqualTo(ReportWorkbook.write(SampleReports.rich(), Language.DE));
    }

    static Stream<MonthReport> reports() {
        return List.of(
                SampleReports.rich(),
                SampleReports.empty(),
                SampleReports.unverified(),
                SampleReports.large())
                .stream();
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }
}
