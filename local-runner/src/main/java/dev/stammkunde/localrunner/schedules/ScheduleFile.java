package dev.stammkunde.localrunner.schedules;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where schedules that functions made are kept over a restart, or nowhere. */
final class ScheduleFile {

    private static final String GROUPS = "groups";
    private static final String SCHEDULES = "schedules";
    private static final String FIRED = "fired";
    private static final String GROUP = "group";
    private static final String NAME = "name";

    private final Optional<Path> file;

    ScheduleFile(Optional<Path> folder) {
        file = folder.map(path -> path.resolve("schedules.json"));
    }

    /**
     * What is kept.
     *
     * @param fired schedules that were due once and were, and stay all the same
     */
    record Content(
            Collection<String> groups,
            Collection<ObjectNode> definitions,
            Collection<Schedule.Key> fired) {}

    Content read() {
        List<String> groups = new ArrayList<>();
        List<ObjectNode> definitions = new ArrayList<>();
        List<Schedule.Key> fired = new ArrayList<>();
        if (file.filter(Files::exists).isPresent()) {
            try {
                var kept = Json.read(Files.readAllBytes(file.get()));
                kept.path(GROUPS).forEach(group -> groups.add(group.asText()));
                kept.path(SCHEDULES).forEach(one -> definitions.add((ObjectNode) one));
                kept.path(FIRED)
                        .forEach(
                                key ->
                                        fired.add(
                                                new Schedule.Key(
                                                        key.path(GROUP).asText(),
                                                        key.path(NAME).asText())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Content(groups, definitions, fired);
    }

    void write(Content content) {
        if (file.isEmpty()) {
            return;
        }
        var all = Json.object();
        content.groups().forEach(all.putArray(GROUPS)::add);
        content.definitions().forEach(all.putArray(SCHEDULES)::add);
        var completed = all.putArray(FIRED);
        content.fired()
                .forEach(
                        key -> completed.addObject().put(GROUP, key.group()).put(NAME, key.name()));
        try {
            KeptLines.replace(file.get(), Json.write(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
