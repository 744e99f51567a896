package dev.stammkunde.finance.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.settings.ArticleTreatment;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.finance.settings.ProvisionTerms.Discounting;
import dev.stammkunde.finance.settings.ProvisionTerms.Price;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.platform.testing.SchemaFile;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class FinanceSettingsJsonTest extends DocumentTypeContract<FinanceSettings> {

    private static final String LEAST =
            """
            {"legalEntity":"Beispiel GmbH","currency":"EUR","valuePerPoint":"0.01"}
            """;

    private static final String WHOLE =
            """
            {"version":3,"legalEntity":"Beispiel GmbH","currency":"EUR","valuePerPoint":"0.012",
             "expectedRedemptionPercent":82.5,"leastMonths":24,
             "earnedReasons":["Bestellung fehlte","Order was missed"],
             "provision":{"price":"NET","vatPercent":7,"minimumPoints":250,
              "belowMinimumPercent":50,"discounting":{"ratePercent":1.5,"expectedYears":2.5}},
             "articleWithOrder":"FREE_SUPPLY","budgetPerMonth":"5000.00","usdRate":"0.92",
             "mailPricePerThousandUsd":"0.12",
             "postings":{"consultant":29098,"client":55003,"fiscalYearStartMonth":4,
              "accountLength":5,"chart":"04","label":"Kundenbindung",
              "accounts":{"contractLiability":"32720"},"taxKeys":{"standard":"0003"}},
             "recipients":["finance@shop.example"]}
            """;

    private static final FinanceSettings MEANT =
            new FinanceSettings(
                    "Beispiel GmbH",
                    CurrencyUnit.EUR,
                    new BigDecimal("0.012"),
                    new BigDecimal("82.5"),
                    24,
                    Set.of("Bestellung fehlte", "Order was missed"),
                    new ProvisionTerms(
                            Price.NET,
                            new BigDecimal("7"),
                            250,
                            new BigDecimal("50"),
                            new Discounting(new BigDecimal("1.5"), new BigDecimal("2.5"))),
                    ArticleTreatment.FREE_SUPPLY,
                    500_000L,
                    new BigDecimal("0.92"),
                    new BigDecimal("0.12"),
                    new PostingSettings(
                            29_098,
                            55_003,
                            4,
                            5,
                            "04",
                            "Kundenbindung",
                            Map.of("contractLiability", "32720"),
                            Map.of("standard", "0003")),
                    List.of("finance@shop.example"));

    @Override
    protected DocumentType<FinanceSettings> type() {
        return FinanceSettingsJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("finance-settings");
    }

    @Override
    protected String least() {
        return LEAST;
    }

    @Override
    protected List<String> whole() {
        return List.of(WHOLE);
    }

    @Test
    void read_whole_isWhatWasMeant() {
        assertThat(type().read(Json.parse(WHOLE))).isEqualTo(new Reading.Valid<>(MEANT));
    }

    @Test
    void read_least_losesNothingAndDiscountsNothing() {
        assertThat(type().read(Json.parse(LEAST)))
                .isEqualTo(
                        new Reading.Valid<>(
                                new FinanceSettings(
                                        "Beispiel GmbH",
                                        CurrencyUnit.EUR,
                                        new BigDecimal("0.01"),
                                        new BigDecimal("100"),
                                        18,
                                        Set.of(),
                                        ProvisionTerms.USUAL,
                                        ArticleTreatment.PRICE_REDUCTION,
                                        null,
                                        null,
                                        new BigDecimal("0.10"),
                                        null,
                                        List.of())));
    }

    @Test
    void find_versions_areTheLatestAndThoseBefore() {
        InMemoryDocuments<String> documents = InMemoryDocuments.ofShops();
        CachedFinanceSettings settings = new CachedFinanceSettings(documents);
        assertThat(settings.find("shop")).isEmpty();

        documents.save("shop", 1, WHOLE);
        documents.save("shop", 2, LEAST);

        assertThat(settings.findVersion("shop", 1)).contains(MEANT);
        assertThat(settings.find("shop").orElseThrow().leastMonths()).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"Beispiel GmbH\"        | \" \"                | legalEntity",
                "\"EUR\"                  | \"EURO\"             | currency",
                "\"0.012\"                | \"0\"                | valuePerPoint",
                "\"0.012\"                | \"-0.01\"            | valuePerPoint",
                "\"0.012\"                | \"0.0000001\"        | valuePerPoint",
                "82.5                     | 100.5                | expectedRedemptionPercent",
                "\"leastMonths\":24       | \"leastMonths\":1    | leastMonths",
                "\"Order was missed\"     | \" \"                | earnedReasons[1]",
                "\"NET\"                  | \"NETTO\"            | provision.price",
                "\"vatPercent\":7         | \"vatPercent\":-7    | provision.vatPercent",
                "\"minimumPoints\":250    | \"minimumPoints\":-1 | provision.minimumPoints",
                "\"ratePercent\":1.5      | \"ratePercent\":101  | provision.discounting.ratePercent",
                "\"FREE_SUPPLY\"          | \"NO_SUPPLY\"        | articleWithOrder",
                "\"5000.00\"              | \"5000.001\"         | budgetPerMonth",
                "\"0.92\"                 | \"0\"                | usdRate",
                "\"consultant\":29098     | \"consultant\":1000  | postings.consultant",
                "\"client\":55003         | \"client\":100000    | postings.client",
                "\"fiscalYearStartMonth\":4 | \"fiscalYearStartMonth\":13 |"
                        + " postings.fiscalYearStartMonth",
                "\"accountLength\":5      | \"accountLength\":9  | postings.accountLength",
                "\"chart\":\"04\"         | \"chart\":\"4\"      | postings.chart",
                "\"Kundenbindung\"        | \"Kundenbindung mit dreissig Zeichen\" |"
                        + " postings.label",
                "\"32720\"                | \"3272000\"          |"
                        + " postings.accounts.contractLiability",
                "\"32720\"                | \"3272X\"            |"
                        + " postings.accounts.contractLiability",
                "\"0003\"                 | \"3\"                | postings.taxKeys.standard",
                "finance@shop.example     | finance at shop      | recipients[0]",
            })
    void read_whatMakesNoSense_isFoundAtItsPlace(String right, String wrong, String path) {
        assertThat(WHOLE).contains(right);

        assertThat(type().read(Json.parse(WHOLE.replace(right, wrong))))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(((Reading.Invalid<?>) invalid).problems())
                                        .extracting(Finding::path)
                                        .containsExactly(path));
    }
}
