package dev.stammkunde.campaigns.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

final class AudienceTypeTest extends DocumentTypeContract<AudienceDraft> {

    @Override
    protected DocumentType<AudienceDraft> type() {
        return AudienceJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("audience");
    }

    @Override
    protected String least() {
        return "{\"name\":\"Regulars\"}";
    }

    @Override
    protected Stamp stamp(int version) {
        return new Stamp(
                "regulars",
                version,
                new Stamp.Life(DocumentState.ACTIVE, Instant.parse("2026-11-22T09:00:00Z")),
                null);
    }

    @Override
    protected List<String> whole() {
        return List.of(
                """
                {"name":"Regulars","conditions":{"languages":["de","en"],"countries":["AT","DE"],
                  "spentAtLeast":{"amount":"100.00","currency":"EUR"},
                  "spentLessThan":{"amount":"900.00","currency":"EUR"},"boughtWithinDays":400,
                  "notBoughtForDays":30,"pointsAtLeast":5,"boughtAnyOf":["sku-1"]},
                 "list":"berlin-2026-11"}
                """,
                """
                {"name":"Gold","conditions":{"tier":{"kind":"ANY_OF","tiers":["gold","platinum"]}}}
                """,
                """
                {"name":"From silver","conditions":{"tier":{"kind":"AT_LEAST","tier":"silver"}}}
                """,
                """
                {"name":"Not yet","conditions":{"tier":{"kind":"NO_TIER"},"vip":false}}
                """,
                """
                {"name":"Worth it","conditions":{"atRisk":true,"classes":["AT_RISK","BEST"],
                "firstBought":{"from":"2026-01","to":"2026-03"},"topRevenuePercent":20,
                "worthAtLeast":{"amount":"200.00","currency":"EUR"}}}
                """);
    }

    /** Each fault is told at its field, and all of them at once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"} | name",
                "{} | name",
                "{\"name\":\"a\",\"list\":\"No List\"} | list",
                "{\"name\":\"a\",\"conditions\":{\"countries\":[\"Germany\"]}} |"
                        + " conditions.countries[0]",
                "{\"name\":\"a\",\"conditions\":{\"classes\":[\"RICH\"]}} |"
                        + " conditions.classes[0]",
                "{\"name\":\"a\",\"conditions\":{\"topRevenuePercent\":5}} |"
                        + " conditions.topRevenuePercent",
                "{\"name\":\"a\",\"conditions\":{\"firstBought\":{\"from\":\"2026-03\",\"to\":\"2026-01\"}}} |"
                        + " conditions.firstBought.to",
                "{\"name\":\"a\",\"conditions\":{\"boughtWithinDays\":0}} |"
                        + " conditions.boughtWithinDays",
                "{\"name\":\"a\",\"conditions\":{\"tier\":\"gold\"}} | conditions.tier",
                "{\"name\":\"a\",\"conditions\":{\"tier\":{\"kind\":\"ANY_OF\",\"tiers\":[]}}} |"
                        + " conditions.tier.tiers",
                "{\"name\":\"a\",\"conditions\":{\"tier\":{\"kind\":\"AT_LEAST\",\"tier\":\"Gold\"}}} |"
                        + " conditions.tier.tier",
                "{\"name\":\"a\",\"conditions\":{\"saved\":\"another\"}} | conditions.saved",
                "{\"name\":\"a\",\"conditions\":{\"boughtWithinDays\":3,\"notBoughtForDays\":9}} |"
                        + " conditions.notBoughtForDays",
            })
    void read_fault_isFoundAtItsField(String document, String path) {
        assertThat(AudienceJson.TYPE.read(Json.parse(document)))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        it ->
                                assertThat(((List<?>) it.problems()))
                                        .extracting(one -> ((Finding) one).path())
                                        .contains(path));
    }

    /** What a later release narrows it by must not be left out: too many would be mailed. */
    @Test
    void readStored_conditionOfALaterRelease_cannotBeUsed() {
        assertThat(
                        AudienceJson.TYPE.readStored(
                                "{\"name\":\"a\",\"exclude\":\"others\",\"version\":1}"))
                .isInstanceOf(Reading.Invalid.class);
    }
}
