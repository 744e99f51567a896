package dev.stammkunde.rewards.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.rewards.redeem.PartPayment;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

final class PartPaymentJsonTest extends DocumentTypeContract<PartPayment> {

    private static final String TERMS =
            """
            {"version":3,"terms":{"step":100,"stepValue":{"amount":"1.00","currency":"EUR"},
             "minimum":500,"mostPercent":50,"heldMinutes":20}}
            """;

    private static final PartPaymentTerms MEANT =
            new PartPaymentTerms(100, Money.parse("EUR 1.00"), 500, 50, Duration.ofMinutes(20));

    @Override
    protected DocumentType<PartPayment> type() {
        return PartPaymentJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("part-payment");
    }

    @Override
    protected String least() {
        return "{}";
    }

    @Override
    protected List<String> whole() {
        return List.of(TERMS);
    }

    @Test
    void find_latest_isWhatTheShopSaidAndNothingWhereItSaidNothing() {
        InMemoryDocuments<String> documents = InMemoryDocuments.ofShops();
        CachedPartPayment payment = new CachedPartPayment(documents);
        assertThat(payment.find("shop")).isEmpty();

        documents.save("shop", 1, TERMS);
        assertThat(payment.find("shop")).contains(MEANT);

        documents.save("shop", 2, "{\"version\":2}");
        assertThat(payment.find("shop")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"step\":100         | \"step\":0           | terms.step",
                "\"minimum\":500      | \"minimum\":550      | terms.minimum",
                "\"amount\":\"1.00\"  | \"amount\":\"0.00\"  | terms.stepValue",
                "\"mostPercent\":50   | \"mostPercent\":101  | terms.mostPercent",
                "\"heldMinutes\":20   | \"heldMinutes\":1441 | terms.heldMinutes",
            })
    void read_whatMakesNoSense_isFoundAtItsPlace(String right, String wrong, String path) {
        assertThat(TERMS).contains(right);

        assertThat(type().read(Json.parse(TERMS.replace(right, wrong))))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(((Reading.Invalid<?>) invalid).problems())
                                        .extracting(Finding::path)
                                        .containsExactly(path));
    }
}
