package dev.stammkunde.stacktemplate;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads parts of a template whose shape is known, with errors that name the part. */
public final class Sections {

    private Sections() {}

    /** Returns a top-level section such as {@code Resources}; empty if it is not there. */
    public static Map<String, Object> section(Map<String, Object> template, String name) {
        return mapping(name, template.get(name));
    }

    /** Whether SAM makes the resource: each function has a role that is called after it. */
    static boolean isRoleOfFunction(Map<String, Object> resources, String logicalId) {
        if (!logicalId.endsWith("Role")) {
            return false;
        }
        String function = logicalId.substring(0, logicalId.length() - "Role".length());
        return mapping(function, resources.get(function))
                .getOrDefault("Type", "")
                .equals("AWS::Serverless::Function");
    }

    /** Returns the value as a mapping; empty if there is none. */
    public static Map<String, Object> mapping(String path, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException(path + " is not a mapping.");
        }
        var result = new LinkedHashMap<String, Object>();
        map.forEach((key, item) -> result.put(String.valueOf(key), item));
        return result;
    }

    /** Returns the value as a list; empty if there is none. */
    public static List<Object> list(String path, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new TemplateException(path + " is not a list.");
        }
        return List.copyOf(list);
    }

    /** Returns the value as text; an error if there is none. */
    public static String text(String path, @Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof List) {
            throw new TemplateException(path + (value == null ? " is missing." : " is not text."));
        }
        return String.valueOf(value);
    }
}
