package dev.stammkunde.platform.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
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
        assertThat(LostTransaction.isOne(cancelled(codes))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "None ConditionalCheckFailed, true",
        "TransactionConflict ConditionalCheckFailed None, true",
        "ConditionalCheckFailed ThrottlingError, false",
        "None ItemCollectionSizeLimitExceeded, false",
    })
    void isOnly_cancelledForReasons_notWhenAnItemFailedBesides(String codes, boolean expected) {
        assertThat(LostTransaction.isOnly(cancelled(codes))).isEqualTo(expected);
    }

    @Test
    void isOnly_cancelledWithoutAReason_isNot() {
        TransactionCanceledException cancelled = TransactionCanceledException.builder().build();

        assertThat(LostTransaction.isOnly(cancelled)).isFalse();
    }

    @Test
    void attempt_writeThatAnotherCameBefore_conflictsAndWhatFailsIsThrown() {
        TransactionCanceledException throttled = cancelled("None ThrottlingError");

        assertThat(LostTransaction.attempt(() -> {})).isEqualTo(SaveResult.SAVED);
        assertThat(LostTransaction.attempt(() -> fail(cancelled("None TransactionConflict"))))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(
                        LostTransaction.attempt(
                                () -> fail(ConditionalCheckFailedException.builder().build())))
                .isEqualTo(SaveResult.CONFLICT);
        assertThatThrownBy(() -> LostTransaction.attempt(() -> fail(throttled)))
                .isSameAs(throttled);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static TransactionCanceledException cancelled(String codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(
                        Arrays.stream(codes.split(" ")).map(LostTransactionTest::reason).toList())
                .build();
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }
}
