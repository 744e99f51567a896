package dev.stammkunde.platform.queues;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.AwsFaults;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
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
 * Handles Lambda's event of a standard SQS queue: message by message, or all together for functions
 * whose stores and services take many things in one call. If those fail together, each is handled
 * alone, so that one that a store refuses keeps no other back.
 *
 * <p>A message that failed is reported in {@code batchItemFailures} and logged once, by its id and
 * the kind of failure, never by its body. One that can never be understood is reported too: only so
 * does it reach the dead-letter queue. Messages are reported without being tried when no time is
 * left, since a timeout would fail those that are done, and when two in a row fail as if AWS did
 * not answer: an outage fails all of them, and each would add its timeouts and retries to it.
 * Errors of the virtual machine end the whole batch, which then comes again.
 *
 * @param <T> what a message says
 */
public final class SqsBatch<T> {

    /** What one message may need: a call to AWS with all its retries, and a little. */
    static final int RESERVE_MILLIS = (int) AwsClients.CALL_TIMEOUT.plusSeconds(1).toMillis();

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
    private final boolean together;
    private final OutcomeLog log;

    private SqsBatch(
            Function<SqsMessage, T> reader, Handler<T> handler, boolean together, OutcomeLog log) {
        this.reader = reader;
        this.handler = handler;
        this.together = together;
        this.log = log;
    }

    /**
     * Makes a batch of a handler of one message.
     *
     * @param log the function's log
     */
    public static SqsBatch<SqsMessage> oneByOne(MessageHandler handler, OutcomeLog log) {
        return new SqsBatch<>(
                Function.identity(),
                messages -> {
                    messages.forEach(handler::handle);
                    return Set.copyOf(messages.stream().map(SqsMessage::messageId).toList());
                },
                false,
                log);
    }

    /**
     * Makes a batch of a reader and a handler of all messages.
     *
     * @param reader throws {@link InvalidFieldException} or {@link NotJsonException} for what it
     *     does not understand
     * @param log the function's log
     */
    public static <T> SqsBatch<T> together(
            Function<SqsMessage, T> reader, Handler<T> handler, OutcomeLog log) {
        return new SqsBatch<>(reader, handler, true, log);
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
        response.write(response(failed));
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
        Set<String> done =
                together ? doneTogether(contents, context) : doneAlone(contents, context, true);
        return ids.stream().filter(id -> !done.contains(id)).toList();
    }

    private Set<String> doneTogether(Map<String, T> contents, Context context) {
        if (contents.isEmpty()) {
            return Set.of();
        }
        try {
            return handler.handle(List.copyOf(contents.values()));
        } catch (RuntimeException e) {
            log.error("batch-failed").with(LogKey.COUNT, contents.size()).with(e).write();
            // One alone would fail in the same way.
            return contents.size() == 1 ? Set.of() : doneAlone(contents, context, false);
        }
    }

    /**
     * Handles each alone.
     *
     * @param triesFirst whether the first is tried in any case, so that each invocation gets on
     */
    private Set<String> doneAlone(Map<String, T> contents, Context context, boolean triesFirst) {
        Set<String> done = new HashSet<>();
        boolean mustTry = triesFirst;
        int outagesInRow = 0;
        for (Map.Entry<String, T> message : contents.entrySet()) {
            boolean isTimeLeft = mustTry || context.getRemainingTimeInMillis() >= RESERVE_MILLIS;
            mustTry = false;
            if (outagesInRow == AwsFaults.OUTAGE || !isTimeLeft) {
                log.warn("message-postponed").with(LogKey.MESSAGE_ID, message.getKey()).write();
                continue;
            }
            try {
                done.addAll(handler.handle(List.of(message.getValue())));
                outagesInRow = 0;
            } catch (NotJsonException | InvalidFieldException e) {
                logFailure("message-not-understood", message.getKey(), e);
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

    private static byte[] response(List<String> failed) {
        return JsonText.objectBytes(
                json ->
                        json.array(
                                "batchItemFailures",
                                failures ->
                                        failed.forEach(
                                                id ->
                                                        failures.object(
                                                                f ->
                                                                        f.text(
                                                                                "itemIdentifier",
                                                                                id)))));
    }
}
