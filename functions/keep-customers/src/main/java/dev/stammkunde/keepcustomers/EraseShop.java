package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.RedactionScope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Erases the personal data of a whole shop, shards side by side. Who is erased drops out of the
 * index that it reads, so a run that ends half-way has lost nothing: the next one goes on with the
 * rest.
 */
final class EraseShop {

    private final FindPersonalData find;
    private final ErasePersonalData erasure;

    EraseShop(FindPersonalData find, ErasePersonalData erasure) {
        this.find = find;
        this.erasure = erasure;
    }

    /**
     * Erases what was reported up to {@code at}.
     *
     * @param timeLeft whether there is time for one more customer
     * @throws UnfinishedException if time ran out, so that the queue brings the event again
     */
    KeepingOutcome erase(String shopId, Instant at, BooleanSupplier timeLeft) {
        boolean known = erasure.remember(new RedactionScope.WholeShop(shopId), at);
        long erased = 0;
        boolean finished = true;
        for (Progress progress : eraseShards(shopId, at, timeLeft)) {
            erased += progress.erased();
            finished &= progress.finished();
        }
        if (!finished) {
            throw new UnfinishedException(erased);
        }
        if (erased > 0) {
            return KeepingOutcome.ERASED;
        }
        return known ? KeepingOutcome.REPLAYED : KeepingOutcome.NOTHING_TO_ERASE;
    }

    private List<Progress> eraseShards(String shopId, Instant at, BooleanSupplier timeLeft) {
        try (ExecutorService shards = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Progress>> running = new ArrayList<>();
            for (int i = 0; i < find.shardCount(); i++) {
                int shard = i;
                running.add(shards.submit(() -> eraseShard(shopId, shard, at, timeLeft)));
            }
            List<Progress> all = new ArrayList<>();
            for (Future<Progress> shard : running) {
                all.add(shard.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a shard of the shop could not be erased", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a shop was erased", e);
        }
    }

    private Progress eraseShard(String shopId, int shard, Instant at, BooleanSupplier timeLeft) {
        long erased = 0;
        try (Stream<CustomerId> customers = find.customersOf(shopId, shard)) {
            for (Iterator<CustomerId> all = customers.iterator(); all.hasNext(); ) {
                if (!timeLeft.getAsBoolean()) {
                    return new Progress(erased, false);
                }
                erasure.forgetUntilRedaction(all.next(), at);
                erased++;
            }
        }
        return new Progress(erased, true);
    }

    private record Progress(long erased, boolean finished) {}

    /** Thrown where a shop has more customers than one invocation can erase. */
    static final class UnfinishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnfinishedException(long erased) {
            super("erased " + erased + " customers of the shop, and there are more");
        }
    }
}
