package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.Refused;
import dev.stammkunde.rewards.shops.ShopReply.Taken;
import dev.stammkunde.rewards.shops.Sighting.NotThere;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * WooCommerce's REST API: each code is a coupon. To end one is to delete it for good: a coupon in
 * the bin would come back with a click, and its name stays taken.
 */
final class WooCommerceAdmin implements ShopAdmin {

    private static final String COUPONS = "/wp-json/wc/v3/coupons";
    private static final String EXISTS = "woocommerce_rest_coupon_code_already_exists";
    private static final String NO_ROUTE = "rest_no_route";

    private final AdminCalls calls;
    private final WooCommerceKey access;
    private final Instant now;

    WooCommerceAdmin(MakeCalls calls, WooCommerceKey access, Instant now) {
        this.calls = new AdminCalls(calls, WooCommerceAdmin::complaint);
        this.access = access;
        this.now = now;
    }

    @Override
    public ShopReply make(CodeOrder order) {
        String coupon = JsonText.object(json -> WooCommerceCoupon.write(order, json));
        return send(OutboundRequest.post(coupons(""), coupon));
    }

    @Override
    public Sighting lookUp(String code) {
        ShopReply reply =
                send(OutboundRequest.get(coupons("")).asking("code", code).asking("per_page", "1"));
        return SightingJson.read(reply, document -> sighting(document, code));
    }

    @Override
    public ShopReply end(String reference) {
        return calls.send(
                signed(OutboundRequest.delete(coupons("/" + reference)).asking("force", "true")),
                answer ->
                        answer.status() == 404 && !said(answer).equals(NO_ROUTE)
                                ? Optional.of(new Done(Json.parse("{}")))
                                : special(answer));
    }

    @Override
    public String gives(CodeOrder order) {
        return Terms.of(order.benefit());
    }

    private Sighting sighting(JsonField document, String code) {
        List<JsonField> coupons = document.elements();
        // Whatever a shop's plugins make of the filter.
        return coupons.stream()
                .filter(coupon -> coupon.text("code").equalsIgnoreCase(code))
                .findFirst()
                .<Sighting>map(coupon -> WooCommerceCoupon.read(coupon, now))
                .orElseGet(NotThere::new);
    }

    private static Optional<ShopReply> special(Answered answer) {
        return switch (answer.isSuccess() ? "" : said(answer)) {
            case EXISTS -> Optional.of(new Taken());
            case NO_ROUTE ->
                    Optional.of(
                            new Refused(
                                    CodeRefusal.INVALID,
                                    "no REST API of WooCommerce at this address: its permalinks must not be plain"));
            default -> Optional.empty();
        };
    }

    /** Returns the shop's own name of what is wrong. */
    private static String said(Answered answer) {
        try {
            return AdminCalls.document(answer).flatMap(json -> json.findText("code")).orElse("");
        } catch (InvalidFieldException _) {
            return "";
        }
    }

    private static String complaint(JsonField answer) {
        return answer.findText("code").orElse("") + " " + answer.findText("message").orElse("");
    }

    /** Sends a request with the shop's key. */
    ShopReply send(OutboundRequest request) {
        return calls.send(signed(request), WooCommerceAdmin::special);
    }

    /** Returns an address of the shop. */
    URI at(String path) {
        return URI.create(access.address() + path);
    }

    private URI coupons(String path) {
        return at(COUPONS + path);
    }

    private OutboundRequest signed(OutboundRequest request) {
        String login = access.key().name() + ':' + access.key().secret();
        return request.with(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(login.getBytes(StandardCharsets.US_ASCII)));
    }
}
