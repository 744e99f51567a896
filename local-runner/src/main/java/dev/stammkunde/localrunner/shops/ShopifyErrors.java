package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

/** What a played shop of Shopify's says of requests that went wrong, with status 200. */
final class ShopifyErrors {

    private ShopifyErrors() {}

    static ShopAnswer failed(String code, String message) {
        var answer = Json.object();
        answer.putArray("errors")
                .addObject()
                .put("message", message)
                .putObject("extensions")
                .put("code", code);
        return ShopAnswer.ok(answer);
    }

    /** Wants to be left alone for a second. */
    static ShopAnswer throttled() {
        var answer = failed("THROTTLED", "Throttled");
        var cost = ((ObjectNode) answer.body()).putObject("extensions").putObject("cost");
        cost.put("requestedQueryCost", 100).putNull("actualQueryCost");
        cost.putObject("throttleStatus")
                .put("maximumAvailable", 2000)
                .put("currentlyAvailable", 0)
                .put("restoreRate", 100);
        return answer;
    }
}
