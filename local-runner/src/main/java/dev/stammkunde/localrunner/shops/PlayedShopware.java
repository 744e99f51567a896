package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Plays Shopware's Admin API of promotions and their individual codes. */
final class PlayedShopware implements PlayedShop {

    static final String CLIENT = "SWIALOCAL";
    static final String SECRET = "local-client-secret";
    static final String CHANNEL = "98432def39fc4624b33213a56b8c944d";

    static final String TOKEN = "local-access-token";
    private static final String PROMOTION = "promotion";
    private static final String CODE = "promotion-individual-code";
    private static final String HEX = "[0-9a-f]{32}";

    private final String shop;
    private final ShopDocuments documents;
    private final PlayedRights rights;
    private final ShopwareWebhookCalls webhookCalls;

    PlayedShopware(
            String shop, ShopDocuments documents, PlayedWebhooks webhooks, PlayedRights rights) {
        this.shop = shop;
        this.documents = documents;
        this.rights = rights;
        this.webhookCalls = new ShopwareWebhookCalls(shop, webhooks);
    }

    @Override
    public String id() {
        return shop;
    }

    @Override
    public int mostFailedDeliveries() {
        return 10;
    }

    /** Installs the app with the events that it wants to hear of. */
    void install(List<String> events, String address, String secret) {
        webhookCalls.install(events, address, secret);
    }

    @Override
    public String platform() {
        return "shopware";
    }

    @Override
    public boolean isWrite(ShopCall call) {
        return !call.path().startsWith("/api/search/") && !call.path().startsWith("/api/oauth/");
    }

    @Override
    public ShopAnswer answer(ShopCall call, Instant now) {
        if (call.path().equals("/api/oauth/token")) {
            return token(call.body());
        }
        var objection = findObjection(call);
        if (objection.isPresent()) {
            return objection.get();
        }
        var change = webhookCalls.change(call);
        if (change.isPresent()) {
            return change.get();
        }
        var asked = call.method() + ' ' + call.path();
        if (asked.startsWith("DELETE /api/" + CODE + '/')) {
            var id = call.path().substring(call.path().lastIndexOf('/') + 1);
            return documents.remove(shop, CODE, id)
                    ? ShopAnswer.nothing()
                    : error(404, "FRAMEWORK__RESOURCE_NOT_FOUND", "The resource was not found.");
        }
        return switch (asked) {
            case "POST /api/search/" + PROMOTION -> found(ids(call.body()));
            case "POST /api/search/webhook" -> found(webhookCalls.list());
            case "POST /api/search/customer" -> found(List.of());
            case "POST /api/search/" + CODE -> found(withCode(call.body()));
            case "POST /api/" + PROMOTION -> createPromotion(call.body());
            case "POST /api/" + CODE -> createCode(call.body());
            default -> error(404, "0", "No route found for \"" + asked + '"');
        };
    }

    @Override
    public Optional<ShopAnswer> findObjection(ShopCall call) {
        return PlayedGate.findOfShopware(call, right -> rights.has(shop, right));
    }

    private static ShopAnswer token(JsonNode body) {
        var isKnown =
                body.path("grant_type").asText().equals("client_credentials")
                        && body.path("client_id").asText().equals(CLIENT)
                        && body.path("client_secret").asText().equals(SECRET);
        return isKnown
                ? ShopAnswer.ok(
                        Json.object()
                                .put("token_type", "Bearer")
                                .put("expires_in", 600)
                                .put("access_token", TOKEN))
                : error(401, "4", "Client authentication failed");
    }

    private List<ObjectNode> ids(JsonNode body) {
        return StreamSupport.stream(body.path("ids").spliterator(), false)
                .flatMap(id -> documents.find(shop, PROMOTION, id.asText()).stream())
                .toList();
    }

    private List<ObjectNode> withCode(JsonNode body) {
        var filter = body.path("filter").path(0);
        return findCode(filter.path("value").asText()).stream().map(this::withPromotion).toList();
    }

    private Optional<ObjectNode> findCode(String code) {
        return documents.all(shop, CODE).stream()
                .filter(entry -> entry.path("code").asText().equalsIgnoreCase(code))
                .findFirst();
    }

    private ObjectNode withPromotion(ObjectNode code) {
        documents
                .find(shop, PROMOTION, code.path("promotionId").asText())
                .ifPresent(promotion -> code.set(PROMOTION, promotion));
        return code;
    }

    private static ShopAnswer found(List<ObjectNode> entities) {
        var answer = Json.object().put("total", entities.size());
        var data = answer.putArray("data");
        entities.forEach(data::add);
        answer.putArray("aggregations");
        return ShopAnswer.ok(answer);
    }

    private ShopAnswer createPromotion(JsonNode body) {
        var id = body.path("id").asText();
        for (String field : List.of("name", "salesChannels", "discounts")) {
            if (body.path(field).isMissingNode()) {
                return error(
                        400,
                        "c1051bb4-1103-4974-8973-15cd72eed5f7",
                        field + " should not be blank.");
            }
        }
        if (!id.matches(HEX)) {
            return error(400, "FRAMEWORK__INVALID_UUID", "Value is not a valid UUID");
        }
        if (documents.find(shop, PROMOTION, id).isPresent()) {
            return error(
                    500,
                    "0",
                    "Integrity constraint violation: 1062 Duplicate entry for key 'PRIMARY'");
        }
        documents.put(shop, PROMOTION, id, body.deepCopy());
        return ShopAnswer.nothing();
    }

    private ShopAnswer createCode(JsonNode body) {
        var id = body.path("id").asText();
        if (documents.find(shop, PROMOTION, body.path("promotionId").asText()).isEmpty()) {
            return error(
                    500,
                    "0",
                    "Integrity constraint violation: 1452 a foreign key constraint fails");
        }
        if (!id.matches(HEX) || body.path("code").asText().isBlank()) {
            return error(400, "FRAMEWORK__INVALID_UUID", "Value is not a valid UUID");
        }
        if (documents.find(shop, CODE, id).isPresent()
                || findCode(body.path("code").asText()).isPresent()) {
            return duplicate();
        }
        ObjectNode code = body.deepCopy();
        code.putNull("payload");
        documents.put(shop, CODE, id, code);
        return ShopAnswer.nothing();
    }

    private static ShopAnswer duplicate() {
        return error(500, "0", "Integrity constraint violation: 1062 Duplicate entry");
    }

    @Override
    public ShopAnswer saysExists(ShopCall call) {
        return call.path().endsWith(CODE) ? duplicate() : ShopAnswer.nothing();
    }

    @Override
    public ShopAnswer saysDone(ShopCall call) {
        return ShopAnswer.nothing();
    }

    @Override
    public ShopAnswer throttled() {
        return new ShopAnswer(
                429,
                Map.of("Retry-After", "1"),
                error(429, "FRAMEWORK__RATE_LIMIT_EXCEEDED", "Too many requests.").body());
    }

    static ShopAnswer error(int status, String code, String detail) {
        var answer = Json.object();
        answer.putArray("errors")
                .addObject()
                .put("status", String.valueOf(status))
                .put("code", code)
                .put("detail", detail);
        return ShopAnswer.of(status, answer);
    }

    @Override
    public List<PlayedCode> codes(Instant now) {
        return documents.all(shop, CODE).stream()
                .map(code -> PromotionFields.shown(withPromotion(code), now))
                .toList();
    }

    @Override
    public void use(String code, String orderId) {
        findCode(code)
                .ifPresent(
                        entry -> {
                            entry.putObject("payload").put("orderId", orderId);
                            documents.put(shop, CODE, entry.path("id").asText(), entry);
                        });
    }
}
