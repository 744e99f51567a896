package dev.stammkunde.platform.http;

import dev.stammkunde.platform.json.WellFormed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits query strings ourselves: API Gateway's own {@code queryStringParameters} joins the values
 * of one name by commas, which then cannot be told from commas inside of a value.
 */
final class QueryString {

    private QueryString() {}

    static Map<String, List<String>> parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
            }
        }
        values.replaceAll((_, list) -> List.copyOf(list));
        return values;
    }

    /** A percent sign that encodes nothing stands for itself, as in browsers. */
    private static String decoded(String text) {
        try {
            return WellFormed.text(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return WellFormed.text(text);
        }
    }
}
