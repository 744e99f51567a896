package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.TemplateException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows each property that the runner honours and each that has no meaning on one machine, from
 * {@code support.txt}. All others are refused, so that nothing behaves otherwise on a laptop than
 * in AWS without a word.
 */
public final class Support {

    private static final Support TABLE = read();

    private final Map<String, List<List<String>>> pathsByType;

    private Support(Map<String, List<List<String>>> pathsByType) {
        this.pathsByType = pathsByType;
    }

    /**
     * Checks every property below the value.
     *
     * @param type the type of resource or event, as in the first column of the table
     * @param place where the properties stand in the template, for the message
     * @throws TemplateException that names the first property that is not in the table
     */
    public static void check(String type, String place, @Nullable Object properties) {
        var paths = TABLE.pathsByType.get(type);
        if (paths == null) {
            throw new TemplateException(place + ": " + type + " is not honoured.");
        }
        if (properties != null) {
            walk(paths, place, List.of(), properties);
        }
    }

    private static void walk(
            List<List<String>> paths, String place, List<String> path, Object value) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((key, item) -> step(paths, place, path, String.valueOf(key), item));
            case List<?> list -> {
                for (int index = 0; index < list.size(); index++) {
                    step(paths, place, path, String.valueOf(index), list.get(index));
                }
            }
            default -> throw refused(place, path);
        }
    }

    private static void step(
            List<List<String>> paths,
            String place,
            List<String> path,
            String key,
            @Nullable Object value) {
        var below = new ArrayList<>(path);
        below.add(key);
        if (paths.stream()
                .anyMatch(known -> known.size() <= below.size() && begins(below, known))) {
            return;
        }
        var isOnTheWay =
                paths.stream()
                        .anyMatch(known -> known.size() > below.size() && begins(known, below));
        if (!isOnTheWay || value == null) {
            throw refused(place, below);
        }
        walk(paths, place, below, value);
    }

    private static boolean begins(List<String> path, List<String> start) {
        for (int index = 0; index < start.size(); index++) {
            var one = path.get(index);
            var other = start.get(index);
            if (!one.equals(other) && !one.equals("*") && !other.equals("*")) {
                return false;
            }
        }
        return true;
    }

    private static TemplateException refused(String place, List<String> path) {
        return new TemplateException(place + "." + String.join(".", path) + " is not honoured.");
    }

    private static Support read() {
        var paths = new HashMap<String, List<List<String>>>();
        try (var resource = Support.class.getResourceAsStream("support.txt")) {
            if (resource == null) {
                throw new IllegalStateException("support.txt is not on the class path.");
            }
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .forEach(
                            columns ->
                                    paths.computeIfAbsent(
                                                    columns[0].strip(), _ -> new ArrayList<>())
                                            .add(Arrays.asList(columns[1].strip().split("\\."))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Support(paths);
    }
}
