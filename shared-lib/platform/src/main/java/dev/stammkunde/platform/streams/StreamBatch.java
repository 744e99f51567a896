package dev.stammkunde.platform.streams;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.batches.BatchFrame;
import dev.stammkunde.platform.batches.BatchHandler;
import dev.stammkunde.platform.batches.BatchKind;
import dev.stammkunde.platform.batches.BatchStuckException;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Handles Lambda's event of a table's stream in the frame of all batches: in order, and nothing
 * after a failure. What was done before it is not done again, and the rest comes again from there.
 * If not even the first change can be handled, the call fails: Lambda then halves the batch until
 * the one that fails is alone, and gives up that one only.
 *
 * <p>The mapping must report failures item by item and bisect; {@code StreamRules} in {@code
 * architecture-tests} holds the template to it.
 *
 * @param <T> what a change says
 */
public final class StreamBatch<T> {

    private static final BatchKind CHANGES =
            new BatchKind("change", LogKey.SEQUENCE_NUMBER, TableChange::sequenceNumberOf, true);

    private final BatchFrame<T> frame;

    private StreamBatch(BatchFrame<T> frame) {
        this.frame = frame;
    }

    /**
     * Makes a batch of a reader and a handler of all changes, which gets them in order.
     *
     * @param reader throws {@link InvalidFieldException} or {@link NotJsonException} for what it
     *     does not understand
     * @param handler returns the sequence numbers of the changes that are done
     * @param log the function's log
     */
    public static <T> StreamBatch<T> inOrder(
            Function<TableChange, T> reader, BatchHandler<T> handler, OutcomeLog log) {
        return new StreamBatch<>(
                new BatchFrame<>(
                        CHANGES,
                        change -> reader.apply(TableChange.read(change)),
                        handler,
                        true,
                        log));
    }

    /**
     * Handles all changes and writes which one failed first.
     *
     * @throws NotJsonException if the event is none of a stream
     * @throws InvalidFieldException if the event is none of a stream
     * @throws BatchStuckException if the first change failed
     */
    public void handle(InputStream event, OutputStream response, Context context)
            throws IOException {
        frame.handle(event, response, context);
    }
}
