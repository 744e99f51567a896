package dev.stammkunde.localrunner.objects;

import dev.stammkunde.localrunner.base.Problems;

import org.eclipse.jetty.http.HttpField;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks S3's protocol, with buckets in the path, and lets go wrong what somebody wants to see. */
public final class S3Handler extends Handler.Abstract {

    /** Larger ones would come in parts, which nothing here sends. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Buckets buckets;
    private final S3Operations operations;
    private final Problems problems;

    public S3Handler(Buckets buckets, Problems problems) {
        this.buckets = buckets;
        this.operations = new S3Operations(buckets);
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var fault = buckets.faults().next();
        S3Answer answer;
        try {
            var asked = read(request);
            if (fault == ObjectFault.BROKEN_UPLOAD && asked.method().equals("PUT")) {
                breakOff(request, callback);
                return true;
            }
            answer = answer(asked, fault);
        } catch (S3Exception e) {
            answer = refused(e, request.getHttpURI().getPath());
        }
        if (fault == ObjectFault.DROP_ANSWER) {
            breakOff(request, callback);
            return true;
        }
        if (fault == ObjectFault.SLOW) {
            Thread.sleep(buckets.faults().delay());
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put("x-amz-request-id", "local");
        var isHead = request.getMethod().equals("HEAD");
        if (!isHead) {
            response.getHeaders().put("Content-Length", answer.body().length);
        }
        response.write(
                true, isHead ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private S3Answer answer(S3Request request, ObjectFault fault) throws S3Exception {
        return switch (fault) {
            case SLOW_DOWN ->
                    throw new S3Exception(503, "SlowDown", "Please reduce your request rate.");
            case INTERNAL ->
                    throw new S3Exception(
                            500, "InternalError", "We encountered an internal error.");
            case CONFLICT -> {
                if (S3Operations.hasCondition(request)) {
                    throw new S3Exception(
                            409,
                            "ConditionalRequestConflict",
                            "The conditional request cannot succeed due to a conflicting operation.");
                }
                yield operations.answer(request);
            }
            case NONE, BROKEN_UPLOAD, DROP_ANSWER, SLOW -> operations.answer(request);
        };
    }

    private S3Answer refused(S3Exception refusal, String path) {
        if (refusal.code().equals("NotImplemented")) {
            problems.report("A function asks S3 for more: " + refusal.getMessage());
        }
        return S3Answer.error(refusal, path);
    }

    private static void breakOff(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new IOException("The connection ends on purpose."));
    }

    private static S3Request read(Request request) throws IOException, S3Exception {
        var headers = new HashMap<String, String>();
        for (HttpField field : request.getHeaders()) {
            headers.put(
                    field.getName().toLowerCase(Locale.ROOT),
                    field.getValue() == null ? "" : field.getValue());
        }
        byte[] raw;
        try (var body = Content.Source.asInputStream(request)) {
            raw = body.readNBytes(MOST_BYTES + 1);
        }
        if (raw.length > MOST_BYTES) {
            throw new S3Exception(
                    400, "EntityTooLarge", "Your proposed upload exceeds the maximum size.");
        }
        var path = request.getHttpURI().getPath().substring(1).split("/", 2);
        return new S3Request(
                request.getMethod(),
                decoded(path[0]),
                path.length > 1 ? decoded(path[1]) : "",
                query(request),
                headers,
                S3Body.read(raw, headers));
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(Request request) {
        var query = request.getHttpURI().getQuery();
        var values = new MultiMap<String>();
        if (query != null) {
            UrlEncoded.decodeTo(query, values, StandardCharsets.UTF_8);
        }
        var result = new LinkedHashMap<String, String>();
        values.forEach((name, list) -> result.put(name, list.isEmpty() ? "" : list.getFirst()));
        return result;
    }
}
