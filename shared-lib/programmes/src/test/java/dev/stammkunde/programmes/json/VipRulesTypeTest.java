package dev.stammkunde.programmes.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.vip.VipRules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class VipRulesTypeTest extends DocumentTypeContract<VipRules> {

    @Override
    protected DocumentType<VipRules> type() {
        return VipRulesJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("vip-rules");
    }

    @Override
    protected String least() {
        return "{\"name\":\"VIP\",\"anyOf\":[{\"pointsAtLeast\":1}],\"owner\":\"mia\"}";
    }

    @Override
    protected List<String> whole() {
        return List.of(
                """
                {"name":"VIP","anyOf":[{"tier":{"kind":"AT_LEAST","tier":"gold"}},
                  {"spentAtLeast":{"amount":"2000.00","currency":"EUR"},"boughtWithinDays":400}],
                 "owner":"mia","noticeDays":14}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"owner\":\"m\",\"anyOf\":[]} | anyOf",
                "{\"name\":\"a\",\"owner\":\"m\",\"anyOf\":[{}]} | anyOf[0]",
                "{\"name\":\"a\",\"owner\":\"m\",\"anyOf\":[{\"vip\":true}]} | anyOf[0].vip",
                "{\"name\":\"a\",\"owner\":\"m\",\"anyOf\":[{\"pointsAtLeast\":1}],"
                        + "\"noticeDays\":91} | noticeDays",
                "{\"name\":\"a\",\"owner\":\"\",\"anyOf\":[{\"pointsAtLeast\":1}]} | owner"
            })
    void read_fault_isFoundAtItsField(String document, String path) {
        assertThat(VipRulesJson.TYPE.read(Json.parse(document)))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        it ->
                                assertThat(((List<?>) it.problems()))
                                        .extracting(one -> ((Finding) one).path())
                                        .contains(path));
    }
}
