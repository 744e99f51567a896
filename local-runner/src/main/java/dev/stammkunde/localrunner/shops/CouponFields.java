package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How a played shop of WooCommerce writes fields of a coupon, and shows one. */
final class CouponFields {

    private static final ZoneId SITE = ZoneId.of("Europe/Berlin");

    private CouponFields() {}

    /** A time without offset is the site's own. */
    static void ends(ObjectNode coupon, String text) {
        if (text.isEmpty()) {
            coupon.putNull("date_expires").putNull("date_expires_gmt");
            return;
        }
        var instant =
                text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(SITE).toInstant();
        coupon.put("date_expires", LocalDateTime.ofInstant(instant, SITE).toString());
        coupon.put("date_expires_gmt", LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
    }

    static String money(String amount) {
        return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static PlayedCode shown(ObjectNode coupon, Instant now) {
        var gmt = coupon.path("date_expires_gmt").asText("");
        var endsAt =
                gmt.isEmpty() || gmt.equals("null")
                        ? null
                        : LocalDateTime.parse(gmt).toInstant(ZoneOffset.UTC);
        var uses = coupon.path("usage_count").asInt();
        var limit = coupon.path("usage_limit").asInt(Integer.MAX_VALUE);
        var gives =
                coupon.path("free_shipping").asBoolean()
                        ? "free shipping"
                        : coupon.path("amount").asText()
                                + ' '
                                + coupon.path("discount_type").asText();
        var emails = coupon.path("email_restrictions");
        return new PlayedCode(
                coupon.path("code").asText(),
                coupon.path("description").asText(),
                gives,
                emails.isEmpty() ? "" : emails.get(0).asText(),
                endsAt,
                uses,
                uses < limit && (endsAt == null || endsAt.isAfter(now)));
    }
}
