package dev.stammkunde.localrunner.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.Json;
import dev.stammkunde.localrunner.template.Stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schedules that functions made, and their groups, as EventBridge Scheduler keeps them; with a
 * folder, over a restart too. Safe for many threads.
 */
public final class CreatedSchedules {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Map<Schedule.Key, ObjectNode> definitions =
            new TreeMap<>(
                    Comparator.comparing(Schedule.Key::group).thenComparing(Schedule.Key::name));
    private final TreeSet<String> groups = new TreeSet<>(List.of(Schedule.DEFAULT_GROUP));
    private final ScheduleReader reader;
    private final Schedules schedules;
    private final Clock clock;
    private final Optional<Path> file;

    /** Takes up what is left in the folder; what was due meanwhile is not made up for. */
    public CreatedSchedules(Stack stack, Schedules schedules, Clock clock, Optional<Path> folder) {
        this.reader = new ScheduleReader(stack);
        this.schedules = schedules;
        this.clock = clock;
        this.file = folder.map(path -> path.resolve("schedules.json"));
        groups.addAll(stack.scheduleGroups());
        file.filter(Files::exists).ifPresent(this::restore);
    }

    private void restore(Path path) {
        try {
            var kept = Json.read(Files.readAllBytes(path));
            kept.path("groups").forEach(group -> groups.add(group.asText()));
            for (JsonNode definition : kept.path("schedules")) {
                var schedule = reader.read((ObjectNode) definition, created(definition));
                definitions.put(schedule.key(), (ObjectNode) definition);
                arm(schedule, definition, clock.instant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of a request. */
    public sealed interface Outcome {
        record Done(ObjectNode definition) implements Outcome {}

        record NotFound(String message) implements Outcome {}

        record Conflict(String message) implements Outcome {}

        record Invalid(String message) implements Outcome {}
    }

    /** Makes a schedule, or changes all of one that is there. */
    public synchronized Outcome put(ObjectNode request, boolean isNew) {
        var key = ScheduleReader.key(request);
        if (!groups.contains(key.group())) {
            return new Outcome.NotFound("Schedule group " + key.group() + " does not exist.");
        }
        forgetCompleted();
        var before = definitions.get(key);
        if (isNew && before != null) {
            return new Outcome.Conflict("Schedule " + key.name() + " already exists.");
        }
        if (!isNew && before == null) {
            return notFound(key);
        }
        var now = clock.instant();
        var definition = request.deepCopy();
        definition.put("GroupName", key.group());
        definition.put("CreationDate", before == null ? seconds(now) : seconds(created(before)));
        definition.put("LastModificationDate", seconds(now));
        try {
            var schedule = reader.read(definition, now);
            definitions.put(key, definition);
            // A rate is due at once.
            arm(schedule, definition, now.minusNanos(1));
        } catch (IllegalArgumentException e) {
            return new Outcome.Invalid(String.valueOf(e.getMessage()));
        }
        keep();
        return new Outcome.Done(definition);
    }

    /**
     * Lets it be due from the given time on. One time that has just passed is still met, since
     * Scheduler works by the minute.
     */
    private void arm(Schedule schedule, JsonNode definition, Instant from) {
        if (definition.path("State").asText("ENABLED").equals("ENABLED")) {
            schedules.put(schedule, schedule.isOnce() ? from.minus(PRECISION) : from);
        } else {
            schedules.remove(schedule.key());
        }
    }

    /** Returns the definition with what Scheduler adds to it. */
    public synchronized Outcome get(Schedule.Key key) {
        forgetCompleted();
        var definition = definitions.get(key);
        return definition == null ? notFound(key) : new Outcome.Done(definition);
    }

    public synchronized Outcome delete(Schedule.Key key) {
        forgetCompleted();
        var definition = definitions.remove(key);
        if (definition == null) {
            return notFound(key);
        }
        schedules.remove(key);
        keep();
        return new Outcome.Done(definition);
    }

    /** Returns all definitions, by group and name; of one group if the text is not empty. */
    public synchronized List<ObjectNode> list(String group, String namePrefix) {
        forgetCompleted();
        var found = new ArrayList<ObjectNode>();
        definitions.forEach(
                (key, definition) -> {
                    if ((group.isEmpty() || key.group().equals(group))
                            && key.name().startsWith(namePrefix)) {
                        found.add(definition);
                    }
                });
        return found;
    }

    public synchronized boolean hasGroup(String group) {
        return groups.contains(group);
    }

    public synchronized List<String> groups() {
        return List.copyOf(groups);
    }

    /** Returns false if the group is there already. */
    public synchronized boolean addGroup(String group) {
        var isNew = groups.add(group);
        keep();
        return isNew;
    }

    /** Deletes the group and its schedules; returns false if there is none. */
    public synchronized boolean deleteGroup(String group) {
        var wasThere = groups.remove(group);
        definitions.keySet().stream()
                .filter(key -> key.group().equals(group))
                .toList()
                .forEach(
                        key -> {
                            definitions.remove(key);
                            schedules.remove(key);
                        });
        keep();
        return wasThere;
    }

    /** Takes out what is to be deleted after its last time, once that has passed. */
    private void forgetCompleted() {
        var now = clock.instant();
        var completed =
                definitions.entrySet().stream()
                        .filter(
                                e ->
                                        e.getValue()
                                                .path("ActionAfterCompletion")
                                                .asText()
                                                .equals("DELETE"))
                        .filter(e -> e.getValue().path("State").asText("ENABLED").equals("ENABLED"))
                        .filter(e -> isOver(e.getValue(), now))
                        .map(Map.Entry::getKey)
                        .toList();
        if (!completed.isEmpty()) {
            completed.forEach(definitions::remove);
            keep();
        }
    }

    private boolean isOver(ObjectNode definition, Instant now) {
        return reader.read(definition, created(definition)).findNext(now).isEmpty();
    }

    private static Outcome notFound(Schedule.Key key) {
        return new Outcome.NotFound("Schedule " + key.name() + " does not exist.");
    }

    private static Instant created(JsonNode definition) {
        return Instant.ofEpochMilli((long) (definition.path("CreationDate").asDouble() * 1000));
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private void keep() {
        if (file.isEmpty()) {
            return;
        }
        var all = Json.object();
        groups.forEach(all.putArray("groups")::add);
        definitions.values().forEach(all.putArray("schedules")::add);
        try {
            var fresh = file.get().resolveSibling("schedules.json.new");
            Files.write(fresh, Json.bytes(all));
            Files.move(fresh, file.get(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
