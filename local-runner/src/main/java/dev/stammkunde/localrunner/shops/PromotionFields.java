package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** How a played shop of Shopware's shows an individual code. */
final class PromotionFields {

    private PromotionFields() {}

    static PlayedCode shown(ObjectNode code, Instant now) {
        var promotion = code.path("promotion");
        var discount = promotion.path("discounts").path(0);
        var until = promotion.path("validUntil").asText("");
        var endsAt = until.isEmpty() ? null : Instant.parse(until);
        var uses = code.path("payload").isObject() ? 1 : 0;
        return new PlayedCode(
                code.path("code").asText(),
                promotion.path("name").asText(),
                discount.path("value").asText()
                        + ' '
                        + discount.path("type").asText()
                        + " of "
                        + discount.path("scope").asText(),
                "",
                endsAt,
                uses,
                uses == 0
                        && promotion.path("active").asBoolean()
                        && (endsAt == null || endsAt.isAfter(now)));
    }
}
