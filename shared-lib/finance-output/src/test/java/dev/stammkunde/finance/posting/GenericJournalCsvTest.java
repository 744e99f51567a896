package dev.stammkunde.finance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.testing.Golden;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.shop.Language;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

class GenericJournalCsvTest {

    @Test
    void write_richMonth_isTheGoldenFile() throws IOException {
        PostingBatch batch = ifrs();

        assertThat(GenericJournalCsv.name(batch)).isEqualTo("journal-kaffeerad-2026-11-ifrs.csv");
        Golden.assertIs(
                "journal-kaffeerad-2026-11-ifrs.csv",
                GenericJournalCsv.write(batch, SampleReports.posting())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void write_readBack_sumsToTheBatch() throws IOException {
        PostingBatch batch = ifrs();

        List<CSVRecord> lines =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .get()
                        .parse(
                                new StringReader(
                                        GenericJournalCsv.write(batch, SampleReports.posting())
                                                .substring(1)))
                        .getRecords();

        assertThat(
                        lines.stream()
                                .map(line -> new BigDecimal(line.get("amount")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3500.54");
        assertThat(lines.get(0).get("debit_account")).isEqualTo("8400");
        assertThat(lines.get(3).get("text")).contains("Teehaus Łódź & Söhne");
    }

    @Test
    void write_textThatIsAFormula_isGuarded() {
        PostingBatch batch = Batches.of("=HYPERLINK(\"x\")", "@1");

        assertThat(GenericJournalCsv.write(batch, SampleReports.posting()))
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"'@1\"");
    }

    private static PostingBatch ifrs() {
        return Batches.batch(
                PostReport.ifrs(SampleReports.rich(), SampleReports.posting(), Language.DE));
    }
}
