package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.template.StreamMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Cuts the changes of a shard into batches. With a {@code ParallelizationFactor} several are on
 * their way at once, each with other keys, so that changes of one key stay in order.
 */
final class Lanes {

    private final StreamMapping mapping;
    private final BatchDelivery delivery;

    Lanes(StreamMapping mapping, BatchDelivery delivery) {
        this.mapping = mapping;
        this.delivery = delivery;
    }

    /** Returns how many changes it takes at once. */
    int most() {
        return mapping.batchSize() * mapping.parallelBatches();
    }

    /** Delivers the changes; the progress of several at once is none until all have ended. */
    void deliver(List<Change> changes, BatchDelivery.Progress progress, BooleanSupplier goesOn)
            throws InterruptedException {
        if (mapping.parallelBatches() == 1) {
            one(changes, progress, goesOn);
            return;
        }
        var lanes = new ArrayList<Callable<Void>>();
        for (List<Change> lane : cut(changes)) {
            lanes.add(
                    () -> {
                        one(lane, withoutPlaces(progress), goesOn);
                        return null;
                    });
        }
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var end : workers.invokeAll(lanes)) {
                end.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException("A batch did not end.", e);
        }
    }

    private void one(List<Change> changes, BatchDelivery.Progress progress, BooleanSupplier goesOn)
            throws InterruptedException {
        for (int start = 0; start < changes.size(); start += mapping.batchSize()) {
            var end = Math.min(changes.size(), start + mapping.batchSize());
            delivery.deliver(changes.subList(start, end), progress, goesOn);
        }
    }

    private List<List<Change>> cut(List<Change> changes) {
        var lanes = new ArrayList<List<Change>>();
        for (int lane = 0; lane < mapping.parallelBatches(); lane++) {
            lanes.add(new ArrayList<>());
        }
        changes.forEach(
                change ->
                        lanes.get(Math.floorMod(change.key().hashCode(), lanes.size()))
                                .add(change));
        return lanes;
    }

    private static BatchDelivery.Progress withoutPlaces(BatchDelivery.Progress progress) {
        return new BatchDelivery.Progress() {
            @Override
            public void done(Change last) {
                // Others before it may still be on their way.
            }

            @Override
            public void failed(String reason) {
                progress.failed(reason);
            }
        };
    }
}
