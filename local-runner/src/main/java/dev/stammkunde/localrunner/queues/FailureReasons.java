package dev.stammkunde.localrunner.queues;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers why messages failed last, for the page of dead letters. */
public final class FailureReasons {

    private static final int KEPT = 5_000;

    private final Map<String, String> reasons =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > KEPT;
                }
            };

    public synchronized void remember(String messageId, String reason) {
        reasons.put(messageId, reason);
    }

    /** Returns why the message failed last, if it did since the runner started. */
    public synchronized Optional<String> find(String messageId) {
        return Optional.ofNullable(reasons.get(messageId));
    }
}
