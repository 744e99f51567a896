package dev.stammkunde.localrunner.http;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.functions.FunctionResult;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What goes back to the caller of the HTTP API. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpApiResponse(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    /** Returns an answer of the gateway itself. */
    static HttpApiResponse message(int status, String message) {
        return new HttpApiResponse(
                status,
                Map.of("content-type", "application/json"),
                List.of(),
                Json.bytes(Map.of("message", message)));
    }

    /** Returns an answer without a body. */
    static HttpApiResponse empty(int status) {
        return new HttpApiResponse(status, Map.of(), List.of(), new byte[0]);
    }

    /** Returns the answer with these headers instead of all whose names begin so. */
    HttpApiResponse replacing(String prefix, Map<String, String> some, Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.keySet().removeIf(name -> name.startsWith(prefix));
        all.putAll(some);
        all.putAll(more);
        return new HttpApiResponse(status, all, cookies, body);
    }

    /** Returns the answer with the header that says how to sign in, if there is anything to say. */
    HttpApiResponse challenging(String challenge) {
        if (challenge.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(headers);
        more.put("www-authenticate", challenge);
        return new HttpApiResponse(status, more, cookies, body);
    }

    /** Maps what a function answered by the rules of payload format 2.0. */
    static HttpApiResponse of(FunctionResult result) {
        return switch (result) {
            case FunctionResult.Failed _ -> message(500, "Internal Server Error");
            case FunctionResult.Answered answered -> of(answered.body());
        };
    }

    private static HttpApiResponse of(byte[] output) {
        try {
            var json = Json.read(output);
            if (json.isObject() && json.has("statusCode")) {
                return ofProxy(json);
            }
            return new HttpApiResponse(
                    200, Map.of("content-type", "application/json"), List.of(), output);
        } catch (IOException | IllegalArgumentException _) {
            return message(500, "Internal Server Error");
        }
    }

    private static HttpApiResponse ofProxy(JsonNode json) {
        var status = json.path("statusCode").asInt();
        if (status < 100 || status > 599) {
            return message(500, "Internal Server Error");
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "text/plain;charset=UTF-8");
        for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText());
        }
        var cookies = new ArrayList<String>();
        json.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        var body = json.path("body").asText("");
        return new HttpApiResponse(
                status,
                headers,
                cookies,
                json.path("isBase64Encoded").asBoolean()
                        ? Base64.getDecoder().decode(body)
                        : body.getBytes(StandardCharsets.UTF_8));
    }
}
