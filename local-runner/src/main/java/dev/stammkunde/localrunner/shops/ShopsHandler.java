package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Serves the shops' admin interfaces, and lets go wrong what somebody wants to see. */
public final class ShopsHandler extends Handler.Abstract {

    private static final int MOST_BYTES = 1024 * 1024;

    private final PlayedShops shops;

    public ShopsHandler(PlayedShops shops) {
        this.shops = shops;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        if (!path.startsWith(PlayedShops.BASE)) {
            return false;
        }
        var parts = path.substring(PlayedShops.BASE.length()).split("/", 2);
        var shop = shops.find(parts[0]);
        if (shop.isEmpty()) {
            write(response, callback, ShopAnswer.of(404, Json.object().put("message", "No shop.")));
            return true;
        }
        ShopCall call;
        try {
            call = read(request, parts.length > 1 ? '/' + parts[1] : "/");
        } catch (IOException _) {
            write(response, callback, ShopAnswer.of(400, Json.object().put("message", "No JSON.")));
            return true;
        }
        answer(parts[0], shop.get(), call, request, response, callback);
        return true;
    }

    private void answer(
            String shopId,
            PlayedShop shop,
            ShopCall call,
            Request request,
            Response response,
            Callback callback)
            throws InterruptedException {
        var faults = shops.faults(shopId);
        var fault =
                faults.current().meets(shops.isWrite(shop, call)) ? faults.next() : ShopFault.NONE;
        switch (fault) {
            case NONE -> write(response, callback, shops.answer(shopId, call));
            case SLOW -> {
                var answer = shops.answer(shopId, call);
                Thread.sleep(faults.delay());
                write(response, callback, answer);
            }
            case FAIL -> write(response, callback, ShopAnswer.failed());
            case THROTTLE -> write(response, callback, shop.throttled());
            case FAIL_AFTER -> {
                shops.answer(shopId, call);
                write(response, callback, ShopAnswer.failed());
            }
            case DROP_ANSWER -> {
                shops.answer(shopId, call);
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.failed(new IOException("The answer is lost on purpose."));
            }
            case SAYS_EXISTS -> write(response, callback, shop.saysExists(call));
            case SAYS_DONE -> write(response, callback, shop.saysDone(call));
        }
    }

    private static void write(Response response, Callback callback, ShopAnswer answer) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        answer.headers().forEach(response.getHeaders()::put);
        var body = answer.body().isMissingNode() ? new byte[0] : Json.bytes(answer.body());
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static ShopCall read(Request request, String path) throws IOException {
        var headers = new HashMap<String, String>();
        for (HttpField field : request.getHeaders()) {
            headers.put(
                    field.getName().toLowerCase(Locale.ROOT),
                    field.getValue() == null ? "" : field.getValue());
        }
        byte[] bytes;
        try (var body = Content.Source.asInputStream(request)) {
            bytes = body.readNBytes(MOST_BYTES);
        }
        JsonNode json = bytes.length == 0 ? Json.object() : Json.read(bytes);
        return new ShopCall(request.getMethod(), path, query(request), headers, json);
    }

    private static Map<String, String> query(Request request) {
        var query = request.getHttpURI().getQuery();
        var values = new MultiMap<String>();
        if (query != null) {
            UrlEncoded.decodeTo(query, values, StandardCharsets.UTF_8);
        }
        var result = new HashMap<String, String>();
        values.forEach((name, list) -> result.put(name, list.isEmpty() ? "" : list.getFirst()));
        return result;
    }
}
