package dev.stammkunde.platform.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Arrays;

final class LostTransactionTest {

    @ParameterizedTest
    @CsvSource({
        "None ConditionalCheckFailed, true",
        "TransactionConflict None, true",
        "None ThrottlingError, false",
        "None ItemCollectionSizeLimitExceeded, false",
    })
    void isOne_cancelledForReasons_onlyWhenAnotherWriterCameFirst(String codes, boolean expected) {
        TransactionCanceledException cancelled =
                TransactionCanceledException.builder()
                        .cancellationReasons(
                                Arrays.stream(codes.split(" "))
                                        .map(LostTransactionTest::reason)
                                        .toList())
                        .build();

        assertThat(LostTransaction.isOne(cancelled)).isEqualTo(expected);
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }
}
