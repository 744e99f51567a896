package dev.stammkunde.localrunner.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptTasks;
import dev.stammkunde.localrunner.functions.FunctionResult;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.template.Stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls functions as Lambda does for asynchronous events: again after a failure as often as the
 * template says (at once, not after minutes), then the event goes to the function's on-failure
 * queue with what went wrong. With a folder, calls that were accepted are kept until they have
 * ended.
 */
public final class AsynchronousCalls implements AutoCloseable {

    private static final String FUNCTION = "function";
    private static final String TRIGGER = "trigger";
    private static final String EVENT = "event";

    private final Stack stack;
    private final Functions functions;
    private final Queues queues;
    private final Clock clock;
    private final KeptTasks accepted;

    public AsynchronousCalls(
            Stack stack, Functions functions, Queues queues, Clock clock, Optional<Path> folder) {
        this.accepted = KeptTasks.in(folder.map(path -> path.resolve("calls.jsonl")));
        this.stack = stack;
        this.functions = functions;
        this.queues = queues;
        this.clock = clock;
    }

    /** Calls what was accepted and had not ended when the runner ended last. */
    public void start() {
        accepted.left().forEach((id, call) -> Thread.startVirtualThread(() -> carryOut(id, call)));
    }

    /** Accepts a call, and returns before it is made. */
    public void accept(String functionId, String trigger, JsonNode event) {
        var id = UUID.randomUUID().toString();
        var call = Json.object().put(FUNCTION, functionId).put(TRIGGER, trigger);
        call.set(EVENT, event);
        accepted.add(id, call);
        Thread.startVirtualThread(() -> carryOut(id, call));
    }

    private void carryOut(String id, JsonNode call) {
        var function = call.path(FUNCTION).asText();
        if (stack.functions().stream().anyMatch(one -> one.id().equals(function))) {
            call(function, call.path(TRIGGER).asText(), Json.bytes(call.path(EVENT)));
        }
        accepted.done(id);
    }

    /** Returns how many accepted calls have not ended. */
    public int waiting() {
        return accepted.size();
    }

    @Override
    public void close() {
        accepted.close();
    }

    void call(String functionId, String trigger, byte[] event) {
        var function = stack.function(functionId);
        for (int attempt = 0; attempt <= function.asynchronousRetries(); attempt++) {
            var again = attempt == 0 ? "" : ", retry " + attempt;
            switch (functions.invoke(functionId, trigger + again, event)) {
                case FunctionResult.Answered _ -> {
                    return;
                }
                case FunctionResult.Failed failed -> {
                    if (attempt == function.asynchronousRetries()) {
                        giveUp(function, event, failed.reason(), attempt + 1);
                    }
                }
            }
        }
    }

    private void giveUp(Stack.Function function, byte[] event, String reason, int attempts) {
        var record = Json.object();
        record.put("version", "1.0");
        record.put("timestamp", clock.instant().toString());
        record.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", function.arn() + ":live")
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", attempts);
        try {
            record.set("requestPayload", Json.read(event));
        } catch (IOException _) {
            record.set(
                    "requestPayload", TextNode.valueOf(new String(event, StandardCharsets.UTF_8)));
        }
        record.putObject("responseContext")
                .put("statusCode", 200)
                .put("functionError", "Unhandled");
        record.putObject("responsePayload").put("errorMessage", reason);
        function.failureArn()
                .flatMap(stack::findQueue)
                .ifPresent(queue -> queues.send(queue, Json.write(record)));
    }
}
