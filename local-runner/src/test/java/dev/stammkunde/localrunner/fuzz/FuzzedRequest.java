package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.template.Stack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A request for a route of the template that is wrong somewhere, or only unusual.
 *
 * @param mutations what was done to it, for people
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FuzzedRequest(
        int number,
        Stack.Route route,
        String method,
        Envelope envelope,
        byte[] body,
        List<String> mutations) {

    private static final List<String> PAGES =
            List.of("/mail/", "/surveys/", "/events/", "/feedback/", "/contracts/");
    private static final Pattern PARAMETER = Pattern.compile("(\\w*)/\\{(\\w+)\\+?}");

    /**
     * What rightful requests are made of.
     *
     * @param values good values of path parameters by name, or by what stands before it and the
     *     name, such as {@code confirm/token}
     * @param headers by which an authorizer lets somebody in, by its name, some of them less
     */
    public record Access(
            Map<String, List<String>> values, Map<String, List<Envelope.Header>> headers) {

        private String value(MatchResult found, Chance chance) {
            var name = found.group(2);
            return chance.pick(
                    values.getOrDefault(
                            found.group(1) + '/' + name, values.getOrDefault(name, List.of("1"))));
        }

        List<Envelope.Header> headersFor(String authorizer) {
            return Optional.ofNullable(headers.get(authorizer)).orElseThrow();
        }
    }

    /** Returns the input of a seed by its number; each route comes once in as many as there are. */
    public static FuzzedRequest of(
            List<Stack.Route> routes, KnownRequests known, Access access, long seed, int number) {
        var chance = Chance.of(seed, number);
        var route = routes.get(number % routes.size());
        var mutations = new ArrayList<String>();
        var headers = new ArrayList<>(headers(route, access, chance));
        if (route.path().endsWith("/adjustments")) {
            // Else nothing of it would be looked at; one in two repeats.
            headers.add(new Envelope.Header("Idempotency-Key", "key-" + number / 2 * 2));
        }
        var envelope = new Envelope(path(route, access, chance), headers);
        var method = route.method();
        var body = chance.pick(known.of(method + ' ' + route.path()));
        var text = body.isJson() ? marked(body, number).write() : body.text();
        var bytes = method.equals("GET") ? new byte[0] : BodyMutation.utf8(text);
        envelope = envelope.with(new Envelope.Header("Content-Type", body.type()));
        int kind = chance.below(10);
        if (kind < 4 && !method.equals("GET")) {
            bytes = changed(body, text, chance, mutations);
        }
        for (int count = kind < 4 ? chance.below(2) : 1 + chance.below(2); count > 0; count--) {
            var mutation = chance.pick(RequestMutation.values());
            envelope = mutation.apply(envelope, route, known, chance);
            mutations.add(mutation.toString());
        }
        if (chance.oneIn(6)) {
            method = chance.pick("HEAD", "GET", "OPTIONS", "PUT", "DELETE", "PATCH", "POST");
        }
        return new FuzzedRequest(number, route, method, envelope, bytes, mutations);
    }

    private static String path(Stack.Route route, Access access, Chance chance) {
        return PARAMETER
                .matcher(route.path())
                .replaceAll(found -> found.group(1) + '/' + access.value(found, chance));
    }

    private static List<Envelope.Header> headers(Stack.Route route, Access access, Chance chance) {
        return route.authorizer()
                .map(name -> List.of(chance.pick(access.headersFor(name))))
                .orElse(List.of());
    }

    private static Doc marked(KnownRequests.Body body, int number) {
        return Marks.marked(Doc.read(body.text()), Marks.MARK + number);
    }

    private static byte[] changed(
            KnownRequests.Body body, String text, Chance chance, List<String> mutations) {
        if (!body.isJson()) {
            var form = chance.pick(FormMutation.values());
            mutations.add(form.toString());
            return form.apply(text, chance).getBytes(StandardCharsets.UTF_8);
        }
        if (chance.oneIn(5)) {
            var bytes = chance.pick(BodyMutation.values());
            mutations.add(bytes.toString());
            return (bytes == BodyMutation.BIGGEST ? BodyMutation.PADDED : bytes)
                    .apply(text, chance);
        }
        var doc = Doc.read(text);
        for (int count = chance.pick(1, 1, 1, 2, 3); count > 0; count--) {
            var mutation = chance.pick(JsonMutation.values());
            var changed = mutation.apply(doc, chance);
            doc = changed.doc();
            mutations.add(mutation + " at " + changed.place().label());
        }
        return BodyMutation.utf8(doc.write());
    }

    /** Returns whether the answer may be a page, for customers, the team or to print. */
    public boolean mayBePage() {
        return isForReaders()
                || route.path().endsWith("/consents")
                || route.path().startsWith("/console");
    }

    /** Returns whether the route is one of those that lead elsewhere, or answer with a file. */
    public boolean mayBe(String partOfPath) {
        return route.path().contains(partOfPath);
    }

    /** Returns whether the answer is for people who followed a link. */
    public boolean isForReaders() {
        return PAGES.stream().anyMatch(route.path()::startsWith);
    }

    public HttpRequest request(URI base) {
        var request =
                HttpRequest.newBuilder(URI.create(base + envelope.path()))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        envelope.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    @Override
    public String toString() {
        var path = envelope.path();
        return "number %d, %s %s (%s), %s"
                .formatted(
                        number,
                        method,
                        route.path(),
                        path.substring(0, Math.min(path.length(), 200)),
                        mutations.isEmpty() ? "as it should be" : String.join(", ", mutations));
    }
}
