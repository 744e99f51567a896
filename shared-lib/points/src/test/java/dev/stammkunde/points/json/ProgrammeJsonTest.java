package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

class ProgrammeJsonTest {

    @ParameterizedTest
    @MethodSource("dev.stammkunde.points.json.Samples#good")
    void write_whatWasRead_readsTheSame(Path sample) {
        Programme programme = valid(Samples.read(sample));

        assertThat(valid(ProgrammeJson.write(programme))).isEqualTo(programme);
    }

    @ParameterizedTest
    @MethodSource({
        "dev.stammkunde.points.json.Samples#bad",
        "dev.stammkunde.points.json.Samples#beyondSchema"
    })
    void read_badSample_namesEveryProblem(Path sample) {
        String expected = Samples.read(Path.of(sample.toString().replace(".json", ".problems")));

        assertThat(problems(Samples.read(sample)))
                .extracting(Finding::toString)
                .containsExactlyElementsOf(expected.lines().toList());
    }

    @Test
    void read_fieldGivenTwice_isAProblem() {
        assertThat(problems("{\"version\":\"1\",\"version\":\"2\"}"))
                .containsExactly(new Finding("version", "is given twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"version\":}"})
    void read_notJson_isAProblemOfTheDocument(String document) {
        assertThat(problems(document)).singleElement().extracting(Finding::path).isEqualTo("$");
    }

    @Test
    void read_tooLong_isAProblemOfTheDocument() {
        assertThat(problems(" ".repeat(100_001)))
                .containsExactly(new Finding("$", "must have at most 100000 characters"));
    }

    @Test
    void default_asShipped_isTheDocumentedProgramme() {
        Programme programme = DefaultProgramme.programme();

        assertThat(programme.version()).isEqualTo("default-1");
        assertThat(programme.validFrom()).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(programme.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(programme.earning().pointsPerUnit())
                .containsEntry(CurrencyUnit.EUR, BigDecimal.ONE)
                .containsEntry(CurrencyUnit.JPY, new BigDecimal("0.01"));
        assertThat(programme.earning().basis()).isEqualTo(EarningBasis.GOODS_PAID);
        assertThat(programme.earning().bonuses()).isEmpty();
        assertThat(programme.earning().combination()).isEqualTo(Combination.HIGHEST);
        assertThat(programme.earning().minimumOrder()).isEmpty();
        assertThat(programme.earning().capPerOrder()).isEmpty();
        assertThat(programme.earning().rounding()).isEqualTo(RoundingMode.DOWN);
        assertThat(programme.lots()).isEqualTo(new LotRules(14, OptionalInt.of(24)));
        assertThat(programme.overdraw()).isEqualTo(Overdraw.ALLOWED);
    }

    private static Programme valid(String document) {
        return switch (ProgrammeJson.read(document)) {
            case Reading.Valid<Programme>(Programme programme) -> programme;
            case Reading.Invalid<Programme>(List<Finding> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<Finding> problems(String document) {
        return switch (ProgrammeJson.read(document)) {
            case Reading.Valid<Programme> valid -> throw new AssertionError(valid.toString());
            case Reading.Invalid<Programme>(List<Finding> problems) -> problems;
        };
    }
}
