package dev.stammkunde.lambdasupport.sqs;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.lambdasupport.json.InvalidFieldException;
import dev.stammkunde.lambdasupport.json.Json;
import dev.stammkunde.lambdasupport.json.JsonField;
import dev.stammkunde.lambdasupport.json.JsonText;
import dev.stammkunde.lambdasupport.json.NotJsonException;
import dev.stammkunde.lambdasupport.log.LogKey;
import dev.stammkunde.lambdasupport.log.OutcomeLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Handles Lambda's event of a standard SQS queue, message by message.
 *
 * <p>A message whose handler throws is reported in {@code batchItemFailures} and logged once, by
 * its id and the kind of failure, never by its body. One that can never be understood is reported
 * too: only so does it reach the dead-letter queue. Messages that no time is left for are reported
 * without being tried, since a timeout would fail those that are done. Errors of the virtual
 * machine end the whole batch, which then comes again.
 */
public final class SqsBatch {

    /** What one message may need: its calls to AWS with their retries. */
    static final int RESERVE_MILLIS = 3_000;

    private final MessageHandler handler;
    private final OutcomeLog log;

    /**
     * Makes a batch of a handler of one message.
     *
     * @param log the function's log
     */
    public SqsBatch(MessageHandler handler, OutcomeLog log) {
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
        OutcomeLog requestLog = log.forRequest(context.getAwsRequestId());
        List<String> failed =
                Json.parse(event).elements("Records").stream()
                        .filter(message -> !isHandled(message, context, requestLog))
                        .map(message -> message.text("messageId"))
                        .toList();
        response.write(response(failed));
    }

    private boolean isHandled(JsonField json, Context context, OutcomeLog requestLog) {
        String messageId = json.text("messageId");
        if (context.getRemainingTimeInMillis() < RESERVE_MILLIS) {
            requestLog.warn("message-postponed").with(LogKey.MESSAGE_ID, messageId).write();
            return false;
        }
        try {
            handler.handle(SqsMessage.read(json));
            return true;
        } catch (NotJsonException | InvalidFieldException e) {
            logFailure(requestLog, "message-not-understood", messageId, e);
            return false;
        } catch (RuntimeException e) {
            logFailure(requestLog, "message-failed", messageId, e);
            return false;
        }
    }

    private static void logFailure(
            OutcomeLog requestLog, String outcome, String messageId, RuntimeException failure) {
        requestLog.error(outcome).with(LogKey.MESSAGE_ID, messageId).with(failure).write();
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
