package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.template.StreamMapping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a mapping gets on.
 *
 * @param batches for how many batches the fault holds; 0 until it is changed
 * @param losses what nobody will hand out any more, the latest first
 */
public record StreamStatus(
        StreamMapping mapping,
        String stream,
        StreamSwitches.StreamFault fault,
        int batches,
        List<ShardStatus> shards,
        List<StreamNote> losses,
        Optional<StreamNote> lastError) {

    /** Something happened at a time. */
    public record StreamNote(Instant at, String text) {}

    /**
     * How far a mapping got in a shard.
     *
     * @param after the last change that was handled
     * @param lag for how long the oldest change waits that was not handled yet
     */
    public record ShardStatus(String shard, Optional<String> after, Duration lag) {}
}
