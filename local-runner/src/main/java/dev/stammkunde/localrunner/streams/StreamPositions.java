package dev.stammkunde.localrunner.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far each mapping got in each shard of its stream. A position is kept after its changes were
 * handled, so a kill between the two hands them out once more. Safe for many threads.
 */
public final class StreamPositions implements AutoCloseable {

    private static final int FEW = 5_000;
    private static final String MAPPING = "mapping";
    private static final String STREAM = "stream";
    private static final String SHARD = "shard";
    private static final String AFTER = "after";
    private static final String ENDED = "ended";

    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Optional<KeptLines> lines;
    private boolean closed;

    private record Reading(String stream, Map<String, Position> shards) {}

    /**
     * A place in a shard.
     *
     * @param after the last change that was handled, if any was
     * @param ended whether all of the shard was handled
     */
    record Position(Optional<String> after, boolean ended) {

        static final Position START = new Position(Optional.empty(), false);
    }

    private StreamPositions(Optional<KeptLines> lines) {
        this.lines = lines;
    }

    /** Takes up what is left in the folder. */
    public static StreamPositions in(Optional<Path> folder) {
        var positions =
                new StreamPositions(
                        folder.map(path -> KeptLines.open(path.resolve("streams.jsonl"))));
        positions.lines.ifPresent(kept -> kept.read().forEach(positions::apply));
        positions.takeOutWhatIsOver();
        return positions;
    }

    private void apply(String line) {
        try {
            JsonNode json = Json.read(line);
            var mapping = json.path(MAPPING).asText();
            if (json.has(SHARD)) {
                var after = json.path(AFTER).asText("");
                reading(mapping)
                        .shards()
                        .put(
                                json.path(SHARD).asText(),
                                new Position(
                                        Optional.of(after).filter(text -> !text.isEmpty()),
                                        json.path(ENDED).asBoolean()));
            } else {
                readings.put(
                        mapping, new Reading(json.path(STREAM).asText(), new LinkedHashMap<>()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading reading(String mapping) {
        return readings.computeIfAbsent(mapping, _ -> new Reading("", new LinkedHashMap<>()));
    }

    /** Returns of which stream the positions are that a mapping has. */
    synchronized Optional<String> findStream(String mapping) {
        return Optional.ofNullable(readings.get(mapping)).map(Reading::stream);
    }

    /** Lets a mapping begin anew, with the oldest change of a stream. */
    synchronized void begin(String mapping, String stream) {
        readings.put(mapping, new Reading(stream, new LinkedHashMap<>()));
        append(Json.object().put(MAPPING, mapping).put(STREAM, stream));
    }

    synchronized Position of(String mapping, String shard) {
        return reading(mapping).shards().getOrDefault(shard, Position.START);
    }

    /** Returns the shards of which a mapping handled a part and not all. */
    synchronized List<String> begun(String mapping) {
        var begun = new ArrayList<String>();
        reading(mapping)
                .shards()
                .forEach(
                        (shard, position) -> {
                            if (!position.ended()) {
                                begun.add(shard);
                            }
                        });
        return begun;
    }

    synchronized void keep(String mapping, String shard, Position position) {
        reading(mapping).shards().put(shard, position);
        append(line(mapping, shard, position));
        if (!closed && lines.isPresent() && lines.get().count() > FEW) {
            takeOutWhatIsOver();
        }
    }

    private void append(ObjectNode line) {
        if (!closed) {
            lines.ifPresent(kept -> kept.append(Json.write(line)));
        }
    }

    private void takeOutWhatIsOver() {
        var left = new ArrayList<String>();
        readings.forEach(
                (mapping, reading) -> {
                    left.add(
                            Json.write(
                                    Json.object()
                                            .put(MAPPING, mapping)
                                            .put(STREAM, reading.stream())));
                    reading.shards()
                            .forEach(
                                    (shard, position) ->
                                            left.add(Json.write(line(mapping, shard, position))));
                });
        lines.ifPresent(kept -> kept.replace(left));
    }

    private static ObjectNode line(String mapping, String shard, Position position) {
        return Json.object()
                .put(MAPPING, mapping)
                .put(SHARD, shard)
                .put(AFTER, position.after().orElse(""))
                .put(ENDED, position.ended());
    }

    @Override
    public synchronized void close() {
        closed = true;
        lines.ifPresent(KeptLines::close);
    }
}
