package dev.stammkunde.localrunner.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.queues.Undelivered;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.TemplateException;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.event.ruler.Machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Takes events for the buses of the stack and puts each into the queues of the rules that match it.
 */
public final class EventBuses {

    /** What SQS takes; ElasticMQ counts characters and would take up to three times as much. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Map<String, Machine> rulesByBus = new HashMap<>();
    private final Stack stack;
    private final Queues queues;
    private final Clock clock;
    private final Problems problems;

    /**
     * Compiles the rules.
     *
     * @throws TemplateException that names the rule whose pattern or bus is wrong
     */
    public EventBuses(Stack stack, Queues queues, Clock clock, Problems problems) {
        this.stack = stack;
        this.queues = queues;
        this.clock = clock;
        this.problems = problems;
        stack.buses().forEach(bus -> rulesByBus.put(bus, Machine.builder().build()));
        for (Stack.Rule rule : stack.rules()) {
            var machine = rulesByBus.get(rule.bus());
            if (machine == null) {
                throw new TemplateException(
                        rule.id() + ".Properties.EventBusName names no bus: " + rule.bus());
            }
            if (rule.enabled()) {
                try {
                    machine.addRule(rule.id(), rule.pattern());
                } catch (IOException e) {
                    throw new TemplateException(
                            rule.id()
                                    + ".Properties.EventPattern is no pattern: "
                                    + Problems.describe(e));
                }
            }
        }
    }

    /** What became of one entry: an id, or the code and message that {@code PutEvents} gives. */
    public sealed interface Outcome {
        record Accepted(String eventId) implements Outcome {}

        record Refused(String code, String message) implements Outcome {}
    }

    /** Takes one entry of {@code PutEvents}. */
    public Outcome put(JsonNode entry) {
        var bus = busName(entry.path("EventBusName").asText("default"));
        var machine = rulesByBus.get(bus);
        if (machine == null) {
            return new Outcome.Refused("InvalidArgument", "Event bus " + bus + " does not exist.");
        }
        for (String needed : new String[] {"Source", "DetailType", "Detail"}) {
            if (entry.path(needed).asText("").isEmpty()) {
                return new Outcome.Refused(
                        "InvalidArgument",
                        "Parameter "
                                + needed
                                + " is not valid. Reason: "
                                + needed
                                + " is a required argument.");
            }
        }
        JsonNode detail;
        try {
            detail = Json.read(entry.path("Detail").asText());
        } catch (IOException _) {
            return malformed();
        }
        if (!detail.isObject()) {
            return malformed();
        }
        var event = envelope(entry, detail);
        deliver(machine, Json.write(event));
        return new Outcome.Accepted(event.path("id").asText());
    }

    private static Outcome malformed() {
        return new Outcome.Refused("MalformedDetail", "Detail is malformed.");
    }

    private ObjectNode envelope(JsonNode entry, JsonNode detail) {
        var event = Json.object();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", entry.path("DetailType").asText());
        event.put("source", entry.path("Source").asText());
        event.put("account", Names.ACCOUNT);
        event.put("time", time(entry.path("Time")).truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", Names.REGION);
        var resources = event.putArray("resources");
        entry.path("Resources").forEach(resources::add);
        event.set("detail", detail);
        return event;
    }

    private Instant time(JsonNode time) {
        // The SDK sends seconds since 1970, with decimals.
        return time.isNumber()
                ? Instant.ofEpochMilli(time.decimalValue().movePointRight(3).longValue())
                : clock.instant();
    }

    private void deliver(Machine machine, String event) {
        Iterable<String> matching;
        try {
            matching = machine.rulesForJSONEvent(event);
        } catch (Exception e) { // event-ruler declares it
            throw new IllegalStateException("The event cannot be matched.", e);
        }
        for (String id : matching) {
            stack.rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .forEach(
                            rule -> rule.targets().forEach(target -> deliver(rule, target, event)));
        }
    }

    private void deliver(Stack.Rule rule, Stack.Target target, String event) {
        try {
            queues.send(queue(target.arn()), fitting(event));
        } catch (SdkException | IllegalArgumentException e) {
            problems.report(
                    "An event does not reach " + target.arn() + ": " + Problems.describe(e));
            target.deadLetterArn()
                    .ifPresent(
                            arn ->
                                    queues.send(
                                            queue(arn),
                                            event,
                                            Undelivered.byRule(
                                                    rule, target.arn(), Problems.describe(e))));
        }
    }

    private Stack.Queue queue(String arn) {
        return stack.findQueue(arn)
                .orElseThrow(
                        () -> new IllegalArgumentException(arn + " is no queue of the template."));
    }

    private static String fitting(String event) {
        if (event.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A queue takes a message of 1 MB at most.");
        }
        return event;
    }

    private static String busName(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }
}
