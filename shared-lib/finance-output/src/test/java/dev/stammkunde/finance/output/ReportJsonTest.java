package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.stammkunde.finance.output.testing.Golden;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

class ReportJsonTest {

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(
                                Files.readString(
                                        RepositoryRoot.path()
                                                .resolve("docs/month-report.schema.json")));
    }

    @Test
    void write_richMonth_isTheGoldenFile() throws IOException {
        Golden.assertIs(
                "report.json",
                ReportJson.write(SampleReports.rich()).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("dev.stammkunde.finance.output.ReportWorkbookTest#reports")
    void write_anyReport_isAsTheSchemaSays(MonthReport report) {
        assertThat(schema.validate(ReportJson.write(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void write_amounts_areDecimalTextsWithTheirCurrency() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportJson.write(SampleReports.large()));

        JsonNode total = json.at("/costs/total");
        assertThat(total.at("/amount").textValue()).isEqualTo("1234567891362.05");
        assertThat(total.at("/currency").textValue()).isEqualTo("EUR");
        assertThat(json.at("/costs/otherCurrencies/0/cost/currency").textValue()).isEqualTo("CHF");
    }

    @Test
    void write_ledgerDoesNotVerify_namesEachDifference() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportJson.write(SampleReports.unverified()));

        assertThat(json.at("/verifies").booleanValue()).isFalse();
        assertThat(json.at("/closed").booleanValue()).isFalse();
        assertThat(json.at("/tieOut/differences")).hasSize(6);
        assertThat(json.at("/tieOut/differences/2/customerId").textValue())
                .isEqualTo("=cmd|'/c'!A1");
        assertThat(json.at("/tieOut/more").longValue()).isEqualTo(17);
    }

    @Test
    void write_donations_areALineOfTheirOwnInEveryFile() throws IOException {
        String json = ReportJson.write(SampleReports.withDonations());

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"closing\":{\"amount\":\"8.50\",\"currency\":\"EUR\"}");
        for (Language language : Language.values()) {
            assertThat(ReportCsv.write(SampleReports.withDonations(), language))
                    .contains("forest_EUR", "sea_CHF");
            assertThat(ReportPage.of(SampleReports.withDonations(), language).html())
                    .contains("forest", language == Language.DE ? "Ausgezahlt" : "Paid");
        }
        assertThat(ReportJson.write(SampleReports.rich())).doesNotContain("\"donations\"");
    }

    @Test
    void write_fees_areALineOfTheirOwnInEveryFile() throws IOException {
        String json = ReportJson.write(SampleReports.withDonations());

        assertThat(json)
                .contains(
                        "\"earned\":{\"amount\":\"2.38\",\"currency\":\"EUR\"}",
                        "\"pointsValue\":{\"amount\":\"1.40\",\"currency\":\"EUR\"}");
        for (Language language : Language.values()) {
            assertThat(ReportCsv.write(SampleReports.withDonations(), language))
                    .contains("tea-friends_EUR");
            assertThat(ReportPage.of(SampleReports.withDonations(), language).html())
                    .contains(language == Language.DE ? "Wert der Punkte" : "Worth of the points");
        }
        assertThat(ReportJson.write(SampleReports.rich())).doesNotContain("membershipFees");
    }

    @Test
    void write_partners_areALineOfTheirOwnInEveryFile() throws IOException {
        String json = ReportJson.write(SampleReports.withPartners());

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json)
                .contains("\"total\":{\"amount\":\"104.90\",\"currency\":\"EUR\"}")
                .contains("\"total\":{\"amount\":\"-49.50\",\"currency\":\"CHF\"}");
        for (Language language : Language.values()) {
            assertThat(ReportCsv.write(SampleReports.withPartners(), language))
                    .contains("cafe_EUR", "cinema_CHF");
            assertThat(ReportPage.of(SampleReports.withPartners(), language).html())
                    .contains("cafe", language == Language.DE ? "Gebühren" : "Fees");
        }
        assertThat(ReportJson.write(SampleReports.rich())).doesNotContain("\"partners\"");
    }
}
