package dev.stammkunde.platform.queues;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.aws.AwsFaults;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Handles Lambda's event of a standard SQS queue, all messages at once: for functions whose stores
 * and services take many things in one call.
 *
 * <p>What cannot be understood is reported in {@code batchItemFailures} and logged, and so is what
 * the handler does not say that it is done. If it throws, each message is handled alone, so that
 * one that a store refuses keeps no other back. That ends when no time is left, and when two in a
 * row fail as if AWS did not answer: an outage fails all of them, and each would add its timeouts
 * and retries to it. What was not tried is reported as failed and comes again.
 *
 * @param <T> what a message says
 */
public final class SqsWholeBatch<T> {

    /** Handles what messages say. */
    @FunctionalInterface
    public interface Handler<T> {

        /**
         * Returns the ids of the messages that are done. It may have done a part when it throws,
         * and gets all of it again.
         */
        Set<String> handle(List<T> contents);
    }

    private final Function<SqsMessage, T> reader;
    private final Handler<T> handler;
    private final OutcomeLog log;

    /**
     * Makes a batch of a reader and a handler.
     *
     * @param reader throws {@link InvalidFieldException} or {@link NotJsonException} for what it
     *     does not understand
     * @param log the function's log
     */
    public SqsWholeBatch(Function<SqsMessage, T> reader, Handler<T> handler, OutcomeLog log) {
        this.reader = reader;
        this.handler = handler;
        this.log = log;
    }

    /**
     * Handles all messages and writes which ones failed.
     *
     * @throws NotJsonException if the event is none of SQS
     * @throws InvalidFieldException if the event is none of SQS
     */
    public void handle(InputStream event, OutputStream response, Context context)
            throws IOException {
        List<JsonField> messages = Json.parse(event).elements("Records");
        List<String> failed = new ArrayList<>();
        OutcomeLog.inRequest(
                context.getAwsRequestId(), () -> failed.addAll(failedOf(messages, context)));
        response.write(SqsBatch.response(failed));
    }

    private List<String> failedOf(List<JsonField> messages, Context context) {
        List<String> ids = new ArrayList<>();
        Map<String, T> contents = new LinkedHashMap<>();
        for (JsonField message : messages) {
            String messageId = message.text("messageId");
            ids.add(messageId);
            try {
                contents.put(messageId, reader.apply(SqsMessage.read(message)));
            } catch (RuntimeException e) {
                // Whatever is wrong with one, the others are not to come again for it.
                logFailure("message-not-understood", messageId, e);
            }
        }
        Set<String> done = contents.isEmpty() ? Set.of() : done(contents, context);
        return ids.stream().filter(id -> !done.contains(id)).toList();
    }

    private Set<String> done(Map<String, T> contents, Context context) {
        try {
            return handler.handle(List.copyOf(contents.values()));
        } catch (RuntimeException e) {
            log.error("batch-failed").with(LogKey.COUNT, contents.size()).with(e).write();
            // One alone would fail in the same way.
            return contents.size() == 1 ? Set.of() : doneAlone(contents, context);
        }
    }

    private Set<String> doneAlone(Map<String, T> contents, Context context) {
        Set<String> done = new HashSet<>();
        int outagesInRow = 0;
        for (Map.Entry<String, T> message : contents.entrySet()) {
            if (outagesInRow == AwsFaults.OUTAGE
                    || context.getRemainingTimeInMillis() < SqsBatch.RESERVE_MILLIS) {
                log.warn("message-postponed").with(LogKey.MESSAGE_ID, message.getKey()).write();
                continue;
            }
            try {
                done.addAll(handler.handle(List.of(message.getValue())));
                outagesInRow = 0;
            } catch (RuntimeException e) {
                logFailure("message-failed", message.getKey(), e);
                outagesInRow = AwsFaults.isOutage(e) ? outagesInRow + 1 : 0;
            }
        }
        return done;
    }

    private void logFailure(String outcome, String messageId, RuntimeException failure) {
        log.error(outcome).with(LogKey.MESSAGE_ID, messageId).with(failure).write();
    }
}
