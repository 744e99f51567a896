package dev.stammkunde.architecturetests.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

final class FilterPatternTest {

    private static final Map<String, Object> LINE =
            Map.of("type", "platform.report", "count", 3L, "record", Map.of("status", "timeout"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ $.type = \"platform.report\" }                                ; true",
                "{ $.type = \"platform.*\" }                                     ; true",
                "{ $.type = \"platform\" }                                       ; false",
                "{ $.record.status != \"success\" }                              ; true",
                "{ $.record.status != \"timeout\" }                              ; false",
                "{ $.record.other != \"success\" }                               ; false",
                "{ $.count > 2 }                                                 ; true",
                "{ $.count < 3 }                                                 ; false",
                "{ $.type > 2 }                                                  ; false",
                "{ ($.count > 9) || ($.type = \"x\") || ($.count = 3) }          ; true",
                "{ ($.count = 3) && (($.type = \"x\") || ($.type = \"y\")) }     ; false",
                "{ ($.count = 9) && ($.type = \"x\") || ($.count = 3) }          ; true"
            })
    void matches_line_asCloudWatchWould(String pattern, boolean expected) {
        assertThat(FilterPattern.of(pattern).matches(LINE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR",
                "{ $.a = b }",
                "{ $.a }",
                "{ ($.a = 1 }",
                "{ $.a = 1 $.b = 2 }",
                "{ $.a IS NULL }"
            })
    void of_whatIsNotUnderstood_isRefused(String pattern) {
        assertThatThrownBy(() -> FilterPattern.of(pattern)).hasMessageContaining("Not understood");
    }
}
