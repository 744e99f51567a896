package dev.stammkunde.lambdasupport.sqs;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.lambdasupport.json.InvalidFieldException;
import dev.stammkunde.lambdasupport.json.Json;
import dev.stammkunde.lambdasupport.json.JsonField;
import dev.stammkunde.lambdasupport.json.NotJsonException;
import dev.stammkunde.lambdasupport.log.LogKey;
import dev.stammkunde.lambdasupport.log.OutcomeLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Handles Lambda's event of a standard SQS queue, all messages at once: for functions whose stores
 * and services take many things in one call.
 *
 * <p>What cannot be understood is reported in {@code batchItemFailures} and logged, and so is what
 * the handler does not say that it is done. If it throws, all come again.
 *
 * @param <T> what a message says
 */
public final class SqsWholeBatch<T> {

    /** Handles what messages say. */
    @FunctionalInterface
    public interface Handler<T> {

        /** Returns the ids of the messages that are done. */
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
        OutcomeLog.inRequest(context.getAwsRequestId(), () -> failed.addAll(failedOf(messages)));
        response.write(SqsBatch.response(failed));
    }

    private List<String> failedOf(List<JsonField> messages) {
        List<T> contents = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (JsonField message : messages) {
            String messageId = message.text("messageId");
            ids.add(messageId);
            try {
                contents.add(reader.apply(SqsMessage.read(message)));
            } catch (RuntimeException e) {
                // Whatever is wrong with one, the others are not to come again for it.
                log.error("message-not-understood")
                        .with(LogKey.MESSAGE_ID, messageId)
                        .with(e)
                        .write();
            }
        }
        Set<String> done = done(contents);
        return ids.stream().filter(id -> !done.contains(id)).toList();
    }

    private Set<String> done(List<T> contents) {
        try {
            return contents.isEmpty() ? Set.of() : handler.handle(contents);
        } catch (RuntimeException e) {
            log.error("batch-failed").with(LogKey.COUNT, contents.size()).with(e).write();
            return Set.of();
        }
    }
}
