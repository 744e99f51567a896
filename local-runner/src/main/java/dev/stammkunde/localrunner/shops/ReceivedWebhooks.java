package dev.stammkunde.localrunner.shops;

import dev.stammkunde.localrunner.base.Json;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plays a system that gets webhooks, below {@code /_webhooks/<name>} of the runner's own address:
 * it takes all, or answers with the status that follows the name, such as {@code
 * /_webhooks/erp/500}. A {@code GET} of the same path shows what came.
 */
public final class ReceivedWebhooks extends Handler.Abstract {

    private static final String BASE = "/_webhooks/";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9-]{1,40}(/[2-5][0-9]{2})?");
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_KEPT = 1_000;
    private static final int TAKEN = 204;

    private final Deque<Received> all = new ArrayDeque<>();

    private record Received(
            String path, String id, String timestamp, String signature, String body) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        var path = Request.getPathInContext(request);
        if (!path.startsWith(BASE) || !PATH.matcher(path.substring(BASE.length())).matches()) {
            return false;
        }
        if (request.getMethod().equals("POST")) {
            keep(path, request);
            response.setStatus(status(path.substring(BASE.length())));
            response.write(true, ByteBuffer.allocate(0), callback);
        } else {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            response.write(true, ByteBuffer.wrap(shown(path)), callback);
        }
        return true;
    }

    private static int status(String rest) {
        var parts = rest.split("/", 2);
        return parts.length == 1 ? TAKEN : Integer.parseInt(parts[1]);
    }

    private void keep(String path, Request request) throws IOException {
        byte[] body;
        try (var in = Content.Source.asInputStream(request)) {
            body = in.readNBytes(MOST_BYTES);
        }
        var received =
                new Received(
                        path,
                        header(request, "webhook-id"),
                        header(request, "webhook-timestamp"),
                        header(request, "webhook-signature"),
                        new String(body, StandardCharsets.UTF_8));
        synchronized (all) {
            all.addLast(received);
            if (all.size() > MOST_KEPT) {
                all.removeFirst();
            }
        }
    }

    private static String header(Request request, String name) {
        var value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    private byte[] shown(String path) {
        List<Received> received;
        synchronized (all) {
            received = all.stream().filter(each -> each.path().equals(path)).toList();
        }
        var json = Json.array();
        for (var each : received) {
            json.addObject()
                    .put("webhook-id", each.id())
                    .put("webhook-timestamp", each.timestamp())
                    .put("webhook-signature", each.signature())
                    .put("body", each.body());
        }
        return Json.bytes(json);
    }
}
