package dev.stammkunde.programmes.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.testing.SampleTierTexts;
import dev.stammkunde.programmes.tiers.TiersDraft;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

final class TiersTypeTest extends DocumentTypeContract<TiersDraft> {

    @Override
    protected DocumentType<TiersDraft> type() {
        return TiersJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("tiers");
    }

    @Override
    protected String least() {
        return """
        {"name":"Regulars","measure":"ORDERS","currency":"EUR","timeZone":"Europe/Berlin",
         "window":{"kind":"CALENDAR_YEAR"},"tiers":[{"id":"silver","names":{"en":"Silver"}}]}
        """;
    }

    @Override
    protected List<String> whole() {
        return SampleTierTexts.texts();
    }

    @Test
    void read_thresholdsThatDoNotRise_areToldWhere() {
        assertThat(problems("\"100\"", "\"100.00\""))
                .containsExactly("tiers[1].threshold: must be more than that of each tier before");
    }

    @Test
    void read_thresholdWithMoreDigitsThanTheCurrencyHas_isToldWhere() {
        assertThat(problems("\"100\"", "\"300.001\""))
                .containsExactly(
                        "tiers[1].threshold: must be an amount such as \"100.00\" of spend, else a"
                                + " whole number");
    }

    @Test
    void read_secondLadderOfAShop_isRefused() {
        String other =
                SampleTierTexts.spend("100", "300").replaceFirst("\\{", "{\"id\":\"other\",");

        assertThat(TiersJson.type(Set.of("regulars")).read(Json.parse(other)))
                .isInstanceOf(Reading.Invalid.class);
        assertThat(TiersJson.type(Set.of("other")).read(Json.parse(other)))
                .isInstanceOf(Reading.Valid.class);
        assertThat(TiersJson.type(Set.of()).read(Json.parse(other)))
                .isInstanceOf(Reading.Valid.class);
    }

    private static List<String> problems(String silver, String gold) {
        String text = SampleTierTexts.spend(silver.replace("\"", ""), gold.replace("\"", ""));
        return TiersJson.TYPE.read(Json.parse(text)) instanceof Reading.Invalid<?> invalid
                ? invalid.problems().stream().map(Finding::toString).toList()
                : List.of();
    }
}
