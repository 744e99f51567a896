package dev.stammkunde.finance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.testing.Golden;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.posting.DatevOutcome.Reason;
import dev.stammkunde.finance.posting.DatevOutcome.Refusal;
import dev.stammkunde.finance.posting.DatevOutcome.Refused;
import dev.stammkunde.finance.posting.DatevOutcome.Replacement;
import dev.stammkunde.finance.posting.DatevOutcome.Written;
import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class DatevFileTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Instant CREATED = Instant.parse("2026-12-01T05:30:15.042Z");

    @Test
    void write_richMonthByIfrs_isTheGoldenFile() throws IOException {
        Written written = written(ifrs(), SampleReports.posting());

        assertThat(written.name()).isEqualTo("EXTF_Buchungsstapel_kaffeerad_202611_IFRS.csv");
        Golden.assertIs("EXTF_Buchungsstapel_kaffeerad_202611_IFRS.csv", written.file());
    }

    @Test
    void write_richMonthByHgb_isTheGoldenFile() throws IOException {
        PostingBatch batch =
                Batches.batch(
                        PostReport.hgb(
                                SampleReports.rich(),
                                SampleReports.posting(),
                                Language.DE,
                                960_000));

        Golden.assertIs(
                "EXTF_Buchungsstapel_kaffeerad_202611_HGB.csv",
                written(batch, SampleReports.posting()).file());
    }

    @Test
    void write_anyBatch_hasThe31FieldsOfTheHeader() {
        String header = lines(written(ifrs(), SampleReports.posting())).getFirst();

        assertThat(header)
                .isEqualTo(
                        "\"EXTF\";700;21;\"Buchungsstapel\";13;20261201063015042;;\"SK\";"
                                + "\"Stammkunde\";\"\";29098;55003;20260101;4;20261101;20261130;"
                                + "\"Stammkunde Prämien\";\"\";1;64;1;\"EUR\";;\"\";;;\"03\";;;"
                                + "\"\";\"\"");
        assertThat(header.split(";", -1)).hasSize(31);
    }

    @Test
    void write_anyBatch_has125ColumnsInEachLine() {
        List<String> lines = lines(written(ifrs(), SampleReports.posting()));

        assertThat(lines.get(1).split(";", -1))
                .hasSize(125)
                .doesNotHaveDuplicates()
                .contains("Konto", "Festschreibung", "Abw. Skontokonto");
        assertThat(lines.get(1).split(";", -1)[DatevColumns.LOCKED - 1])
                .isEqualTo("Festschreibung");
        assertThat(lines.subList(2, lines.size()))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.split(";", -1)).hasSize(125));
    }

    @Test
    void write_anyBatch_endsEachLineWithCarriageReturnAndLineFeed() {
        String text = new String(written(ifrs(), SampleReports.posting()).file(), WINDOWS_1252);

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).doesNotStartWith("\uFEFF");
    }

    @Test
    void write_postings_arePositiveDebitsOfTheMonthsLastDayWithTheirKey() {
        String line = lines(written(ifrs(), SampleReports.posting())).get(2);

        assertThat(line)
                .startsWith(
                        "1472,04;\"S\";\"EUR\";;;\"\";8400;1710;\"0040\";3011;\"IFRS-2026-11-1\";"
                                + "\"\";;\"Punkte: Erlöse abgegrenzt 11/2026\";");
    }

    @ParameterizedTest
    @CsvSource({"1, 20260101", "7, 20260701", "11, 20261101", "12, 20251201"})
    void write_fiscalYear_beginsWithTheConfiguredMonth(int month, String expected) {
        String header = lines(written(ifrs(), Batches.fiscalYearFrom(month))).getFirst();

        assertThat(header.split(";", -1)[12]).isEqualTo(expected);
    }

    @Test
    void write_periodOfTwoFiscalYears_isRefused() {
        PostingBatch batch =
                Batches.of(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 1, 31),
                        posting(LocalDate.of(2026, 12, 31), 100));

        assertThat(refusals(batch, SampleReports.posting()))
                .extracting(Refusal::reason)
                .containsExactly(Reason.ACROSS_FISCAL_YEARS);
        assertThat(DatevFile.write(batch, Batches.fiscalYearFrom(12), CREATED))
                .isInstanceOf(Written.class);
    }

    @Test
    void write_postingOfAnotherMonth_isRefused() {
        PostingBatch batch =
                Batches.of(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        posting(LocalDate.of(2026, 12, 1), 100));

        assertThat(refusals(batch, SampleReports.posting()))
                .extracting(Refusal::reason)
                .containsExactly(Reason.OUTSIDE_PERIOD);
    }

    @Test
    void write_nothingToPost_isRefused() {
        PostingBatch batch = Batches.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

        assertThat(refusals(batch, SampleReports.posting()))
                .extracting(Refusal::reason)
                .containsExactly(Reason.NOTHING_TO_POST);
    }

    @Test
    void write_settingsWrongInEveryWay_namesAll() {
        PostingSettings wrong =
                new PostingSettings(
                        1_000,
                        0,
                        13,
                        9,
                        "SKR03",
                        "",
                        Map.of("revenue", "84-00", "contract-liability", "0000"),
                        Map.of("revenue", "40", "contract-liability", "0041"));

        assertThat(refusals(Batches.of("Text", "1"), wrong))
                .extracting(Refusal::reason)
                .containsExactlyInAnyOrder(
                        Reason.CONSULTANT_INVALID,
                        Reason.CLIENT_INVALID,
                        Reason.FISCAL_YEAR_INVALID,
                        Reason.ACCOUNT_LENGTH_INVALID,
                        Reason.CHART_INVALID,
                        Reason.ACCOUNT_INVALID,
                        Reason.ACCOUNT_INVALID,
                        Reason.TAX_KEY_INVALID,
                        Reason.TAX_KEYS_DIFFER);
    }

    @Test
    void write_accountsMissing_namesAllAndMakesNoFile() {
        assertThat(refusals(Batches.of("Text", "1"), Batches.settings(Map.of())))
                .containsExactly(
                        new Refusal(Reason.ACCOUNT_MISSING, "revenue"),
                        new Refusal(Reason.ACCOUNT_MISSING, "contract-liability"));
    }

    @Test
    void write_largestAmount_isWrittenAndOneMoreIsRefused() {
        LocalDate from = LocalDate.of(2026, 11, 1);
        LocalDate to = LocalDate.of(2026, 11, 30);

        assertThat(
                        lines(
                                        written(
                                                Batches.of(from, to, posting(to, 999_999_999_999L)),
                                                SampleReports.posting()))
                                .get(2))
                .startsWith("9999999999,99;");
        assertThat(
                        refusals(
                                Batches.of(from, to, posting(to, 1_000_000_000_000L)),
                                SampleReports.posting()))
                .extracting(Refusal::reason)
                .containsExactly(Reason.AMOUNT_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller & Söhne – 5 € „Rabatt“|Müller & Söhne – 5 € „Rabatt“",
                "Łódź Ńandú Ğüneş ẞ|Lódz Nandú Günes SS",
                "Tee 🫖 für Ωmega|Tee ? für ?mega",
                "ﬁn \u2011 \u2212 1\u202F000|fin - - 1 000"
            })
    void write_lettersThatTheCodePageHasNot_areWrittenWithOthersAndListed(
            String text, String expected) {
        Written written = written(Batches.of(text, "1"), SampleReports.posting());

        assertThat(lines(written).get(2)).contains(";\"" + expected + "\";");
        assertThat(written.replaced())
                .isEqualTo(
                        text.equals(expected)
                                ? List.of()
                                : List.of(new Replacement("Buchungstext", text, expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u0085b"})
    void write_endsOfLinesAndControls_areBlanks(String text) {
        assertThat(lines(written(Batches.of(text, "1"), SampleReports.posting())).get(2))
                .contains(";\"a b\";");
    }

    @Test
    void write_quotes_areDoubled() {
        assertThat(lines(written(Batches.of("a \"b\"", "1"), SampleReports.posting())).get(2))
                .contains(";\"a \"\"b\"\"\";");
    }

    @Test
    void write_longTextAndReference_areCutAndListed() {
        Written written = written(Batches.of("ä".repeat(61), "R 1.2/" + "9".repeat(40)), sample());

        assertThat(lines(written).get(2))
                .contains(";\"" + "ä".repeat(60) + "\";")
                .contains(";\"R-1-2/" + "9".repeat(30) + "\";");
        assertThat(written.replaced())
                .extracting(Replacement::column)
                .containsExactly("Belegfeld 1", "Buchungstext");
    }

    private static PostingSettings sample() {
        return SampleReports.posting();
    }

    private static Posting posting(LocalDate date, long amount) {
        return new Posting(
                amount,
                PostingAccount.REVENUE,
                PostingAccount.CONTRACT_LIABILITY,
                "Text",
                "1",
                date);
    }

    private static PostingBatch ifrs() {
        return Batches.batch(
                PostReport.ifrs(SampleReports.rich(), SampleReports.posting(), Language.DE));
    }

    private static Written written(PostingBatch batch, PostingSettings settings) {
        DatevOutcome outcome = DatevFile.write(batch, settings, CREATED);
        assertThat(outcome).isInstanceOf(Written.class);
        return (Written) outcome;
    }

    private static List<Refusal> refusals(PostingBatch batch, PostingSettings settings) {
        DatevOutcome outcome = DatevFile.write(batch, settings, CREATED);
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).refusals();
    }

    private static List<String> lines(Written written) {
        return List.of(new String(written.file(), WINDOWS_1252).split("\r\n"));
    }
}
