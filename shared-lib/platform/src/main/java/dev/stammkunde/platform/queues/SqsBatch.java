package dev.stammkunde.platform.queues;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.aws.AwsClients;
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

    /** What one message may need: a call to AWS with all its retries, and a little. */
    static final int RESERVE_MILLIS = (int) AwsClients.CALL_TIMEOUT.plusSeconds(1).toMillis();

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
        List<JsonField> messages = Json.parse(event).elements("Records");
        List<String> failed = new ArrayList<>();
        OutcomeLog.inRequest(
                context.getAwsRequestId(), () -> failed.addAll(failedOf(messages, context)));
        response.write(response(failed));
    }

    private List<String> failedOf(List<JsonField> messages, Context context) {
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            String messageId = messages.get(i).text("messageId");
            // The first is tried in any case, so that each invocation gets on.
            if (i > 0 && context.getRemainingTimeInMillis() < RESERVE_MILLIS) {
                log.warn("message-postponed").with(LogKey.MESSAGE_ID, messageId).write();
                failed.add(messageId);
            } else if (!isHandled(messageId, messages.get(i))) {
                failed.add(messageId);
            }
        }
        return failed;
    }

    private boolean isHandled(String messageId, JsonField json) {
        try {
            handler.handle(SqsMessage.read(json));
            return true;
        } catch (NotJsonException | InvalidFieldException e) {
            logFailure("message-not-understood", messageId, e);
            return false;
        } catch (RuntimeException e) {
            logFailure("message-failed", messageId, e);
            return false;
        }
    }

    private void logFailure(String outcome, String messageId, RuntimeException failure) {
        log.error(outcome).with(LogKey.MESSAGE_ID, messageId).with(failure).write();
    }

    static byte[] response(List<String> failed) {
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
