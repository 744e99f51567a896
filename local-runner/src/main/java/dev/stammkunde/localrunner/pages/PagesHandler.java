package dev.stammkunde.localrunner.pages;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.http.ForeignRequests;
import dev.stammkunde.localrunner.http.FormValues;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Serves the runner's own pages: HTML for a browser, JSON for everything else. */
public final class PagesHandler extends Handler.Abstract {

    private static final String BASE = "/_local/";
    private static final String HTML = "text/html;charset=utf-8";
    private static final String POLICY = "Content-Security-Policy";

    /** Forms go to the HTTP API too: unsubscribing is one. */
    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self' http://localhost:*";

    /** A mail may show pictures and nothing else. */
    private static final String FOREIGN_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline' https:; img-src * data:; font-src https:";

    private final Pages pages;

    public PagesHandler(Sources sources) {
        this.pages = new Pages(sources);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        if (path.equals("/") || path.equals("/_local")) {
            redirect(request, response, callback, BASE);
            return true;
        }
        if (!path.startsWith(BASE)) {
            return false;
        }
        var wantsJson = path.endsWith(".json") || !accepts(request, "text/html");
        var segments =
                List.of(path.substring(BASE.length()).replaceAll("\\.json$", "").split("/", -1));
        respond(request, answer(request, segments, !wantsJson), wantsJson, response, callback);
        return true;
    }

    private PageAnswer answer(Request request, List<String> segments, boolean isPerson)
            throws Exception {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> pages.get(segments, FormValues.query(request), base(request));
            case "DELETE" ->
                    ForeignRequests.isForeign(request)
                            ? new PageAnswer.Problem(
                                    403, "Forbidden", "The request comes from another site.")
                            : pages.delete(segments);
            case "POST" -> {
                if (ForeignRequests.isForeign(request)) {
                    yield new PageAnswer.Problem(
                            403, "Forbidden", "The request comes from another site.");
                }
                try {
                    yield pages.post(segments, parameters(request), isPerson);
                } catch (IOException _) {
                    yield new PageAnswer.Problem(422, "Invalid", "The body is not JSON.");
                }
            }
            default ->
                    new PageAnswer.Problem(
                            405, "Method not allowed", "Only GET, POST and DELETE are answered.");
        };
    }

    private static void respond(
            Request request,
            PageAnswer answer,
            boolean json,
            Response response,
            Callback callback) {
        switch (answer) {
            case PageAnswer.Facts facts -> write(response, callback, 200, facts.report(), json);
            case PageAnswer.Foreign foreign -> {
                response.getHeaders().put(POLICY, FOREIGN_POLICY);
                write(
                        response,
                        callback,
                        200,
                        HTML,
                        foreign.html().getBytes(StandardCharsets.UTF_8));
            }
            case PageAnswer.Script script ->
                    write(
                            response,
                            callback,
                            200,
                            "text/javascript;charset=utf-8",
                            script.text().getBytes(StandardCharsets.UTF_8));
            case PageAnswer.Picture picture ->
                    write(response, callback, 200, "image/gif", picture.bytes());
            case PageAnswer.Download download -> {
                response.getHeaders()
                        .put(
                                "Content-Disposition",
                                "attachment; filename=\"" + download.name() + '"');
                write(response, callback, 200, "application/octet-stream", download.bytes());
            }
            case PageAnswer.Elsewhere elsewhere ->
                    redirect(request, response, callback, elsewhere.address());
            case PageAnswer.Done done -> {
                if (json) {
                    write(response, callback, 200, done.report(), true);
                } else {
                    redirect(request, response, callback, done.page());
                }
            }
            case PageAnswer.Problem problem ->
                    write(
                            response,
                            callback,
                            problem.status(),
                            "application/problem+json",
                            problem.bytes());
        }
    }

    private static void write(
            Response response, Callback callback, int status, Report report, boolean json) {
        if (json) {
            write(response, callback, status, "application/json", Json.bytes(report.json()));
        } else {
            write(response, callback, status, HTML, report.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(
            Response response, Callback callback, int status, String type, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (!response.getHeaders().contains(POLICY)) {
            response.getHeaders().put(POLICY, OWN_POLICY);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static void redirect(
            Request request, Response response, Callback callback, String address) {
        response.setStatus(request.getMethod().equals("POST") ? 303 : 302);
        response.getHeaders().put(HttpHeader.LOCATION, address);
        response.write(true, ByteBuffer.allocate(0), callback);
    }

    private static boolean accepts(Request request, String type) {
        var accept = request.getHeaders().get(HttpHeader.ACCEPT);
        return accept != null && accept.contains(type);
    }

    private static Map<String, String> parameters(Request request) throws IOException {
        var parameters = new LinkedHashMap<>(FormValues.query(request));
        var type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        var text = FormValues.body(request);
        if (type.startsWith("application/x-www-form-urlencoded") && !text.startsWith("{")) {
            parameters.putAll(FormValues.decoded(text));
        } else if (!text.isEmpty()) {
            Json.read(text)
                    .properties()
                    .forEach(e -> parameters.put(e.getKey(), text(e.getValue())));
        }
        return parameters;
    }

    /** Returns a list as text with commas between its items, as a form with boxes gives it. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    private static String base(Request request) {
        return "http://" + request.getHeaders().get(HttpHeader.HOST);
    }
}
