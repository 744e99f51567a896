package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Texts. A regular expression is one that Java and ECMAScript read alike, since it goes into the
 * schema.
 */
public final class TextShapes {

    private static final int LONGEST_URL = 1_000;

    private TextShapes() {}

    /** Texts differ in what reads them and in what their schema says. */
    private record Text(
            BiFunction<JsonField, Findings, Optional<String>> reader,
            Consumer<JsonObjectText> schema)
            implements Shape<String> {

        @Override
        public Optional<String> read(JsonField field, Findings findings) {
            return reader.apply(field, findings);
        }

        @Override
        public void write(JsonValueText json, String value) {
            json.text(value);
        }

        @Override
        public void describe(JsonObjectText json) {
            schema.accept(json);
        }
    }

    /** A text of which the schema says the form. */
    private static Shape<String> formed(
            String regex, BiFunction<JsonField, Findings, Optional<String>> reader) {
        return new Text(reader, schema -> pattern(schema, regex));
    }

    /**
     * A text whose form is a limit.
     *
     * @param expected in words, to be read after "must be"
     */
    public static Shape<String> text(String expected, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return formed(regex, (field, findings) -> findings.text(field, expected, pattern));
    }

    /** A text that may become a header, which no text may end; its form else is a limit. */
    public static Shape<String> line(String expected, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return formed(regex, (field, findings) -> findings.line(field, expected, pattern));
    }

    /**
     * A text that means nothing in another form.
     *
     * @param limit what else is expected of it by authors
     */
    public static Shape<String> meaning(String expected, String regex, Predicate<String> limit) {
        Pattern pattern = Pattern.compile(regex);
        return formed(
                regex,
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::text,
                                text ->
                                        pattern.matcher(text).matches()
                                                && findings.allows(limit.test(text))));
    }

    /**
     * A text that a test knows, which is a limit.
     *
     * @param regex for the schema, which knows no more of it
     */
    public static Shape<String> limited(String expected, String regex, Predicate<String> limit) {
        return formed(
                regex,
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::text,
                                text -> findings.allows(limit.test(text))));
    }

    /** A text of at most so many characters that is not blank; both are limits. */
    public static Shape<String> filled(String expected, int most) {
        return new Text(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::text,
                                text -> findings.allows(!text.isBlank() && text.length() <= most)),
                schema ->
                        schema.text("type", "string")
                                .number("maxLength", most)
                                .text("pattern", "\\S"));
    }

    /** What every mail service takes: no quotes, no comments, no other script in the local part. */
    public static Shape<String> emailAddress() {
        return line(
                "an e-mail address such as post@shop.example",
                "(?=.{3,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                        + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    }

    /** The absolute URL of a host, by one of these schemes. */
    public static Shape<String> url(String expected, Set<String> schemes) {
        return new Text(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::text,
                                text -> findings.allows(isUrl(text, schemes))),
                schema ->
                        schema.text("type", "string")
                                .number("maxLength", LONGEST_URL)
                                .text(
                                        "pattern",
                                        "^("
                                                + String.join(
                                                        "|", schemes.stream().sorted().toList())
                                                + ")://"));
    }

    /** The absolute URL of what mails show; by http only of localhost, where mails go nowhere. */
    public static Shape<String> shownUrl(String expected) {
        return new Text(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::text,
                                text -> findings.allows(isShown(text))),
                schema ->
                        schema.text("type", "string")
                                .number("maxLength", LONGEST_URL)
                                .text("pattern", "^(https|http(?=://localhost[:/]))://"));
    }

    private static boolean isShown(String text) {
        return isUrl(text, Set.of("https"))
                || (isUrl(text, Set.of("http")) && "localhost".equals(URI.create(text).getHost()));
    }

    /** Returns the shape of a page's origin. It becomes part of headers, stored ones too. */
    public static Shape<String> origin() {
        return meaning(
                "an origin such as https://shop.example, without a path; http:// only of localhost",
                "https://[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::[0-9]{1,5})?"
                        + "|http://(?:[a-z0-9-]{1,60}\\.)?localhost(?::[0-9]{1,5})?",
                _ -> true);
    }

    private static boolean isUrl(String text, Set<String> schemes) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && schemes.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= LONGEST_URL;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static void pattern(JsonObjectText schema, String regex) {
        schema.text("type", "string").text("pattern", "^(?:" + regex + ")$");
    }
}
