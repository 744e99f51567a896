package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Shopify's input objects of discounts with a code, and what they become. */
final class ShopifyInputs {

    private static final Set<String> OF_BOTH =
            Set.of(
                    "appliesOncePerCustomer",
                    "code",
                    "combinesWith",
                    "context",
                    "endsAt",
                    "minimumRequirement",
                    "recurringCycleLimit",
                    "startsAt",
                    "tags",
                    "title",
                    "usageLimit");

    private static final Set<String> REQUIRED = Set.of("code", "context", "startsAt", "title");

    private ShopifyInputs() {}

    /** Finds what is wrong with an input: a field that the type lacks, or one that is missing. */
    static Optional<String> findWrong(JsonNode input, boolean isFreeShipping) {
        var own = isFreeShipping ? "destination" : "customerGets";
        var known = new HashSet<>(OF_BOTH);
        known.add(own);
        for (var field : input.properties()) {
            if (!known.contains(field.getKey())) {
                return Optional.of("Field is not defined on the input: " + field.getKey());
            }
        }
        var required = new HashSet<>(REQUIRED);
        required.add(own);
        return required.stream()
                .filter(field -> input.path(field).isMissingNode())
                .map(field -> "Field is required: " + field)
                .findFirst();
    }

    /** Returns the discount that an input makes. */
    static ObjectNode discount(JsonNode input, boolean isFreeShipping) {
        var discount = Json.object();
        discount.put(
                "__typename", isFreeShipping ? "DiscountCodeFreeShipping" : "DiscountCodeBasic");
        for (String same : Set.of("code", "title", "startsAt", "endsAt", "usageLimit")) {
            if (input.has(same)) {
                discount.set(same, input.get(same));
            } else {
                discount.putNull(same);
            }
        }
        discount.put("asyncUsageCount", 0);
        var who = input.path("context").path("customers").path("add").path(0).asText("");
        discount.put("context", who);
        var minimum = input.path("minimumRequirement").path("subtotal");
        if (minimum.isObject()) {
            discount.putObject("minimumRequirement")
                    .putObject("greaterThanOrEqualToSubtotal")
                    .put("amount", minimum.path("greaterThanOrEqualToSubtotal").asText())
                    .put("currencyCode", "EUR");
        } else {
            discount.putNull("minimumRequirement");
        }
        if (!isFreeShipping) {
            value(
                    input.path("customerGets").path("value"),
                    discount.putObject("customerGets").putObject("value"));
        }
        return discount;
    }

    private static void value(JsonNode input, ObjectNode value) {
        if (input.has("percentage")) {
            value.put("__typename", "DiscountPercentage")
                    .set("percentage", input.get("percentage"));
            return;
        }
        value.put("__typename", "DiscountAmount");
        value.putObject("amount")
                .put("amount", input.path("discountAmount").path("amount").asText())
                .put("currencyCode", "EUR");
    }

    /** Returns what a discount takes off, for people. */
    static String words(JsonNode discount) {
        var value = discount.path("customerGets").path("value");
        return switch (value.path("__typename").asText()) {
            case "DiscountPercentage" -> value.path("percentage").asText() + " of the goods";
            case "DiscountAmount" -> value.path("amount").path("amount").asText() + " EUR";
            default -> "free shipping";
        };
    }
}
