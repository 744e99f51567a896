package dev.stammkunde.finance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.owed.CohortHistory;
import dev.stammkunde.finance.owed.CohortHistory.Age;
import dev.stammkunde.finance.owed.CohortState;
import dev.stammkunde.finance.owed.FrozenPrice;
import dev.stammkunde.finance.owed.OwedState;
import dev.stammkunde.platform.json.InvalidFieldException;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class OwedStateJsonTest {

    private static final OwedState STATE =
            new OwedState(
                    YearMonth.of(2026, 11),
                    CurrencyUnit.EUR,
                    new TreeMap<>(
                            Map.of(
                                    new Cohort(YearMonth.of(2026, 9), "CHF"),
                                    new CohortState(
                                            new FrozenPrice(
                                                    new BigDecimal("0.0095"),
                                                    new BigDecimal("0.95")),
                                            new CohortHistory(
                                                    new CohortFlow(-1, 2, 3, 4, 5, -6, 7),
                                                    List.of(new Age(0, 0), new Age(-1, -6))),
                                            8,
                                            9))));

    private static final String TEXT =
            "{\"schema\":1,\"month\":\"2026-11\",\"currency\":\"EUR\",\"cohorts\":[{\"month\":"
                    + "\"2026-09\",\"currency\":\"CHF\",\"pointPrice\":\"0.0095\",\"rate\":\"0.95\","
                    + "\"allocated\":8,\"recognised\":9,\"sales\":-1,\"issued\":2,\"reversed\":3,"
                    + "\"redeemed\":4,\"restored\":5,\"expired\":-6,\"adjusted\":7,"
                    + "\"ages\":[[0,0],[-1,-6]]}]}";

    private static OwedState read(String text) {
        return OwedStateJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void write_state_isThisText() {
        assertThat(OwedStateJson.write(STATE)).isEqualTo(TEXT);
        assertThat(read(TEXT)).isEqualTo(STATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"schema\":1   | \"schema\":2   | schema",
                "\"2026-11\"    | \"2026-13\"    | month",
                "\"EUR\"        | \"EURO\"       | currency",
                "\"allocated\":8 | \"allocated\":8.5 | cohorts[0].allocated",
                "[-1,-6]        | [-1]           | cohorts[0].ages[1]",
            })
    void read_noState_namesTheField(String right, String wrong, String path) {
        assertThat(TEXT).contains(right);

        assertThatThrownBy(() -> read(TEXT.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class, e -> assertThat(e.path()).isEqualTo(path));
    }
}
