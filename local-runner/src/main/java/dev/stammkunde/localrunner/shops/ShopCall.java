package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;

/**
 * A request to a shop's admin interface.
 *
 * @param path behind the shop's address, such as {@code /wp-json/wc/v3/coupons}
 * @param headers by their names in lower case
 */
record ShopCall(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        JsonNode body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
