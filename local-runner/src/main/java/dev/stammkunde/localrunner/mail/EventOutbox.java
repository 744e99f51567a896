package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptTasks;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.bus.EventBuses;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.Names;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Publishes what became of mails to the bus that the mail's configuration set names. In AWS that
 * takes seconds, so here an event waits until the calls that ran when its mail was accepted have
 * ended: who sends has written down what it sent before it hears of it. With a folder, events that
 * wait are kept, and may be published twice.
 */
public final class EventOutbox implements AutoCloseable {

    private static final String SET = "set";
    private static final String EVENTS = "events";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong published = new AtomicLong();
    private final Stack stack;
    private final EventBuses buses;
    private final Supplier<CompletableFuture<Void>> runningCalls;
    private final Problems problems;
    private final KeptTasks tasks;

    /** Takes what ends when all calls of functions that run now have ended. */
    public EventOutbox(
            Stack stack,
            EventBuses buses,
            Supplier<CompletableFuture<Void>> runningCalls,
            Problems problems,
            Optional<Path> folder) {
        this.stack = stack;
        this.buses = buses;
        this.runningCalls = runningCalls;
        this.problems = problems;
        this.tasks = KeptTasks.in(folder.map(path -> path.resolve("mail-events.jsonl")));
    }

    /** Publishes what was left when the runner ended last. */
    public void start() {
        tasks.left()
                .forEach(
                        (id, left) -> {
                            waiting.incrementAndGet();
                            publishNow(id, left);
                        });
    }

    /** Publishes the events in their order, soon. */
    void publish(Mail mail, List<MailEvents.MailEvent> events) {
        var set = mail.configurationSet();
        if (set.isEmpty()) {
            return;
        }
        var outgoing = Json.object().put(SET, set.get());
        outgoing.set(EVENTS, Json.tree(events));
        var id = UUID.randomUUID().toString(); // a mail has events again when it is opened
        tasks.add(id, outgoing);
        waiting.incrementAndGet();
        var calls = runningCalls.get();
        Thread.startVirtualThread(
                () -> {
                    awaitEnd(calls);
                    publishNow(id, outgoing);
                });
    }

    private static void awaitEnd(CompletableFuture<Void> calls) {
        try {
            calls.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // A call takes long; the event does not wait for it any more.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishNow(String id, JsonNode outgoing) {
        try {
            outgoing.path(EVENTS).forEach(event -> put(outgoing.path(SET).asText(), event));
            tasks.done(id);
        } catch (RuntimeException e) {
            problems.report("An event of SES waits for the next start: " + Problems.describe(e));
        } finally {
            published.incrementAndGet();
            waiting.decrementAndGet();
        }
    }

    private void put(String set, JsonNode event) {
        stack.mailEventDestinations().stream()
                .filter(destination -> destination.configurationSet().equals(set))
                .filter(
                        destination ->
                                destination.eventTypes().contains(event.path("type").asText()))
                .map(Stack.MailEventDestination::bus)
                .distinct()
                .forEach(
                        bus -> {
                            var entry = Json.object();
                            entry.put("EventBusName", bus);
                            entry.put("Source", "aws.ses");
                            entry.put("DetailType", event.path("detailType").asText());
                            entry.putArray("Resources").add(Names.configurationSetArn(set));
                            entry.put("Detail", Json.write(event.path("detail")));
                            if (buses.put(entry) instanceof EventBuses.Outcome.Refused refused) {
                                problems.report("An event of SES is lost: " + refused.message());
                            }
                        });
    }

    /** Returns of how many mails the events were ever published. */
    public long published() {
        return published.get();
    }

    /** Returns how many mails have events that were not published yet. */
    public int waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        tasks.close();
    }
}
