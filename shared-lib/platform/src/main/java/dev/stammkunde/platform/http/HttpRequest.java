package dev.stammkunde.platform.http;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as an HTTP API hands it to a function.
 *
 * @param requestId API Gateway's id of the request
 * @param routeKey the route that matched, such as {@code GET /shops/{shopId}}
 * @param path the path, percent-decoded by API Gateway and so not the one that was signed or sent
 * @param pathParameters by name; API Gateway has decoded them, and once more would break an id with
 *     a percent sign
 * @param rawQuery as it was sent: some sign it; empty without one
 * @param query decoded values by name, in their order
 * @param headers by lower-case name; several of one name are joined by commas
 * @param body the bytes that were sent: signatures are over them
 * @param at when API Gateway got the request; the time of this trigger
 * @param authorizer what the authorizer said of the caller: the context of a Lambda authorizer, or
 *     the claims of a JWT authorizer's token; empty without one
 * @param sourceIp where the request came from, as API Gateway saw it and nobody can forge it; empty
 *     where it does not say
 */
public record HttpRequest(
        String requestId,
        String method,
        String routeKey,
        String path,
        Map<String, String> pathParameters,
        String rawQuery,
        Map<String, List<String>> query,
        Map<String, String> headers,
        RawBody body,
        Instant at,
        Map<String, String> authorizer,
        String sourceIp) {

    public HttpRequest {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        authorizer = Map.copyOf(authorizer);
    }

    /**
     * Reads a function's event.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is not such an event
     */
    public static HttpRequest parse(InputStream event) {
        JsonField json = Json.parse(event);
        JsonField context = json.at("requestContext");
        JsonField http = context.at("http");
        return new HttpRequest(
                context.text("requestId"),
                http.text("method"),
                json.text("routeKey"),
                json.text("rawPath"),
                texts(json.find("pathParameters")),
                json.findText("rawQueryString").orElse(""),
                QueryString.parse(json.findText("rawQueryString").orElse("")),
                lowerCased(texts(json.find("headers"))),
                RawBody.read(json),
                Instant.ofEpochMilli(context.at("timeEpoch").longInteger()),
                texts(context.find("authorizer").flatMap(HttpRequest::caller)),
                http.findText("sourceIp").orElse(""));
    }

    private static Optional<JsonField> caller(JsonField authorizer) {
        return authorizer
                .find("jwt")
                .flatMap(jwt -> jwt.find("claims"))
                .or(() -> authorizer.find("lambda"));
    }

    private static Map<String, String> texts(Optional<JsonField> object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.ifPresent(
                json ->
                        json.fields()
                                .forEach(
                                        (name, value) -> {
                                            if (!value.isNull()) {
                                                texts.put(name, scalar(value));
                                            }
                                        }));
        return texts;
    }

    /** An authorizer's context may hold numbers and truth values beside texts. */
    private static String scalar(JsonField value) {
        return switch (value.kind()) {
            case TEXT -> value.text();
            case NUMBER -> value.number().toPlainString();
            case BOOLEAN -> Boolean.toString(value.bool());
            case OBJECT, ARRAY, NULL, ABSENT ->
                    throw value.invalid("must be text, a number or a truth value");
        };
    }

    private static Map<String, String> lowerCased(Map<String, String> headers) {
        Map<String, String> lowerCased = new TreeMap<>();
        headers.forEach((name, value) -> lowerCased.put(name.toLowerCase(Locale.ROOT), value));
        return lowerCased;
    }

    /** Returns a header's value. */
    public Optional<String> findHeader(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns the first value of a query parameter. */
    public Optional<String> findQuery(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    /**
     * Returns a path parameter.
     *
     * @throws IllegalStateException if the route has none of that name
     */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no path parameter " + name);
        }
        return value;
    }

    /** Returns this request with one more path parameter, which nobody sent. */
    public HttpRequest withPath(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(pathParameters);
        more.put(name, value);
        return withRoute(routeKey, more);
    }

    /** Returns this request as of another route, which its own stands for. */
    HttpRequest withRoute(String key, Map<String, String> parameters) {
        return new HttpRequest(
                requestId,
                method,
                key,
                path,
                parameters,
                rawQuery,
                query,
                headers,
                body,
                at,
                authorizer,
                sourceIp);
    }

    /**
     * Returns a path parameter that is an id which a shop gave.
     *
     * @throws InvalidFieldException naming the parameter, if it can be none
     * @throws IllegalStateException if the route has none of that name
     */
    public String pathId(String name) {
        String id = pathParameter(name);
        if (!Ids.isId(id)) {
            throw new InvalidFieldException(name, Ids.EXPECTED);
        }
        return id;
    }

    /**
     * Tells the route and the id only: paths, headers and bodies hold secrets and personal data.
     */
    @Override
    public String toString() {
        return "HttpRequest[" + routeKey + ", requestId=" + requestId + "]";
    }
}
