package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.Problems;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hands each request of an AWS client to the service it is for. */
public final class AwsHandler extends Handler.Abstract {

    private final List<AwsService> services;
    private final Problems problems;

    public AwsHandler(List<AwsService> services, Problems problems) {
        this.services = List.copyOf(services);
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var target = request.getHeaders().get("X-Amz-Target");
        AwsResponse answer;
        try {
            answer = answer(read(request, target == null ? "" : target));
        } catch (IOException _) {
            answer = AwsResponse.error("SerializationException", "The body is not JSON.");
        }
        if (answer.lost()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new IOException("The answer is lost on purpose."));
            return true;
        }
        response.setStatus(answer.status());
        response.getHeaders()
                .put(
                        HttpHeader.CONTENT_TYPE,
                        target == null ? "application/json" : "application/x-amz-json-1.1");
        answer.errorType().ifPresent(type -> response.getHeaders().put("x-amzn-ErrorType", type));
        response.write(true, ByteBuffer.wrap(answer.bytes()), callback);
        return true;
    }

    private AwsResponse answer(AwsRequest request) {
        for (AwsService service : services) {
            if (service.serves(request)) {
                return service.answer(request);
            }
        }
        var asked =
                request.target().isEmpty()
                        ? request.method() + " " + request.path()
                        : request.target();
        problems.report("A function calls AWS for what this runner does not serve: " + asked);
        return AwsResponse.error("UnsupportedOperation", asked + " is not served on this machine.");
    }

    private static AwsRequest read(Request request, String target) throws IOException {
        byte[] bytes;
        try (var body = Content.Source.asInputStream(request)) {
            bytes = body.readAllBytes();
        }
        JsonNode json = bytes.length == 0 ? Json.object() : Json.read(bytes);
        var path = Request.getPathInContext(request).replace("+", "%2B");
        return new AwsRequest(
                request.getMethod(),
                URLDecoder.decode(path, StandardCharsets.UTF_8),
                query(request),
                target,
                Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Invocation-Type"), ""),
                json);
    }

    private static Map<String, String> query(Request request) {
        var query = request.getHttpURI().getQuery();
        var values = new MultiMap<String>();
        if (query != null) {
            UrlEncoded.decodeTo(query, values, StandardCharsets.UTF_8);
        }
        var result = new LinkedHashMap<String, String>();
        values.forEach((name, list) -> result.put(name, list.getFirst()));
        return result;
    }
}
