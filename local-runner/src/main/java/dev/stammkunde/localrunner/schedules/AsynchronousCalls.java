package dev.stammkunde.localrunner.schedules;

import com.fasterxml.jackson.databind.node.TextNode;

import dev.stammkunde.localrunner.Json;
import dev.stammkunde.localrunner.functions.FunctionResult;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.template.Stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/**
 * Calls functions as Lambda does for asynchronous events: again after a failure as often as the
 * template says (at once, not after minutes), then the event goes to the function's on-failure
 * queue with what went wrong.
 */
public final class AsynchronousCalls {

    private final Stack stack;
    private final Functions functions;
    private final Queues queues;
    private final Clock clock;

    public AsynchronousCalls(Stack stack, Functions functions, Queues queues, Clock clock) {
        this.stack = stack;
        this.functions = functions;
        this.queues = queues;
        this.clock = clock;
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
