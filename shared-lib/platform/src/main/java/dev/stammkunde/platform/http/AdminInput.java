package dev.stammkunde.platform.http;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request to the admin API says. Each method throws {@link AdminRefusedException} for what
 * it cannot understand.
 */
public record AdminInput(HttpRequest request) {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(0|[1-9][0-9]{0,8})\"");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** The shop in the path. */
    public String shopId() {
        String id = request.pathParameter("shopId");
        if (!Ids.isShop(id)) {
            throw AdminRefusedException.parameter("shopId", "must be the id of a shop");
        }
        return id;
    }

    /** An id in the path that a shop gave. */
    public String pathId(String name) {
        try {
            return request.pathId(name);
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.parameter(e.path(), e.problem());
        }
    }

    /** A header that must be there and can be an id. */
    private String headerId(String name) {
        return request.findHeader(name)
                .filter(Ids::isId)
                .orElseThrow(() -> AdminRefusedException.parameter(name, Ids.EXPECTED));
    }

    /** What makes a repeat of a request one. */
    public String idempotencyKey() {
        return headerId("Idempotency-Key");
    }

    /**
     * The place where the asked page starts, if it is not the first.
     *
     * @param form of places
     */
    public Optional<String> cursor(Pattern form) {
        return request.findQuery("cursor")
                .map(
                        cursor ->
                                PageMark.find(cursor, form)
                                        .orElseThrow(
                                                () ->
                                                        AdminRefusedException.parameter(
                                                                "cursor",
                                                                "must be the \"next\" of an"
                                                                        + " earlier page")));
    }

    /** A time in the query, if it is there. */
    public Optional<Instant> time(String name) {
        return request.findQuery(name).map(text -> time(name, text));
    }

    private static Instant time(String name, String text) {
        try {
            // A plus sign in a query string means a blank, and few callers know.
            Instant time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException _) {
            // Refused below.
        }
        throw AdminRefusedException.parameter(
                name, "must be a time from 1970 to 9999 such as 2026-03-05T10:15:30Z");
    }

    /** A whole number from 1 on in the query, if it is there. */
    public OptionalInt number(String name) {
        Optional<String> text = request.findQuery(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            throw AdminRefusedException.parameter(name, "must be a whole number from 1");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    /** A whole number from 1 to a bound in the query. */
    public int number(String name, int usual, int most) {
        Optional<String> text = request.findQuery(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!NUMBER.matcher(text.get()).matches() || Integer.parseInt(text.get()) > most) {
            throw AdminRefusedException.parameter(name, "must be a whole number from 1 to " + most);
        }
        return Integer.parseInt(text.get());
    }

    /** The body, which must be an object. */
    public JsonField body(int mostBytes) {
        byte[] bytes = request.body().bytes();
        if (bytes.length > mostBytes) {
            throw AdminRefusedException.tooLarge(mostBytes);
        }
        try {
            JsonField json = Json.parse(bytes);
            if (json.kind() != JsonField.Kind.OBJECT) {
                throw AdminRefusedException.invalid("$", "must be an object");
            }
            return json;
        } catch (NotJsonException e) {
            throw new AdminRefusedException(HttpResponse.problem(Problem.of(400, e)));
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }

    /** Whether nothing was sent. */
    public boolean isWithoutBody() {
        return request.body().bytes().length == 0;
    }

    /** The version that the caller has seen, where If-Match alone says it. */
    public int seenInHeader() {
        return findSeen().orElseThrow(AdminRefusedException::versionMissing);
    }

    private OptionalInt findSeen() {
        Optional<String> header = request.findHeader("if-match");
        if (header.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher match = ETAG.matcher(header.get().strip());
        if (!match.matches()) {
            throw AdminRefusedException.parameter("If-Match", "must be an ETag such as \"3\"");
        }
        return OptionalInt.of(Integer.parseInt(match.group(1)));
    }

    /** The version that the caller has seen: If-Match, or what the document says. */
    public int seenVersion(JsonField body) {
        OptionalInt seen = findSeen();
        if (seen.isPresent()) {
            return seen.getAsInt();
        }
        try {
            return body.findInteger("version").orElseThrow(AdminRefusedException::versionMissing);
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }

    /** Tells no more than the request does. */
    @Override
    public String toString() {
        return request.toString();
    }
}
