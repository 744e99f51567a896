package dev.stammkunde.localrunner.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lambda's rules for partial batch responses. */
final class BatchOutcomeTest {

    private static final List<String> BATCH = List.of("one", "two");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''                                                      | ''",
                "{}                                                      | ''",
                "null                                                    | ''",
                "{\"batchItemFailures\":null}                            | ''",
                "{\"batchItemFailures\":[]}                              | ''",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"two\"}]}  | two",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"x\"}]}    | one two",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}     | one two",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}     | one two",
                "{\"batchItemFailures\":[{\"other\":\"two\"}]}           | one two",
                "no JSON                                                 | one two"
            })
    void failures_response_areWhatLambdaTakesThemFor(String response, String failed) {
        var result =
                new FunctionResult.Answered(
                        response.strip().getBytes(StandardCharsets.UTF_8), List.of());

        assertThat(BatchOutcome.of(BATCH, result, true).failures(BATCH).keySet())
                .containsExactlyInAnyOrder(
                        failed.isEmpty() ? new String[0] : failed.split(" ", -1));
    }

    @Test
    void failures_functionThatThrows_areAllWithItsReason() {
        var result = new FunctionResult.Failed("out of luck", List.of());

        assertThat(BatchOutcome.of(BATCH, result, true).failures(BATCH))
                .containsEntry("one", "out of luck")
                .containsEntry("two", "out of luck");
    }

    @Test
    void failures_mappingWithoutReports_areNone() {
        var body =
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"two\"}]}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(
                        BatchOutcome.of(BATCH, new FunctionResult.Answered(body, List.of()), false)
                                .failures(BATCH))
                .isEmpty();
    }

    @Test
    void failures_messageNamedInTheLog_haveItsLine() {
        var body =
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"two\"}]}"
                        .getBytes(StandardCharsets.UTF_8);
        var result =
                new FunctionResult.Answered(
                        body, List.of("two has no currency", "WARN something else"));

        assertThat(BatchOutcome.of(BATCH, result, true).failures(BATCH))
                .containsEntry("two", "two has no currency");
    }
}
