package dev.stammkunde.points.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.items.KeysKeptBackException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class UnhurriedBookingTest {

    private final List<Integer> waits = new ArrayList<>();

    /** Refuses so many calls, and then does what it is told. */
    private static final class Busy implements BookTogether {

        private final RuntimeException refusal;
        private int refusals;

        Busy(RuntimeException refusal, int refusals) {
            this.refusal = refusal;
            this.refusals = refusals;
        }

        @Override
        public List<Standing> standings(List<Asked> asked) {
            refuse();
            return List.of();
        }

        @Override
        public Written write(List<Decision.Book> bookings) {
            refuse();
            return Written.WRITTEN;
        }

        private void refuse() {
            if (refusals > 0) {
                refusals--;
                throw refusal;
            }
        }
    }

    private static RuntimeException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code(code).build())
                .build();
    }

    private BookTogether unhurried(RuntimeException refusal, int refusals) {
        return new UnhurriedBooking(new Busy(refusal, refusals), waits::add);
    }

    @Test
    void write_aTableThatIsThrottledForAWhile_waitsEachTimeAndIsWritten() {
        BookTogether booking = unhurried(cancelled("ThrottlingError"), 3);

        assertThat(booking.write(List.of())).isEqualTo(Written.WRITTEN);
        assertThat(waits).containsExactly(0, 1, 2);
    }

    @Test
    void write_aTableWithLessThroughput_waitsAndIsWritten() {
        BookTogether booking = unhurried(cancelled("ProvisionedThroughputExceeded"), 1);

        assertThat(booking.write(List.of())).isEqualTo(Written.WRITTEN);
        assertThat(waits).containsExactly(0);
    }

    @Test
    void standings_readsThatAreThrottled_waits() {
        BookTogether booking =
                unhurried(
                        ProvisionedThroughputExceededException.builder()
                                .awsErrorDetails(
                                        AwsErrorDetails.builder()
                                                .errorCode("ProvisionedThroughputExceededException")
                                                .build())
                                .build(),
                        1);

        assertThat(booking.standings(List.of())).isEmpty();
        assertThat(waits).containsExactly(0);
    }

    @Test
    void write_aTableThatStaysThrottled_isAFaultInTheEnd() {
        BookTogether booking = unhurried(cancelled("ThrottlingError"), Integer.MAX_VALUE);

        assertThatThrownBy(() -> booking.write(List.of()))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(waits).hasSize(14);
    }

    @Test
    void standings_keysThatAreKeptBack_waits() {
        KeepsBack table = new KeepsBack(2);

        List<Standing> standings = unhurried(table).standings(List.of(asked()));

        assertThat(standings).singleElement().matches(standing -> standing.booked().isEmpty());
        assertThat(waits).containsExactly(0, 1);
    }

    @Test
    void standings_keysThatStayKeptBack_isAFaultInTheEnd() {
        BookTogether booking = unhurried(new KeepsBack(Integer.MAX_VALUE));

        assertThatThrownBy(() -> booking.standings(List.of(asked())))
                .isInstanceOf(KeysKeptBackException.class);
        assertThat(waits).hasSize(14);
    }

    private BookTogether unhurried(DynamoDbClient client) {
        return new UnhurriedBooking(
                new DynamoDbBookTogether(client, "points", "entries"), waits::add);
    }

    private static BookTogether.Asked asked() {
        return new BookTogether.Asked(
                new AccountId("kaffeerad", "7001"), BookingKey.takeOver("7001", "a-1"));
    }

    /** A table that answers so many reads without any item, five calls each. */
    private static final class KeepsBack implements DynamoDbClient {

        private static final int CALLS = 5;

        private final long keptBack;
        private long calls;

        KeepsBack(int reads) {
            this.keptBack = (long) reads * CALLS;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            return BatchGetItemResponse.builder()
                    .responses(Map.of())
                    .unprocessedKeys(calls++ < keptBack ? request.requestItems() : Map.of())
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void write_anotherFault_isThrownAtOnce() {
        RuntimeException gone = ResourceNotFoundException.builder().build();

        assertThatThrownBy(() -> unhurried(gone, 1).write(List.of())).isSameAs(gone);
        assertThatThrownBy(() -> unhurried(cancelled("ValidationError"), 1).write(List.of()))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(waits).isEmpty();
    }
}
