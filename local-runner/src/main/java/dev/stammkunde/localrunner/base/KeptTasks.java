package dev.stammkunde.localrunner.base;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was promised and is not done yet; with a file, a kill leaves it to the next runner, which
 * does it again if it was being done. Safe for many threads.
 */
public final class KeptTasks implements AutoCloseable {

    private static final int FEW = 5_000;
    private static final String ID = "id";
    private static final String TASK = "task";
    private static final String DONE = "done";

    private final Map<String, ObjectNode> open = new LinkedHashMap<>();
    private final Optional<KeptLines> lines;
    private boolean closed;

    private KeptTasks(Optional<KeptLines> lines) {
        this.lines = lines;
    }

    /** Takes up what is left in the file. */
    public static KeptTasks in(Optional<Path> file) {
        var tasks = new KeptTasks(file.map(KeptLines::open));
        tasks.lines.ifPresent(kept -> kept.read().forEach(tasks::apply));
        tasks.takeOutWhatIsDone();
        return tasks;
    }

    private void apply(String line) {
        try {
            var json = Json.read(line);
            if (json.has(DONE)) {
                open.remove(json.path(DONE).asText());
            } else {
                open.put(json.path(ID).asText(), (ObjectNode) json.path(TASK));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all that is to be done, by id, the oldest first. */
    public synchronized Map<String, ObjectNode> left() {
        return new LinkedHashMap<>(open);
    }

    /** Returns how much is to be done. */
    public synchronized int size() {
        return open.size();
    }

    /** Promises a task. */
    public synchronized void add(String id, ObjectNode task) {
        lines.ifPresent(kept -> kept.append(line(id, task)));
        open.put(id, task);
    }

    /** Remembers that a task is done. */
    public synchronized void done(String id) {
        open.remove(id);
        if (lines.isEmpty() || closed) {
            return;
        }
        lines.get().append(Json.write(Json.object().put(DONE, id)));
        if (lines.get().count() > FEW && open.isEmpty()) {
            takeOutWhatIsDone();
        }
    }

    private void takeOutWhatIsDone() {
        lines.ifPresent(
                kept ->
                        kept.replace(
                                open.entrySet().stream()
                                        .map(task -> line(task.getKey(), task.getValue()))
                                        .toList()));
    }

    private static String line(String id, ObjectNode task) {
        return Json.write(Json.object().put(ID, id).set(TASK, task));
    }

    /** Ends writing; what is done from now on is done again by the next runner. */
    @Override
    public synchronized void close() {
        closed = true;
        lines.ifPresent(KeptLines::close);
    }
}
