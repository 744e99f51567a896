package dev.stammkunde.platform.batches;

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
 * Handles Lambda's event of many items: one by one, or all together for functions whose stores and
 * services take many things in one call. If those fail together, each is handled alone, so that one
 * that a store refuses keeps no other back.
 *
 * <p>An item that failed is reported in {@code batchItemFailures} and logged once, by its id and
 * the kind of failure, never by what it says. One that can never be understood is reported too:
 * only so does it reach the dead-letter queue. Items are reported without being tried when no time
 * is left, since a timeout would fail those that are done, and when two in a row fail as if AWS did
 * not answer: an outage fails all of them, and each would add its timeouts and retries to it.
 * Errors of the virtual machine end the whole batch, which then comes again.
 *
 * <p>Where order counts, the first failure ends the batch: what was done before it stays done, and
 * it comes again with all that follow it. If it is the very first, the call fails.
 *
 * @param <T> what an item says
 */
public final class BatchFrame<T> {

    /** What one item may need: a call to AWS with all its retries, and a little. */
    public static final int RESERVE_MILLIS =
            (int) AwsClients.CALL_TIMEOUT.plusSeconds(1).toMillis();

    private final BatchKind kind;
    private final Function<JsonField, T> reader;
    private final BatchHandler<T> handler;
    private final boolean together;
    private final OutcomeLog log;

    /**
     * Makes the frame of a function.
     *
     * @param reader throws {@link InvalidFieldException} or {@link NotJsonException} for what it
     *     does not understand
     * @param together whether the handler gets all items at once
     * @param log the function's log
     */
    public BatchFrame(
            BatchKind kind,
            Function<JsonField, T> reader,
            BatchHandler<T> handler,
            boolean together,
            OutcomeLog log) {
        this.kind = kind;
        this.reader = reader;
        this.handler = handler;
        this.together = together;
        this.log = log;
    }

    /**
     * Handles all items and writes which ones failed.
     *
     * @throws NotJsonException if the event is no batch
     * @throws InvalidFieldException if the event is no batch
     * @throws BatchStuckException if order counts and the first item failed
     */
    public void handle(InputStream event, OutputStream response, Context context)
            throws IOException {
        List<JsonField> items = Json.parse(event).elements("Records");
        List<String> failed = new ArrayList<>();
        OutcomeLog.inRequest(
                context.getAwsRequestId(), () -> failed.addAll(failedOf(items, context)));
        response.write(response(failed));
    }

    private List<String> failedOf(List<JsonField> items, Context context) {
        List<String> ids = new ArrayList<>();
        Map<String, T> contents = new LinkedHashMap<>();
        for (JsonField item : items) {
            String id = kind.id().apply(item);
            ids.add(id);
            try {
                contents.put(id, reader.apply(item));
            } catch (RuntimeException e) {
                // Whatever is wrong with one, the others are not to come again for it.
                logFailure("-not-understood", id, e);
                if (kind.inOrder()) {
                    break;
                }
            }
        }
        Set<String> done =
                together ? doneTogether(contents, context) : doneAlone(contents, context, true);
        List<String> failed = ids.stream().filter(id -> !done.contains(id)).toList();
        return kind.inOrder() ? firstOf(failed, ids) : failed;
    }

    private List<String> firstOf(List<String> failed, List<String> ids) {
        if (!failed.isEmpty() && failed.getFirst().equals(ids.getFirst())) {
            throw new BatchStuckException(kind.noun(), failed.getFirst());
        }
        return failed.stream().limit(1).toList();
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
        for (Map.Entry<String, T> item : contents.entrySet()) {
            boolean isTimeLeft = mustTry || context.getRemainingTimeInMillis() >= RESERVE_MILLIS;
            mustTry = false;
            if (outagesInRow == AwsFaults.OUTAGE || !isTimeLeft) {
                log.warn(kind.noun() + "-postponed").with(kind.idKey(), item.getKey()).write();
            } else {
                outagesInRow = isOutage(item, done) ? outagesInRow + 1 : 0;
            }
            if (kind.inOrder() && !done.contains(item.getKey())) {
                break;
            }
        }
        return done;
    }

    /** Handles one; returns whether it failed as if AWS did not answer. */
    private boolean isOutage(Map.Entry<String, T> item, Set<String> done) {
        try {
            done.addAll(handler.handle(List.of(item.getValue())));
            return false;
        } catch (NotJsonException | InvalidFieldException e) {
            logFailure("-not-understood", item.getKey(), e);
            return false;
        } catch (RuntimeException e) {
            logFailure("-failed", item.getKey(), e);
            return AwsFaults.isOutage(e);
        }
    }

    private void logFailure(String outcome, String id, RuntimeException failure) {
        log.error(kind.noun() + outcome).with(kind.idKey(), id).with(failure).write();
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
