package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.KeysKeptBackException;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Waits while tables take less than an import brings: those on demand take 4,000 write units a
 * second at first, and more when they are asked for more. What is refused so was not written, and
 * what is read so is kept back.
 */
public final class UnhurriedBooking implements BookTogether {

    /** Some six minutes; tables on demand have grown by then. */
    private static final int ATTEMPTS = 15;

    private static final long FIRST_MILLIS = 500;
    private static final int DOUBLINGS = 6;

    private final BookTogether ledger;
    private final IntConsumer beforeRetry;

    /**
     * Makes one.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public UnhurriedBooking(BookTogether ledger, IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.beforeRetry = beforeRetry;
    }

    /** Waits half a second to a whole one, doubled with each attempt up to half a minute. */
    public static IntConsumer waiting() {
        return attempt -> {
            long least = FIRST_MILLIS << Math.min(attempt, DOUBLINGS);
            try {
                Thread.sleep(least + ThreadLocalRandom.current().nextLong(least));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted between attempts", e);
            }
        };
    }

    @Override
    public List<Standing> standings(List<Asked> asked) {
        return patiently(() -> ledger.standings(asked));
    }

    @Override
    public Written write(List<Decision.Book> bookings) {
        return patiently(() -> ledger.write(bookings));
    }

    private <T> T patiently(Supplier<T> call) {
        for (int attempt = 0; ; attempt++) {
            try {
                return call.get();
            } catch (AwsServiceException e) {
                if (attempt == ATTEMPTS - 1 || !isTooFast(e)) {
                    throw e;
                }
            } catch (KeysKeptBackException e) {
                if (attempt == ATTEMPTS - 1) {
                    throw e;
                }
            }
            beforeRetry.accept(attempt);
        }
    }

    private static boolean isTooFast(AwsServiceException refusal) {
        return refusal instanceof TransactionCanceledException cancelled
                ? new Cancellation(cancelled).throttled()
                : refusal.isThrottlingException();
    }
}
