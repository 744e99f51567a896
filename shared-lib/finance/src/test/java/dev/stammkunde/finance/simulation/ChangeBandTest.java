package dev.stammkunde.finance.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangeBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, UNCHANGED",
        "100, 100, UNCHANGED",
        "100, 0, LOST_ALL",
        "1, 0, LOST_ALL",
        "100, 1, LOST_OVER_HALF",
        "100, 49, LOST_OVER_HALF",
        "100, 50, LOST_UP_TO_HALF",
        "100, 89, LOST_UP_TO_HALF",
        "100, 90, LOST_UP_TO_TENTH",
        "100, 99, LOST_UP_TO_TENTH",
        "100, 101, GAINED_UP_TO_TENTH",
        "100, 110, GAINED_UP_TO_TENTH",
        "100, 111, GAINED_UP_TO_HALF",
        "100, 150, GAINED_UP_TO_HALF",
        "100, 151, GAINED_UP_TO_DOUBLE",
        "100, 200, GAINED_UP_TO_DOUBLE",
        "100, 201, GAINED_OVER_DOUBLE",
        "0, 1, GAINED_FROM_NONE"
    })
    void of_atEachEdge_isTheBandThatIncludesIt(long before, long after, ChangeBand band) {
        assertThat(ChangeBand.of(before, after)).isEqualTo(band);
    }
}
