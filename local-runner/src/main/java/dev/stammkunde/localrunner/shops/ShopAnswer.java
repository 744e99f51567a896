package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.util.Map;

/** What a shop's admin interface answers; without a body where that is missing. */
record ShopAnswer(int status, Map<String, String> headers, JsonNode body) {

    static ShopAnswer ok(JsonNode body) {
        return new ShopAnswer(200, Map.of(), body);
    }

    static ShopAnswer of(int status, JsonNode body) {
        return new ShopAnswer(status, Map.of(), body);
    }

    static ShopAnswer nothing() {
        return new ShopAnswer(204, Map.of(), Json.object().missingNode());
    }

    static ShopAnswer failed() {
        return of(500, Json.object().put("message", "This shop fails on purpose."));
    }
}
