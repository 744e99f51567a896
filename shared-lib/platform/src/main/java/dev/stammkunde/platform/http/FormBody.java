package dev.stammkunde.platform.http;

import dev.stammkunde.platform.json.WellFormed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form that was posted, as {@code application/x-www-form-urlencoded} or {@code
 * multipart/form-data}. A body that is neither, or is too long, has no fields.
 *
 * @param fields decoded values by name, in their order
 */
public record FormBody(Map<String, List<String>> fields) {

    private static final int LONGEST = 64 * 1024;

    /** Those of a field of ours have a hundred characters. */
    private static final int LONGEST_HEADERS = 1_000;

    private static final FormBody NONE = new FormBody(Map.of());
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^;,\\s]{1,70}))");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)content-disposition:[^\\r\\n]*;\\s*name=(?:\"([^\"\\r\\n]*)\"|([^\"\\s;]+))");

    public FormBody {
        fields = Map.copyOf(fields);
    }

    /** Whether a body is longer than any form of ours, and so is not read. */
    public static boolean isTooLong(HttpRequest request) {
        return isTooLong(request, LONGEST);
    }

    /** Whether a body has more bytes than that, and so is not read. */
    public static boolean isTooLong(HttpRequest request, int longest) {
        return request.body().length() > longest;
    }

    /** Returns a form without fields. */
    public static FormBody none() {
        return NONE;
    }

    /** Reads the body of a request. */
    public static FormBody of(HttpRequest request) {
        return of(request, LONGEST);
    }

    /** Reads the body of a request, of as many bytes at most. */
    public static FormBody of(HttpRequest request, int longest) {
        if (isTooLong(request, longest)) {
            return NONE;
        }
        String type = request.findHeader("content-type").orElse("");
        String lowerCase = type.toLowerCase(Locale.ROOT).strip();
        if (lowerCase.startsWith("multipart/form-data")) {
            Matcher boundary = BOUNDARY.matcher(type);
            return boundary.find()
                    ? multipart(
                            // Latin 1 keeps every byte as one letter, so that nothing shifts.
                            new String(request.body().bytes(), StandardCharsets.ISO_8859_1),
                            either(boundary))
                    : NONE;
        }
        boolean isUrlEncoded =
                lowerCase.isEmpty() || lowerCase.startsWith("application/x-www-form-urlencoded");
        return isUrlEncoded ? new FormBody(QueryString.parse(request.body().text())) : NONE;
    }

    private static FormBody multipart(String body, String boundary) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            String unix = part.replace("\r\n", "\n");
            int end = unix.indexOf("\n\n");
            boolean hasHeaders = end >= 0 && end <= LONGEST_HEADERS;
            Matcher name = NAME.matcher(hasHeaders ? unix.substring(0, end) : "");
            if (name.find()) {
                String value = unix.substring(end + 2);
                fields.computeIfAbsent(utf8(either(name)), _ -> new ArrayList<>())
                        .add(
                                utf8(
                                        value.endsWith("\n")
                                                ? value.substring(0, value.length() - 1)
                                                : value));
            }
        }
        fields.replaceAll((_, values) -> List.copyOf(values));
        return new FormBody(fields);
    }

    /** What was quoted, or was not. */
    private static String either(Matcher found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String utf8(String latin1) {
        return WellFormed.text(
                new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** Finds the first value of a field. */
    public Optional<String> find(String name) {
        return values(name).stream().findFirst();
    }

    /** Returns all values of a field. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
