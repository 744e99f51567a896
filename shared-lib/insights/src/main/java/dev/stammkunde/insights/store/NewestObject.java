package dev.stammkunde.insights.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps of a document the newest one, in one object that is read whole.
 *
 * @param asOf when a document is of
 */
record NewestObject(ReplacedObject objects, Function<byte[], Instant> asOf) {

    Optional<byte[]> find(String key) {
        return objects.find(key).map(ReplacedObject.Read::document);
    }

    /** Of two who write at once the later document stays, in whichever order. */
    void keep(String key, byte[] document, Instant at) {
        boolean isDone = false;
        while (!isDone) {
            Optional<ReplacedObject.Read> before = objects.find(key);
            isDone =
                    before.isPresent()
                            ? asOf.apply(before.get().document()).isAfter(at)
                                    || objects.replace(key, document, before.get().version())
                                            .isPresent()
                            : objects.begin(key, document).isPresent();
        }
    }
}
