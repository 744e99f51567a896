package dev.stammkunde.localrunner.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.template.Stack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schedules that functions made, and their groups, as EventBridge Scheduler keeps them; with a
 * folder, over a restart too. One that is due once is met even if the runner was stopped then, or
 * was killed while it called. Safe for many threads.
 */
public final class CreatedSchedules {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Map<Schedule.Key, ObjectNode> definitions =
            new TreeMap<>(
                    Comparator.comparing(Schedule.Key::group).thenComparing(Schedule.Key::name));

    /** Schedules that are due once and were, and stay all the same. */
    private final Set<Schedule.Key> fired = new HashSet<>();

    private final TreeSet<String> groups = new TreeSet<>(List.of(Schedule.DEFAULT_GROUP));
    private final ScheduleReader reader;
    private final Schedules schedules;
    private final Clock clock;
    private final ScheduleFile file;

    /** Takes up what is left in the folder; of what comes again and again, the next time counts. */
    public CreatedSchedules(Stack stack, Schedules schedules, Clock clock, Optional<Path> folder) {
        this.reader = new ScheduleReader(stack);
        this.schedules = schedules;
        this.clock = clock;
        this.file = new ScheduleFile(folder);
        groups.addAll(stack.scheduleGroups());
        restore(file.read());
        schedules.whenFired(this::fired);
    }

    private void restore(ScheduleFile.Content kept) {
        groups.addAll(kept.groups());
        for (ObjectNode definition : kept.definitions()) {
            var schedule = reader.read(definition, created(definition));
            definitions.put(schedule.key(), definition);
            arm(schedule, definition, schedule.isOnce() ? modified(definition) : clock.instant());
        }
        fired.addAll(kept.fired());
        fired.forEach(schedules::remove);
    }

    private synchronized void fired(Schedules.Due due) {
        var key = due.schedule().key();
        var definition = definitions.get(key);
        if (!due.schedule().isOnce() || definition == null) {
            return;
        }
        if (due.schedule().isDeletedAfterLast()) {
            definitions.remove(key);
        } else {
            fired.add(key);
        }
        keep();
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
            fired.remove(key);
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
        fired.remove(key);
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
                            fired.remove(key);
                        });
        keep();
        return wasThere;
    }

    /**
     * Takes out what is to be deleted after its last time, once that has passed. What is due once
     * stays until it has been met, if it ever will be.
     */
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
        var schedule = reader.read(definition, created(definition));
        return schedule.findNext(schedule.isOnce() ? modified(definition).minus(PRECISION) : now)
                .isEmpty();
    }

    private static Outcome notFound(Schedule.Key key) {
        return new Outcome.NotFound("Schedule " + key.name() + " does not exist.");
    }

    private static Instant created(JsonNode definition) {
        return instant(definition.path("CreationDate"));
    }

    private static Instant instant(JsonNode seconds) {
        return Instant.ofEpochMilli((long) (seconds.asDouble() * 1000));
    }

    private static Instant modified(JsonNode definition) {
        return instant(definition.path("LastModificationDate"));
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private void keep() {
        file.write(new ScheduleFile.Content(groups, definitions.values(), fired));
    }
}
