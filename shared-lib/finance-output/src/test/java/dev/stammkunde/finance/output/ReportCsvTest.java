package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.testing.Golden;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ReportCsvTest {

    @Test
    void write_richMonthInGerman_isTheGoldenFile() throws IOException {
        Golden.assertIs("report-de.csv", bytes(SampleReports.rich(), Language.DE));
    }

    @Test
    void write_richMonthInEnglish_isTheGoldenFile() throws IOException {
        Golden.assertIs("report-en.csv", bytes(SampleReports.rich(), Language.EN));
    }

    @Test
    void write_anyReport_beginsWithAByteOrderMarkAndSaysHowTheLedgerIs() throws IOException {
        String file = ReportCsv.write(SampleReports.unverified(), Language.EN);

        assertThat(file).startsWith("\uFEFF\"section\",\"line\",\"column\"");
        List<CSVRecord> lines = lines(file, ',');
        assertThat(lines.get(0).get("value")).startsWith("Warning: the ledger does not verify");
        assertThat(lines.get(1).get("value")).startsWith("Open");
        assertThat(lines.get(2).get("value")).startsWith("Counted by the time of booking");
    }

    @Test
    void write_german_hasSemicolonsAndDecimalCommas() throws IOException {
        List<CSVRecord> lines = lines(ReportCsv.write(SampleReports.rich(), Language.DE), ';');

        assertThat(value(lines, "costs", "total", "cost")).isEqualTo("1238,61");
        assertThat(value(lines, "bridge", "reversed", "purchase")).isEqualTo("-12310");
        assertThat(value(lines, "bridge", "closing", "all")).isEqualTo("1403760");
        assertThat(value(lines, "owed", "expected_redemption", "value")).isEqualTo("82,35");
    }

    @Test
    void write_bothLanguages_nameTheSamePlaces() throws IOException {
        assertThat(places(lines(ReportCsv.write(SampleReports.rich(), Language.DE), ';')))
                .isEqualTo(places(lines(ReportCsv.write(SampleReports.rich(), Language.EN), ',')));
    }

    @Test
    void write_textsThatAreFormulas_areGuarded() {
        String file = ReportCsv.write(SampleReports.unverified(), Language.EN);

        assertThat(file).contains("\"'=cmd|'/c'!A1\"").doesNotContain(",\"=cmd");
    }

    @Test
    void write_emptyMonth_hasItsZeros() throws IOException {
        List<CSVRecord> lines = lines(ReportCsv.write(SampleReports.empty(), Language.EN), ',');

        assertThat(value(lines, "costs", "total", "cost")).isEqualTo("0.00");
        assertThat(lines).noneMatch(line -> line.get("line").equals("cost_per_active_customer"));
    }

    private static List<String> places(List<CSVRecord> lines) {
        return lines.stream()
                .map(line -> line.get("section") + line.get("line") + line.get("column"))
                .toList();
    }

    private static String value(List<CSVRecord> lines, String section, String line, String column) {
        return lines.stream()
                .filter(
                        l ->
                                l.get("section").equals(section)
                                        && l.get("line").equals(line)
                                        && l.get("column").equals(column))
                .map(l -> l.get("value"))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> lines(String file, char separator) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .get()
                .parse(new StringReader(file.substring(1)))
                .getRecords();
    }

    private static byte[] bytes(MonthReport report, Language language) {
        return ReportCsv.write(report, language).getBytes(StandardCharsets.UTF_8);
    }
}
