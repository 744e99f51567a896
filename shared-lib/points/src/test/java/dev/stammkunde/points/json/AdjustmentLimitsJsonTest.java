package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;
import dev.stammkunde.points.json.AdjustmentLimitsJson.Change;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class AdjustmentLimitsJsonTest {

    private static final AdjustmentLimits LIMITS =
            new AdjustmentLimits(
                    new AdjustmentLimit(0, 1), new AdjustmentLimit(2_000, 1_000_000_000));
    private static final Change CHANGE =
            new Change(3, "anna", Instant.parse("2026-11-22T09:00:00Z"));

    private static List<String> problems(String document) {
        return switch (AdjustmentLimitsJson.read(Json.parse(document))) {
            case Reading.Valid<AdjustmentLimits> _ -> List.of();
            case Reading.Invalid<AdjustmentLimits>(List<Finding> found) ->
                    found.stream().map(Finding::path).toList();
        };
    }

    @Test
    void read_whatWasWritten_isTheSameAndMayBeSentBack() {
        String written = AdjustmentLimitsJson.write(LIMITS, CHANGE, Optional.empty());

        assertThat(AdjustmentLimitsJson.readStored(written)).isEqualTo(new Reading.Valid<>(LIMITS));
        assertThat(AdjustmentLimitsJson.read(Json.parse(written)))
                .isEqualTo(new Reading.Valid<>(LIMITS));
        assertThat(written).contains("\"version\":3", "\"changedBy\":\"anna\"");
    }

    @Test
    void read_groupLeftOut_isUsual() {
        assertThat(AdjustmentLimitsJson.read(Json.parse("{}")))
                .isEqualTo(new Reading.Valid<>(AdjustmentLimits.USUAL));
        assertThat(AdjustmentLimitsJson.readStored(AdjustmentLimitsJson.usual()))
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
    void write_afterAVersionOfALaterRelease_keepsWhatIsUnknown() {
        String later =
                "{\"version\":2,\"support\":{\"pointsPerAdjustment\":1,\"pointsPerMonth\":1,"
                        + "\"pointsPerDay\":7},\"changedBy\":\"bert\"}";

        String written = AdjustmentLimitsJson.write(LIMITS, CHANGE, Optional.of(later));

        assertThat(written)
                .contains("\"pointsPerDay\":7", "\"pointsPerAdjustment\":0", "\"anna\"")
                .doesNotContain("bert");
    }
}
