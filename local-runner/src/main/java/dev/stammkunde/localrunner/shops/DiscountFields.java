package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.Instant;
import java.util.Locale;

/** How a played shop of Shopify's shows a discount, and tells of a new one. */
final class DiscountFields {

    private DiscountFields() {}

    /** Returns what a webhook tells of a new discount. */
    static ObjectNode told(ObjectNode node, Instant now) {
        return Json.object()
                .put("admin_graphql_api_id", node.path("id").asText())
                .put("title", node.path("codeDiscount").path("title").asText())
                .put("status", status(node.path("codeDiscount"), now))
                .put("created_at", now.toString())
                .put("updated_at", now.toString());
    }

    static ObjectNode current(ObjectNode node, Instant now) {
        ((ObjectNode) node.get("codeDiscount"))
                .put("status", status(node.get("codeDiscount"), now));
        return node;
    }

    static String status(JsonNode discount, Instant now) {
        if (!discount.path("endsAt").isNull()
                && !Instant.parse(discount.path("endsAt").asText()).isAfter(now)) {
            return "EXPIRED";
        }
        return Instant.parse(discount.path("startsAt").asText()).isAfter(now)
                ? "SCHEDULED"
                : "ACTIVE";
    }

    static PlayedCode shown(ObjectNode node, Instant now) {
        var discount = node.path("codeDiscount");
        var uses = discount.path("asyncUsageCount").asInt();
        return new PlayedCode(
                discount.path("code").asText(),
                discount.path("title").asText(),
                ShopifyInputs.words(discount),
                discount.path("context").asText(),
                discount.path("endsAt").isNull()
                        ? null
                        : Instant.parse(discount.path("endsAt").asText()),
                uses,
                !status(discount, now).toUpperCase(Locale.ROOT).equals("EXPIRED")
                        && uses < discount.path("usageLimit").asInt(Integer.MAX_VALUE));
    }
}
