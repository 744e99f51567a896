package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers why messages failed last, for the page of dead letters; with a folder, it is kept. */
public final class FailureReasons implements AutoCloseable {

    private static final int KEPT = 5_000;
    private static final String MESSAGE_ID = "messageId";
    private static final String REASON = "reason";

    private final Map<String, String> reasons =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > KEPT;
                }
            };

    private final Optional<KeptLines> lines;

    private FailureReasons(Optional<KeptLines> lines) {
        this.lines = lines;
    }

    /** Takes up what is left in the folder. */
    public static FailureReasons in(Optional<Path> folder) {
        var remembered =
                new FailureReasons(
                        folder.map(path -> KeptLines.open(path.resolve("failure-reasons.jsonl"))));
        remembered.lines.ifPresent(kept -> kept.read().forEach(remembered::apply));
        remembered.takeOutWhatIsOver();
        return remembered;
    }

    private void apply(String line) {
        try {
            JsonNode json = Json.read(line);
            reasons.put(json.path(MESSAGE_ID).asText(), json.path(REASON).asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void remember(String messageId, String reason) {
        reasons.put(messageId, reason);
        lines.ifPresent(kept -> kept.append(line(messageId, reason)));
        if (lines.isPresent() && lines.get().count() > 2L * KEPT) {
            takeOutWhatIsOver();
        }
    }

    private void takeOutWhatIsOver() {
        lines.ifPresent(
                kept ->
                        kept.replace(
                                reasons.entrySet().stream()
                                        .map(one -> line(one.getKey(), one.getValue()))
                                        .toList()));
    }

    private static String line(String messageId, String reason) {
        return Json.write(Json.object().put(MESSAGE_ID, messageId).put(REASON, reason));
    }

    /** Returns why the message failed last, if that is still remembered. */
    public synchronized Optional<String> find(String messageId) {
        return Optional.ofNullable(reasons.get(messageId));
    }

    @Override
    public synchronized void close() {
        lines.ifPresent(KeptLines::close);
    }
}
