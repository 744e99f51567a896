package dev.stammkunde.localrunner.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.template.Stack;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.time.Clock;

/** Serves the routes of the template as an HTTP API does. */
public final class ApiHandler extends Handler.Abstract {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Routes routes;
    private final RouteLimits limits;
    private final CrossOriginAnswers crossOrigin;
    private final Authorizers authorizers;
    private final Functions functions;
    private final Clock clock;

    public ApiHandler(Stack stack, Functions functions, Identities identities, Clock clock) {
        this.routes = new Routes(stack.routes());
        this.limits = new RouteLimits(stack.gateway(), System::nanoTime);
        this.crossOrigin = new CrossOriginAnswers(stack.gateway().crossOrigin());
        this.authorizers = new Authorizers(stack, functions, identities, clock);
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        byte[] body;
        try (var input = Content.Source.asInputStream(request)) {
            body = input.readNBytes(MOST_BYTES + 1);
        }
        var answer =
                body.length > MOST_BYTES ? tooLarge() : answer(HttpRequestData.of(request, body));
        write(request, answer, response, callback);
        return true;
    }

    private HttpApiResponse answer(HttpRequestData request) {
        return crossOrigin
                .findPreflight(request)
                .orElseGet(() -> crossOrigin.addTo(call(request), request));
    }

    private HttpApiResponse call(HttpRequestData request) {
        var match = routes.find(request.method(), request.segments());
        if (match.isEmpty()) {
            return HttpApiResponse.message(404, "Not Found");
        }
        // Before the authorizer, which is a function too.
        if (!limits.take(match.get().routeKey())) {
            return HttpApiResponse.message(429, "Too Many Requests");
        }
        var event = HttpApiEvent.of(request, match.get(), clock.instant());
        if (match.get().route().authorizer().isPresent()) {
            switch (authorizers.decide(match.get().route(), request, event)) {
                case Authorizers.Decision.Refused refused -> {
                    return HttpApiResponse.message(refused.status(), refused.message())
                            .challenging(refused.challenge());
                }
                case Authorizers.Decision.Allowed allowed ->
                        ((ObjectNode) event.get("requestContext"))
                                .putObject("authorizer")
                                .set(allowed.kind(), allowed.context());
            }
        }
        HttpApiEvent.addBody(event, request);
        var bytes = Json.bytes(event);
        if (bytes.length > Functions.LARGEST_EVENT) {
            return tooLarge();
        }
        return HttpApiResponse.of(
                functions.invoke(
                        match.get().route().functionId(),
                        request.method() + " " + request.path(),
                        bytes));
    }

    /** Says it of what the API does not take, and of what Lambda does not take of the API. */
    private static HttpApiResponse tooLarge() {
        return HttpApiResponse.message(413, "Request Entity Too Large");
    }

    private static void write(
            Request request, HttpApiResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
        answer.cookies()
                .forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
        var body = request.getMethod().equals("HEAD") ? new byte[0] : answer.body();
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
