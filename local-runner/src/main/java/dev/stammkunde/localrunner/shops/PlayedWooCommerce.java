package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plays WooCommerce's REST API of coupons, with what is odd about it: codes are kept in lower case,
 * amounts are texts, times without offset are of the site, and {@code date_expires_gmt} is dropped
 * when it is written.
 */
final class PlayedWooCommerce implements PlayedShop {

    static final String KEY = "ck_local";
    static final String SECRET = "cs_local";

    private static final String COUPONS = "/wp-json/wc/v3/coupons";
    static final Pattern KINDS =
            Pattern.compile("^/wp-json/wc/v3/(coupons|customers|orders|webhooks)(?=/|$)");
    private static final String KIND = "coupon";
    private static final Set<String> TYPES = Set.of("percent", "fixed_cart", "fixed_product");
    private static final int FIRST_ID = 700;

    private final String shop;
    private final ShopDocuments documents;
    private final PlayedWebhooks webhooks;
    private final PlayedRights rights;
    private final WooCommerceWebhookCalls webhookCalls;

    PlayedWooCommerce(
            String shop, ShopDocuments documents, PlayedWebhooks webhooks, PlayedRights rights) {
        this.shop = shop;
        this.documents = documents;
        this.webhooks = webhooks;
        this.rights = rights;
        this.webhookCalls = new WooCommerceWebhookCalls(shop, webhooks);
    }

    @Override
    public String id() {
        return shop;
    }

    @Override
    public int mostFailedDeliveries() {
        return 5;
    }

    @Override
    public String platform() {
        return "woocommerce";
    }

    @Override
    public boolean isWrite(ShopCall call) {
        return !call.method().equals("GET");
    }

    @Override
    public ShopAnswer answer(ShopCall call, Instant now) {
        var kind = KINDS.matcher(call.path());
        if (!kind.find()) {
            return error(
                    404,
                    "rest_no_route",
                    "No route was found matching the URL and request method.");
        }
        var objection = findObjection(call);
        if (objection.isPresent()) {
            return objection.get();
        }
        return switch (kind.group(1)) {
            case "coupons" -> coupons(call, now);
            case "webhooks" -> webhookCalls.answer(call);
            default -> ShopAnswer.ok(Json.array());
        };
    }

    private ShopAnswer coupons(ShopCall call, Instant now) {
        var id = call.path().substring(COUPONS.length()).replace("/", "");
        return switch (call.method()) {
            case "POST" -> create(call.body(), now);
            case "DELETE" -> delete(id, call.query());
            case "GET" -> list(call.query());
            default -> error(404, "rest_no_route", "No route was found.");
        };
    }

    @Override
    public Optional<ShopAnswer> findObjection(ShopCall call) {
        return PlayedGate.findOfWooCommerce(call, right -> rights.has(shop, right));
    }

    private ShopAnswer create(JsonNode body, Instant now) {
        var code = body.path("code").asText().toLowerCase(Locale.ROOT);
        if (code.isEmpty()) {
            return error(
                    400, "woocommerce_rest_empty_coupon_code", "The coupon code cannot be empty.");
        }
        if (find(code).isPresent()) {
            return saysExists();
        }
        var type = body.path("discount_type").asText("fixed_cart");
        if (!TYPES.contains(type)) {
            return invalid("discount_type");
        }
        if (!body.path("amount").isTextual()) {
            return invalid("amount");
        }
        ObjectNode coupon = body.deepCopy();
        coupon.remove("date_expires_gmt");
        var ends = body.path("date_expires").asText("");
        try {
            CouponFields.ends(coupon, ends);
        } catch (DateTimeException _) {
            return invalid("date_expires");
        }
        var id =
                FIRST_ID
                        + documents.all(shop, KIND).size()
                        + (int) (now.getEpochSecond() % 100_000) * 10;
        coupon.put("id", id).put("code", code).put("discount_type", type).put("usage_count", 0);
        coupon.put("amount", CouponFields.money(body.path("amount").asText()));
        coupon.put("minimum_amount", CouponFields.money(body.path("minimum_amount").asText("0")));
        coupon.put("status", "publish");
        documents.put(shop, KIND, String.valueOf(id), coupon);
        webhooks.happen(this, "coupon.created", coupon);
        return ShopAnswer.of(201, coupon);
    }

    private ShopAnswer delete(String id, Map<String, String> query) {
        var coupon = documents.find(shop, KIND, id);
        if (coupon.isEmpty()) {
            return error(404, "woocommerce_rest_shop_coupon_invalid_id", "Invalid ID.");
        }
        if (!"true".equals(query.get("force"))) {
            return error(
                    501,
                    "woocommerce_rest_trash_not_supported",
                    "Coupons do not support trashing.");
        }
        documents.remove(shop, KIND, id);
        return ShopAnswer.ok(coupon.get());
    }

    private ShopAnswer list(Map<String, String> query) {
        var code = query.getOrDefault("code", "");
        var list = Json.array();
        documents.all(shop, KIND).stream()
                .filter(coupon -> code.isEmpty() || isOf(coupon, code))
                .forEach(list::add);
        return ShopAnswer.ok(list);
    }

    private Optional<ObjectNode> find(String code) {
        return documents.all(shop, KIND).stream().filter(coupon -> isOf(coupon, code)).findFirst();
    }

    private static boolean isOf(ObjectNode coupon, String code) {
        return coupon.path("code").asText().equalsIgnoreCase(code);
    }

    @Override
    public ShopAnswer saysExists(ShopCall call) {
        return call.method().equals("POST") ? saysExists() : saysDone(call);
    }

    private static ShopAnswer saysExists() {
        return error(
                400,
                "woocommerce_rest_coupon_code_already_exists",
                "The coupon code already exists");
    }

    @Override
    public ShopAnswer saysDone(ShopCall call) {
        return ShopAnswer.of(
                call.method().equals("POST") ? 201 : 200,
                Json.object().put("id", 1).put("code", call.body().path("code").asText()));
    }

    @Override
    public ShopAnswer throttled() {
        return new ShopAnswer(
                429, Map.of("Retry-After", "1"), Json.object().put("message", "Too Many Requests"));
    }

    private static ShopAnswer invalid(String field) {
        return error(400, "rest_invalid_param", "Invalid parameter(s): " + field);
    }

    static ShopAnswer error(int status, String code, String message) {
        var error = Json.object().put("code", code).put("message", message);
        error.putObject("data").put("status", status);
        return ShopAnswer.of(status, error);
    }

    @Override
    public List<PlayedCode> codes(Instant now) {
        return documents.all(shop, KIND).stream()
                .map(coupon -> CouponFields.shown(coupon, now))
                .toList();
    }

    @Override
    public void use(String code, String orderId) {
        find(code)
                .ifPresent(
                        coupon -> {
                            coupon.put("usage_count", coupon.path("usage_count").asInt() + 1);
                            documents.put(shop, KIND, coupon.path("id").asText(), coupon);
                        });
    }
}
