package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.Stamp.Change;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.points.adjust.AdjustmentLimits;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class AdjustmentLimitsJsonTest extends DocumentTypeContract<AdjustmentLimits> {

    private static final String WHOLE =
            """
            {"version":3,"support":{"pointsPerAdjustment":0,"pointsPerMonth":1},
             "finance":{"pointsPerAdjustment":2000,"pointsPerMonth":1000000000}}
            """;

    @Override
    protected DocumentType<AdjustmentLimits> type() {
        return AdjustmentLimitsJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("adjustment-limits");
    }

    @Override
    protected String least() {
        return "{}";
    }

    @Override
    protected List<String> whole() {
        return List.of(WHOLE);
    }

    @Test
    void read_groupLeftOut_isUsual() {
        assertThat(type().read(Json.parse("{}")))
                .isEqualTo(new Reading.Valid<>(AdjustmentLimits.USUAL));
    }

    @Test
    void read_severalMistakes_findsAll() {
        assertThat(
                        problems(
                                """
                                {"support":{"pointsPerAdjustment":-1,"pointsPerMonth":1000000001},
                                 "finance":null,"marketing":{}}
                                """))
                .containsExactly(
                        "marketing",
                        "support.pointsPerAdjustment",
                        "support.pointsPerMonth",
                        "finance");
        assertThat(problems("{\"support\":{}}"))
                .containsExactly("support.pointsPerAdjustment", "support.pointsPerMonth");
    }

    @Test
    void write_afterAVersionOfALaterRelease_keepsWhatIsUnknownAndTellsWhoMadeTheNew() {
        String later =
                "{\"version\":2,\"support\":{\"pointsPerAdjustment\":1,\"pointsPerMonth\":1,"
                        + "\"pointsPerDay\":7},\"changedBy\":\"bert\"}";
        Change change = new Change("anna", Instant.parse("2026-11-22T09:00:00Z"));

        String written = type().writeAfter(later, AdjustmentLimits.USUAL, Stamp.of(3, change));

        assertThat(written)
                .startsWith("{\"version\":3,\"support\":")
                .contains("\"pointsPerDay\":7", "\"pointsPerAdjustment\":500", "\"anna\"")
                .doesNotContain("bert");
    }

    private List<String> problems(String document) {
        return switch (type().read(Json.parse(document))) {
            case Reading.Valid<AdjustmentLimits> _ -> List.of();
            case Reading.Invalid<AdjustmentLimits>(List<Finding> found) ->
                    found.stream().map(Finding::path).toList();
        };
    }
}
