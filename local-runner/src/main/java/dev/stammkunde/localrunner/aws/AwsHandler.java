package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.Json;
import dev.stammkunde.localrunner.Problems;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

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
        var answer = answer(read(request));
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.1");
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

    private static AwsRequest read(Request request) throws IOException {
        byte[] bytes;
        try (var body = Content.Source.asInputStream(request)) {
            bytes = body.readAllBytes();
        }
        JsonNode json = bytes.length == 0 ? Json.object() : Json.read(bytes);
        var target = request.getHeaders().get("X-Amz-Target");
        return new AwsRequest(
                request.getMethod(),
                Request.getPathInContext(request),
                target == null ? "" : target,
                json);
    }
}
