package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.functions.BatchOutcome;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Feeds a function from a queue, as Lambda's event source mapping does: batches, at most so many at
 * once, and what failed goes back to the queue. A failed message comes again after one second
 * rather than after the template's visibility timeout, so that nobody waits ten minutes for a dead
 * letter; it still comes as often as {@code maxReceiveCount} says.
 */
final class QueuePoller implements AutoCloseable {

    private static final int MOST_PER_RECEIVE = 10;

    /** Short, since a waiting receive does not see what becomes visible again. */
    private static final int WAIT_SECONDS = 1;

    private static final int RETRY_SECONDS = 1;

    /** So long a queue is believed to be empty of which nobody says otherwise. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queues queues;
    private final SqsClient sqs;
    private final RunnerClock clock;
    private final Functions functions;
    private final FailureReasons reasons;
    private final Problems problems;
    private final Stack.Queue queue;
    private final Stack.QueueMapping mapping;
    private final Semaphore free;

    /** How many messages are with the function, or are being settled. */
    private final AtomicInteger taken = new AtomicInteger();

    private final Thread poller = Thread.ofVirtual().name("poller").unstarted(this::poll);
    private volatile boolean closed;

    QueuePoller(
            Queues queues,
            SqsClient sqs,
            RunnerClock clock,
            Functions functions,
            FailureReasons reasons,
            Problems problems,
            Stack.Queue queue,
            Stack.QueueMapping mapping) {
        this.queues = queues;
        this.sqs = sqs;
        this.clock = clock;
        this.functions = functions;
        this.reasons = reasons;
        this.problems = problems;
        this.queue = queue;
        this.mapping = mapping;
        this.free = new Semaphore(Math.min(mapping.maximumConcurrency(), Functions.MOST_AT_ONCE));
    }

    void start() {
        poller.start();
    }

    private void poll() {
        while (!closed) {
            try {
                free.acquire();
                var batch = next();
                if (closed && !batch.isEmpty()) {
                    MessageBatches.hide(
                            sqs,
                            queue,
                            batch.subList(0, Math.min(batch.size(), MOST_PER_RECEIVE)),
                            0);
                } else if (batch.isEmpty()) {
                    free.release();
                } else {
                    taken.addAndGet(batch.size());
                    workers.execute(() -> handle(batch));
                }
            } catch (InterruptedException | AbortedException _) {
                return;
            } catch (RuntimeException e) { // whatever it is, the queue is read again
                free.release();
                if (!closed) {
                    problems.report(queue.id() + " cannot be read: " + Problems.describe(e));
                }
            }
        }
    }

    /**
     * Asks no queue that has nothing but what is being worked on: some thirty that are asked every
     * second are work as well.
     */
    private List<Message> next() throws InterruptedException {
        var isNews = true;
        while (isNews && !closed && !hasMoreThan(0)) {
            isNews = queues.awaitNews(queue, LONGEST_REST);
        }
        return closed ? List.of() : receiveBatch();
    }

    private boolean hasMoreThan(int received) {
        return queues.count(queue) > taken.get() + received;
    }

    /** Takes what is there; nobody waits here for a batch to be full. */
    private List<Message> receiveBatch() {
        var batch =
                new ArrayList<>(
                        receive(Math.min(MOST_PER_RECEIVE, mapping.batchSize()), WAIT_SECONDS));
        while (!batch.isEmpty()
                && batch.size() < mapping.batchSize()
                && mayBeFilled()
                && hasMoreThan(batch.size())) {
            var more = receive(Math.min(MOST_PER_RECEIVE, mapping.batchSize() - batch.size()), 0);
            batch.addAll(more);
            if (more.isEmpty()) {
                break;
            }
        }
        return batch;
    }

    private boolean mayBeFilled() {
        return mapping.batchSize() > MOST_PER_RECEIVE || mapping.window().isPositive();
    }

    private List<Message> receive(int most, int waitSeconds) {
        return sqs.receiveMessage(
                        request ->
                                request.queueUrl(Queues.url(queue))
                                        .maxNumberOfMessages(most)
                                        .waitTimeSeconds(waitSeconds)
                                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                        .messageAttributeNames("All"))
                .messages();
    }

    private void handle(List<Message> batch) {
        try {
            call(batch);
        } catch (AbortedException _) {
            // The runner stops; the messages are still in the queue.
        } catch (RuntimeException e) { // they come again when they are visible again
            problems.report(queue.id() + " cannot be settled: " + Problems.describe(e));
        } finally {
            taken.addAndGet(-batch.size());
            queues.wake(queue);
            free.release();
        }
    }

    /** As Lambda does, makes a call of no more messages than its event has room for. */
    private void call(List<Message> batch) {
        var event = SqsEvent.of(queue.arn(), batch, clock);
        if (event.length > Functions.LARGEST_EVENT && batch.size() > 1) {
            call(batch.subList(0, batch.size() / 2));
            call(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        var result =
                functions.invoke(
                        mapping.functionId(),
                        "SQS "
                                + queue.id()
                                + ", "
                                + batch.size()
                                + (batch.size() == 1 ? " message" : " messages"),
                        event);
        var ids = batch.stream().map(Message::messageId).toList();
        var failures = BatchOutcome.of(ids, result, mapping.reportsFailures()).failures(ids);
        failures.forEach(reasons::remember);
        settle(batch, failures);
    }

    private void settle(List<Message> batch, Map<String, String> failures) {
        for (int start = 0; start < batch.size(); start += MOST_PER_RECEIVE) {
            var part = batch.subList(start, Math.min(batch.size(), start + MOST_PER_RECEIVE));
            var done = part.stream().filter(m -> !failures.containsKey(m.messageId())).toList();
            if (!done.isEmpty()) {
                MessageBatches.delete(sqs, queue, done);
            }
            var failed = part.stream().filter(m -> failures.containsKey(m.messageId())).toList();
            if (!failed.isEmpty()) {
                MessageBatches.hide(sqs, queue, failed, RETRY_SECONDS);
            }
        }
    }

    /** Receives no more. */
    void stop() {
        closed = true;
        queues.wake(queue);
    }

    /** Receives no more and lets running calls end, so that no message is left half done. */
    @Override
    public void close() {
        stop();
        try {
            poller.join(PATIENCE);
            poller.interrupt();
            workers.shutdown();
            if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException _) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
