package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.points.Origin;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class SectionsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_anyReport_hasATableForEachTopicInOrder(Language language) {
        assertThat(ReportSections.of(SampleReports.withPartners(), new ReportWords(language)))
                .extracting(Section::topic)
                .containsExactly(ReportTopic.values());
    }

    @Test
    void of_anyReport_namesEachPlaceOnce() {
        for (Section section :
                ReportSections.of(SampleReports.rich(), new ReportWords(Language.DE))) {
            assertThat(section.allLines())
                    .as(section.topic().key())
                    .extracting(Line::key)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void titles_areNamesOfSheets(Language language) {
        assertThat(Arrays.stream(ReportTopic.values()).map(topic -> topic.title().say(language)))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.length() <= 31 && !title.matches(".*[\\[\\]:*?/\\\\].*"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void terms_allOfThem_haveNames(Language language) {
        Stream<String> names =
                Stream.of(
                                Arrays.stream(Movement.values())
                                        .map(m -> TermText.movement(language, m)),
                                Arrays.stream(Origin.values())
                                        .map(o -> TermText.origin(language, o)),
                                Arrays.stream(VatTreatment.values())
                                        .map(v -> TermText.vat(language, v)),
                                Arrays.stream(TieOut.Kind.values())
                                        .map(k -> TermText.difference(language, k)))
                        .flatMap(stream -> stream);

        assertThat(names).allMatch(name -> !name.isBlank() && !name.contains("_"));
    }

    @Test
    void sum_ofTwoCurrencies_isRefused() {
        List<Cell> cells = List.of(new Cell.Amount(1, "EUR"), new Cell.Amount(1, "CHF"));

        assertThatThrownBy(() -> Cell.sum(cells)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sum_tooLargeForALong_isRefused() {
        List<Cell> cells = List.of(new Cell.Points(Long.MAX_VALUE), new Cell.Points(1));

        assertThatThrownBy(() -> Cell.sum(cells)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void amount_currencyWithoutHundredths_hasNone(Language language) {
        assertThat(new ReportWords(language).amount(1234, "JPY"))
                .contains("1")
                .doesNotContain("12.34");
        assertThat(ReportWords.major(1234, "JPY").toPlainString()).isEqualTo("1234");
    }

    @Test
    void place_numbers_areNamedAsSpreadsheetsDo() {
        assertThat(Formula.place(0, 0)).isEqualTo("A1");
        assertThat(Formula.place(9, 25)).isEqualTo("Z10");
        assertThat(Formula.place(0, 26)).isEqualTo("AA1");
    }
}
