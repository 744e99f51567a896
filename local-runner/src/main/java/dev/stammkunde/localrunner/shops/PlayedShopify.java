package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plays what Shopify's Admin API knows of discount codes. It parses no GraphQL: it finds the
 * operation, under whatever name its answer is wanted, and answers with more than was asked for.
 */
final class PlayedShopify implements PlayedShop {

    static final String TOKEN = "shpat_local";
    static final String CLIENT = "local-client-id";

    private static final Pattern OPERATION =
            Pattern.compile(
                    "(?:(\\w+)\\s*:\\s*)?(discountCodeBasicCreate|discountCodeFreeShippingCreate|"
                            + "discountCodeDeactivate|discountCodeDelete|codeDiscountNodeByCode|"
                            + "currentAppInstallation|webhookSubscriptions|webhookSubscriptionCreate|"
                            + "webhookSubscriptionUpdate|webhookSubscriptionDelete)\\b");
    private static final Pattern PATH =
            Pattern.compile("/admin/api/20\\d\\d-\\d\\d/graphql\\.json");
    private static final String KIND = "discount";
    private static final String DISCOUNT = "codeDiscount";
    private static final long FIRST_ID = 1_057_856_684_000L;

    private final String shop;
    private final ShopDocuments documents;
    private final PlayedWebhooks webhooks;
    private final PlayedRights rights;
    private final ShopifyWebhookCalls webhookCalls;

    PlayedShopify(
            String shop, ShopDocuments documents, PlayedWebhooks webhooks, PlayedRights rights) {
        this.shop = shop;
        this.documents = documents;
        this.webhooks = webhooks;
        this.rights = rights;
        this.webhookCalls = new ShopifyWebhookCalls(shop, webhooks, rights);
    }

    @Override
    public String id() {
        return shop;
    }

    @Override
    public int mostFailedDeliveries() {
        return 8;
    }

    /** What is asked for, and under which name its answer is wanted. */
    private record Operation(String name, String alias) {}

    private static Operation operation(ShopCall call) {
        var found = OPERATION.matcher(call.body().path("query").asText());
        return found.find()
                ? new Operation(
                        found.group(2), found.group(1) == null ? found.group(2) : found.group(1))
                : new Operation("", "");
    }

    @Override
    public String platform() {
        return "shopify";
    }

    @Override
    public boolean isWrite(ShopCall call) {
        return call.body().path("query").asText().startsWith("mutation");
    }

    @Override
    public Optional<ShopAnswer> findObjection(ShopCall call) {
        return PlayedGate.findOfShopify(call, right -> rights.has(shop, right));
    }

    @Override
    public ShopAnswer answer(ShopCall call, Instant now) {
        if (call.path().equals("/admin/oauth/access_token")) {
            return ShopifyWebhookCalls.token(call.body());
        }
        if (!PATH.matcher(call.path()).matches()) {
            return ShopAnswer.of(404, Json.object().put("errors", "Not Found"));
        }
        var objection = findObjection(call);
        if (objection.isPresent()) {
            return objection.get();
        }
        var operation = operation(call);
        var variables = call.body().path("variables");
        return webhookCalls
                .answer(operation.name(), operation.alias(), variables)
                .orElseGet(() -> answer(operation, variables, now));
    }

    private ShopAnswer answer(Operation operation, JsonNode variables, Instant now) {
        if (!rights.has(shop, "write_discounts")) {
            return ShopifyErrors.failed(
                    "ACCESS_DENIED",
                    "Access denied for "
                            + operation.name()
                            + " field. Required access: `write_discounts` access scope.");
        }
        return switch (operation.name()) {
            case "discountCodeDelete" -> delete(operation, variables.path("id").asText());
            case "codeDiscountNodeByCode" -> found(operation, variables, now);
            case "discountCodeDeactivate" ->
                    deactivate(operation, variables.path("id").asText(), now);
            case "discountCodeBasicCreate", "discountCodeFreeShippingCreate" ->
                    create(operation, variables.path("input"), now);
            default -> ShopifyErrors.failed("undefinedField", "This field is not played here.");
        };
    }

    private ShopAnswer found(Operation operation, JsonNode variables, Instant now) {
        var data = Json.object();
        find(variables.path("code").asText())
                .ifPresentOrElse(
                        node -> data.set(operation.alias(), DiscountFields.current(node, now)),
                        () -> data.putNull(operation.alias()));
        return ShopAnswer.ok(Json.object().set("data", data));
    }

    private Optional<ObjectNode> find(String code) {
        return documents.all(shop, KIND).stream()
                .filter(node -> node.path(DISCOUNT).path("code").asText().equalsIgnoreCase(code))
                .findFirst();
    }

    private ShopAnswer create(Operation operation, JsonNode input, Instant now) {
        var isFree = operation.name().equals("discountCodeFreeShippingCreate");
        var wrong = ShopifyInputs.findWrong(input, isFree);
        if (wrong.isPresent()) {
            return ShopifyErrors.failed("argumentLiteralsIncompatible", wrong.get());
        }
        if (find(input.path("code").asText()).isPresent()) {
            return taken(operation);
        }
        var id =
                "gid://shopify/DiscountCodeNode/"
                        + (FIRST_ID
                                + documents.all(shop, KIND).size()
                                + now.getEpochSecond() % 1_000_000);
        var node = Json.object().put("id", id);
        node.set(DISCOUNT, ShopifyInputs.discount(input, isFree));
        documents.put(shop, KIND, id, node);
        webhooks.happen(this, "discounts/create", DiscountFields.told(node, now));
        return made(operation, id);
    }

    private ShopAnswer delete(Operation operation, String id) {
        return documents.remove(shop, KIND, id)
                ? made(operation, id)
                : complained(operation, "id", "INVALID", "Code discount does not exist.");
    }

    private ShopAnswer deactivate(Operation operation, String id, Instant now) {
        var node = documents.find(shop, KIND, id);
        if (node.isEmpty()) {
            return complained(operation, "id", "INVALID", "Code discount does not exist.");
        }
        var discount = (ObjectNode) node.get().get(DISCOUNT);
        discount.put("endsAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        documents.put(shop, KIND, id, node.get());
        return made(operation, id);
    }

    private static ShopAnswer made(Operation operation, String id) {
        var answer = Json.object();
        var made = answer.putObject("data").putObject(operation.alias());
        made.putObject("codeDiscountNode").put("id", id);
        made.putArray("userErrors");
        return ShopAnswer.ok(answer);
    }

    private static ShopAnswer taken(Operation operation) {
        return complained(
                operation, "code", "TAKEN", "Code must be unique. Please try a different code.");
    }

    private static ShopAnswer complained(
            Operation operation, String field, String code, String message) {
        var answer = Json.object();
        var made = answer.putObject("data").putObject(operation.alias());
        made.putNull("codeDiscountNode");
        var error =
                made.putArray("userErrors").addObject().put("code", code).put("message", message);
        error.putArray("field").add("basicCodeDiscount").add(field);
        return ShopAnswer.ok(answer);
    }

    @Override
    public ShopAnswer saysExists(ShopCall call) {
        var operation = operation(call);
        return operation.name().equals("discountCodeDeactivate")
                ? saysDone(call)
                : taken(operation);
    }

    @Override
    public ShopAnswer saysDone(ShopCall call) {
        return made(operation(call), "gid://shopify/DiscountCodeNode/1");
    }

    @Override
    public ShopAnswer throttled() {
        return ShopifyErrors.throttled();
    }

    @Override
    public List<PlayedCode> codes(Instant now) {
        return documents.all(shop, KIND).stream()
                .map(node -> DiscountFields.shown(node, now))
                .toList();
    }

    @Override
    public void use(String code, String orderId) {
        find(code)
                .ifPresent(
                        node -> {
                            var discount = (ObjectNode) node.get(DISCOUNT);
                            discount.put(
                                    "asyncUsageCount",
                                    discount.path("asyncUsageCount").asInt() + 1);
                            documents.put(shop, KIND, node.path("id").asText(), node);
                        });
    }
}
