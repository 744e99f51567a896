package dev.stammkunde.localrunner.objects;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;
import dev.stammkunde.localrunner.template.Stack;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The objects of a bucket, by their keys in the order of UTF-8. One call at a time, so a condition
 * holds when the write happens.
 *
 * <p>With a folder, what it holds is written first and then a line that says so: a process that is
 * killed in between leaves something that no line names, which goes at the next start.
 */
public final class Bucket implements AutoCloseable {

    private static final String FORGOTTEN = "forgotten";

    private final NavigableMap<String, List<StoredObject>> versions = new TreeMap<>(Keys.ORDER);
    private final Stack.Bucket bucket;
    private final Clock clock;
    private final Blobs blobs;
    private final @Nullable KeptLines log;

    private Bucket(Stack.Bucket bucket, Clock clock, Blobs blobs, @Nullable KeptLines log) {
        this.bucket = bucket;
        this.clock = clock;
        this.blobs = blobs;
        this.log = log;
    }

    /** Opens a bucket, in memory where there is no folder. */
    static Bucket open(Stack.Bucket bucket, Clock clock, Optional<Path> folder) {
        if (folder.isEmpty()) {
            return new Bucket(bucket, clock, Blobs.inMemory(), null);
        }
        var blobs = Blobs.in(folder.get().resolve("content"));
        var log = KeptLines.open(folder.get().resolve("objects"));
        var opened = new Bucket(bucket, clock, blobs, log);
        log.read().forEach(opened::restore);
        blobs.retain(opened.all().stream().map(StoredObject::blob).toList());
        return opened;
    }

    private void restore(String line) {
        try {
            var json = Json.read(line);
            if (json.has(FORGOTTEN)) {
                versions.remove(json.path(FORGOTTEN).asText());
            } else {
                add(StoredObject.of(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its id in the template. */
    public String id() {
        return bucket.id();
    }

    public String name() {
        return bucket.name();
    }

    public boolean isVersioned() {
        return bucket.versioned();
    }

    /** How a write ended. */
    sealed interface Written {
        record Done(StoredObject object) implements Written {}

        /** The object is there though it must not be, or is another than it must be. */
        record PreconditionFailed() implements Written {}

        /** The object that was to be replaced is not there. */
        record Missing() implements Written {}
    }

    /**
     * What must be so for a write to happen.
     *
     * @param absent whether there must be no such object
     * @param etag which object must be there; absent for any or none
     */
    record Condition(boolean absent, @Nullable String etag) {}

    synchronized Written put(String key, String type, byte[] bytes, Condition condition) {
        var current = find(key);
        if (condition.etag() != null && current.isEmpty()) {
            return new Written.Missing();
        }
        if (condition.absent() && current.isPresent()
                || condition.etag() != null && !current.get().etag().equals(condition.etag())) {
            return new Written.PreconditionFailed();
        }
        var object =
                new StoredObject(
                        key,
                        versionId(),
                        Digests.md5(bytes),
                        bytes.length,
                        type,
                        clock.instant(),
                        UUID.randomUUID().toString());
        blobs.keep(object.blob(), bytes);
        keep(object);
        return new Written.Done(object);
    }

    /** Deletes an object, of which versions stay where there are any; returns the marker. */
    synchronized Optional<StoredObject> delete(String key) {
        if (isVersioned()) {
            var marker = new StoredObject(key, versionId(), "", 0, "", clock.instant(), "");
            keep(marker);
            return Optional.of(marker);
        }
        var gone = versions.remove(key);
        if (gone != null) {
            if (log != null) {
                log.append(Json.write(Json.object().put(FORGOTTEN, key)));
            }
            gone.forEach(version -> blobs.forget(version.blob()));
        }
        return Optional.empty();
    }

    private String versionId() {
        return isVersioned() ? UUID.randomUUID().toString() : "null";
    }

    private void keep(StoredObject object) {
        if (log != null) {
            log.append(Json.write(object.json()));
        }
        add(object).ifPresent(before -> blobs.forget(before.blob()));
    }

    /** Returns what it took the place of. */
    private Optional<StoredObject> add(StoredObject object) {
        var all = versions.computeIfAbsent(object.key(), _ -> new ArrayList<>());
        var before = isVersioned() || all.isEmpty() ? null : all.removeLast();
        all.add(object);
        return Optional.ofNullable(before);
    }

    /** Finds the object as it is now. */
    public synchronized Optional<StoredObject> find(String key) {
        return Optional.ofNullable(versions.get(key))
                .map(List::getLast)
                .filter(version -> !version.isDeleteMarker());
    }

    /** Finds a version of an object. */
    public synchronized Optional<StoredObject> find(String key, String versionId) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> version.versionId().equals(versionId))
                .findFirst();
    }

    public byte[] read(StoredObject object) {
        return blobs.read(object.blob());
    }

    /** Returns the objects whose keys begin so, after a key, as they are now. */
    public synchronized List<StoredObject> list(String prefix, String after, int most) {
        var found = new ArrayList<StoredObject>();
        var rest =
                Keys.ORDER.compare(after, prefix) < 0 || after.isEmpty()
                        ? versions.tailMap(prefix, true)
                        : versions.tailMap(after, false);
        for (String key : rest.keySet()) {
            if (!key.startsWith(prefix) || found.size() == most) {
                break;
            }
            find(key).ifPresent(found::add);
        }
        return found;
    }

    /** Returns all versions of objects whose keys begin so: by key, the newest first. */
    public synchronized List<StoredObject> versions(String prefix) {
        return versions.tailMap(prefix, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .flatMap(entry -> entry.getValue().reversed().stream())
                .toList();
    }

    private synchronized List<StoredObject> all() {
        return versions("");
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
    }
}
