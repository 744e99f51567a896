package dev.stammkunde.platform.queues;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.batches.BatchFrame;
import dev.stammkunde.platform.batches.BatchHandler;
import dev.stammkunde.platform.batches.BatchKind;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Function;

/**
 * Handles Lambda's event of a standard SQS queue in the frame of all batches: any order will do,
 * and each message that failed comes again by itself.
 *
 * @param <T> what a message says
 */
public final class SqsBatch<T> {

    static final int RESERVE_MILLIS = BatchFrame.RESERVE_MILLIS;

    private static final BatchKind MESSAGES =
            new BatchKind(
                    "message", LogKey.MESSAGE_ID, message -> message.text("messageId"), false);

    private final BatchFrame<T> frame;

    private SqsBatch(BatchFrame<T> frame) {
        this.frame = frame;
    }

    /**
     * Makes a batch of a handler of one message.
     *
     * @param log the function's log
     */
    public static SqsBatch<SqsMessage> oneByOne(MessageHandler handler, OutcomeLog log) {
        return new SqsBatch<>(
                new BatchFrame<>(
                        MESSAGES,
                        SqsMessage::read,
                        messages -> {
                            messages.forEach(handler::handle);
                            return Set.copyOf(
                                    messages.stream().map(SqsMessage::messageId).toList());
                        },
                        false,
                        log));
    }

    /**
     * Makes a batch of a reader and a handler of all messages.
     *
     * @param reader throws {@link InvalidFieldException} or {@link NotJsonException} for what it
     *     does not understand
     * @param log the function's log
     */
    public static <T> SqsBatch<T> together(
            Function<SqsMessage, T> reader, BatchHandler<T> handler, OutcomeLog log) {
        return new SqsBatch<>(
                new BatchFrame<>(
                        MESSAGES,
                        message -> reader.apply(SqsMessage.read(message)),
                        handler,
                        true,
                        log));
    }

    /**
     * Handles all messages and writes which ones failed.
     *
     * @throws NotJsonException if the event is none of SQS
     * @throws InvalidFieldException if the event is none of SQS
     */
    public void handle(InputStream event, OutputStream response, Context context)
            throws IOException {
        frame.handle(event, response, context);
    }
}
