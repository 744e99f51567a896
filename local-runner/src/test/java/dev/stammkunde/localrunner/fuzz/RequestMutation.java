package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Envelope.Header;
import dev.stammkunde.localrunner.template.Stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** A way to change a request's line or headers. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
public enum RequestMutation {
    ODD_SEGMENT(
            (e, request) -> e.withPath(segment(e, request.chance().pick(Odd.SEGMENTS), request))),
    SEGMENT_EXTENDED(
            (e, request) ->
                    e.withPath(
                            segment(
                                    e,
                                    last(e)
                                            + request.chance()
                                                    .pick(
                                                            "%00",
                                                            "%FF", ".", "%2F", "%23", "%20", "x"),
                                    request))),
    SLASHES(
            (e, request) ->
                    e.withPath(
                            request.chance()
                                    .pick(
                                            e.path() + "/",
                                            e.path().replaceFirst("/", "//"),
                                            e.path() + "//x"))),
    CHARACTER_CHANGED(
            (e, request) ->
                    e.withPath(
                            e.path().substring(0, e.path().lastIndexOf('/') + 1)
                                    + changed(last(e), request.chance()))),
    QUERY((e, request) -> e.withPath(e.path() + '?' + query(request))),
    NO_AUTHORIZATION((e, _) -> e.without(h -> h.name().equals("Authorization"))),
    ODD_AUTHORIZATION(
            (e, request) ->
                    e.replaced(
                            h -> h.name().equals("Authorization"),
                            request.chance().pick(Odd.AUTHORIZATIONS))),
    AUTHORIZATION_CHANGED(
            (e, request) ->
                    e.headers().stream()
                            .filter(h -> h.name().equals("Authorization"))
                            .findFirst()
                            .map(h -> e.replaced(h::equals, changed(h.value(), request.chance())))
                            .orElse(e)),
    AUTHORIZATION_TWICE((e, _) -> e.headers().isEmpty() ? e : e.with(e.headers().getFirst())),
    IF_MATCH((e, request) -> e.with(new Header("If-Match", request.chance().pick(Odd.VERSIONS)))),
    ACCEPT(
            (e, request) ->
                    e.with(
                            new Header(
                                    "Accept",
                                    request.chance()
                                            .pick(
                                                    "text/html",
                                                    "*/*",
                                                    "",
                                                    "application/json;q=0",
                                                    "x")))),
    LANGUAGE(
            (e, request) ->
                    e.with(
                            new Header(
                                    "Accept-Language",
                                    request.chance()
                                            .pick(
                                                    "en",
                                                    "de-AT;q=0.5, en",
                                                    "*",
                                                    "xx",
                                                    ";;q=",
                                                    "x".repeat(3_000),
                                                    "e".repeat(300) + ";q=1e999")))),
    TYPE(
            (e, request) ->
                    e.replaced(
                            h -> h.name().equals("Content-Type"),
                            request.chance().pick(Odd.TYPES))),
    COOKIES(
            (e, request) ->
                    e.with(
                            new Header(
                                    "Cookie",
                                    request.chance()
                                            .pick("a=b; c", "=", ";;", "a=" + "x".repeat(4_000))))),
    RANGE(
            (e, request) ->
                    e.with(
                            new Header(
                                    "Range", request.chance().pick("bytes=0-1", "bytes=-1", "x")))),
    USER_AGENT(
            (e, request) ->
                    e.with(
                            new Header(
                                    "User-Agent",
                                    request.chance()
                                            .pick("", "ü", Marks.MARK, "x".repeat(6_000)))));

    /** What a change may look at. */
    private record Request(Stack.Route route, KnownRequests known, Chance chance) {}

    /** Changes an envelope. */
    @FunctionalInterface
    private interface Change {
        Envelope apply(Envelope envelope, Request request);
    }

    private final Change change;

    RequestMutation(Change change) {
        this.change = change;
    }

    Envelope apply(Envelope envelope, Stack.Route route, KnownRequests known, Chance chance) {
        return change.apply(envelope, new Request(route, known, chance));
    }

    private static String last(Envelope envelope) {
        var path = envelope.path().replaceAll("\\?.*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Replaces one of the segments that are parameters of the route. */
    private static String segment(Envelope envelope, String other, Request request) {
        var pattern = request.route().path().split("/", -1);
        var segments = envelope.path().split("/", -1);
        var parameters =
                IntStream.range(0, Math.min(pattern.length, segments.length))
                        .filter(index -> pattern[index].startsWith("{"))
                        .boxed()
                        .toList();
        if (parameters.isEmpty()) {
            return envelope.path();
        }
        segments[request.chance().pick(parameters)] = other;
        return String.join("/", segments);
    }

    private static String changed(String text, Chance chance) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = chance.below(text.length());
        return text.substring(0, at)
                + (text.charAt(at) == 'A' ? 'B' : 'A')
                + text.substring(at + 1);
    }

    private static String query(Request request) {
        var chance = request.chance();
        var query = new StringBuilder();
        for (int count = 1 + chance.below(3); count > 0; count--) {
            query.append(
                            chance.oneIn(8)
                                    ? URLEncoder.encode(
                                            chance.pick(Nasty.TEXTS), StandardCharsets.UTF_8)
                                    : chance.pick(request.known().queryNames()))
                    .append('=')
                    .append(chance.pick(Odd.VALUES))
                    .append('&');
        }
        return query.toString();
    }
}
