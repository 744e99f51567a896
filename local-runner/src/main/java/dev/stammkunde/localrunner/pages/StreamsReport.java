package dev.stammkunde.localrunner.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.streams.StreamStatus;

import java.time.Duration;
import java.util.List;

/** How far each function got with the stream that feeds it. */
record StreamsReport(List<StreamStatus> streams) implements Report {

    @Override
    public Object json() {
        var array = Json.array();
        streams.forEach(status -> array.add(json(status)));
        return array;
    }

    private static ObjectNode json(StreamStatus status) {
        var json =
                Json.object()
                        .put("mapping", status.mapping().id())
                        .put("function", status.mapping().functionId())
                        .put("table", status.mapping().table())
                        .put("stream", status.stream())
                        .put("fault", status.fault().label())
                        .put("times", status.batches());
        var shards = json.putArray("shards");
        for (StreamStatus.ShardStatus shard : status.shards()) {
            shards.addObject()
                    .put("shard", shard.shard())
                    .put("after", shard.after().orElse(""))
                    .put("lagMillis", shard.lag().toMillis());
        }
        var losses = json.putArray("losses");
        status.losses().forEach(loss -> losses.add(json(loss)));
        status.lastError().ifPresent(error -> json.set("lastError", json(error)));
        return json;
    }

    private static ObjectNode json(StreamStatus.StreamNote note) {
        return Json.object().put("at", note.at().toString()).put("text", note.text());
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JtestreamsGenerated.render(out, none, this));
    }

    /** Returns a lag as people read it. */
    static String readable(Duration lag) {
        return lag.isZero()
                ? "none"
                : lag.toDaysPart() > 0
                        ? "%d d %d h".formatted(lag.toDaysPart(), lag.toHoursPart())
                        : "%d:%02d:%02d"
                                .formatted(
                                        lag.toHoursPart(),
                                        lag.toMinutesPart(),
                                        lag.toSecondsPart());
    }
}
