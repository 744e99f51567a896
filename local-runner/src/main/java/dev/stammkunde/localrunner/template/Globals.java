package dev.stammkunde.localrunner.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the template's globals into a resource as SAM does: mappings deeply, lists joined, and
 * what the resource says wins.
 */
final class Globals {

    private Globals() {}

    static Values merge(Values global, Values own) {
        return new Values(own.place(), merge(global.map(), own.map()));
    }

    private static Map<String, Object> merge(Map<?, ?> global, Map<?, ?> own) {
        var result = new LinkedHashMap<String, Object>();
        global.forEach((key, value) -> result.put(String.valueOf(key), value));
        own.forEach(
                (key, value) ->
                        result.merge(
                                String.valueOf(key),
                                value,
                                (before, after) -> mergeValue(before, after)));
        return result;
    }

    private static Object mergeValue(Object global, Object own) {
        if (global instanceof Map<?, ?> before && own instanceof Map<?, ?> after) {
            return merge(before, after);
        }
        if (global instanceof List<?> before && own instanceof List<?> after) {
            var joined = new ArrayList<Object>(before);
            joined.addAll(after);
            return joined;
        }
        return own;
    }
}
