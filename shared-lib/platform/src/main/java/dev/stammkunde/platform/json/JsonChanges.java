package dev.stammkunde.platform.json;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditChanges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds by their paths the values that differ between two documents. */
public final class JsonChanges {

    /** What people read; whole documents have their versions. */
    private static final int MOST = 100;

    private static final int LONGEST = 200;

    /** So much is shown of what stands before the first difference of two long texts. */
    private static final int BEFORE = 40;

    /** The path of what is no document. */
    private static final String ROOT = "$";

    private JsonChanges() {}

    /** Returns what is new in a document, which is all of it. */
    public static AuditChanges of(String after, Set<String> without) {
        return between(Map.of(), values(after), without);
    }

    /**
     * Returns what changed between two documents: each value that differs, in the order of the
     * later one, and then what is gone. An element of a list is known by its place.
     *
     * @param without names of fields of the documents that are not looked at
     */
    public static AuditChanges between(String before, String after, Set<String> without) {
        return between(values(before), values(after), without);
    }

    private static AuditChanges between(
            Map<String, String> before, Map<String, String> after, Set<String> without) {
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        paths.removeAll(without);
        List<AuditChange> changes = new ArrayList<>();
        boolean isComplete = true;
        for (String path : paths) {
            String was = before.get(path);
            String is = after.get(path);
            if (!Objects.equals(was, is)) {
                AuditChange whole = new AuditChange(path, was, is);
                AuditChange shown = shortened(whole);
                isComplete &= whole.equals(shown);
                changes.add(shown);
            }
        }
        return changes.size() > MOST
                ? new AuditChanges(changes.subList(0, MOST), false)
                : new AuditChanges(changes, isComplete);
    }

    private static AuditChange shortened(AuditChange change) {
        String before = change.before();
        String after = change.after();
        int from = before == null || after == null ? 0 : sameUntil(before, after) - BEFORE;
        return new AuditChange(
                change.path(),
                before == null ? null : shortened(before, from),
                after == null ? null : shortened(after, from));
    }

    private static int sameUntil(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length() && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String shortened(String text, int wanted) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = Math.min(Math.max(0, wanted), text.length() - LONGEST);
        int to = from + LONGEST;
        // Half of a pair is no character.
        String part = WellFormed.text(text.substring(from, to)).replace("\uFFFD", "");
        return (from > 0 ? "…" : "") + part + (to < text.length() ? "…" : "");
    }

    private static Map<String, String> values(String document) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            collect("", Json.parse(document), values);
        } catch (NotJsonException | InvalidFieldException _) {
            values.put(ROOT, document);
        }
        return values;
    }

    private static void collect(String path, JsonField value, Map<String, String> values) {
        switch (value.kind()) {
            case OBJECT -> {
                value.fields()
                        .forEach(
                                (name, field) ->
                                        collect(
                                                path.isEmpty() ? name : path + '.' + name,
                                                field,
                                                values));
                empty(path, "{}", value.fields().isEmpty(), values);
            }
            case ARRAY -> {
                List<JsonField> elements = value.elements();
                for (int i = 0; i < elements.size(); i++) {
                    collect(path + '[' + i + ']', elements.get(i), values);
                }
                empty(path, "[]", elements.isEmpty(), values);
            }
            case TEXT -> values.put(name(path), value.text());
            case NUMBER -> values.put(name(path), value.number().toPlainString());
            case BOOLEAN -> values.put(name(path), Boolean.toString(value.bool()));
            case NULL, ABSENT -> values.put(name(path), "null");
        }
    }

    private static void empty(
            String path, String text, boolean isEmpty, Map<String, String> values) {
        if (isEmpty) {
            values.put(name(path), text);
        }
    }

    private static String name(String path) {
        return path.isEmpty() ? ROOT : path;
    }
}
