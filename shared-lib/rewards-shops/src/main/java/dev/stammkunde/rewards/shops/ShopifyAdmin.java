package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyApp;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.rewards.shops.Sighting.NotThere;
import dev.stammkunde.rewards.shops.Sighting.Seen;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shopify's Admin API: each code is a discount of its own that can be used once, by one customer.
 * The shop's own currency is that of its amounts, so a look shows whether it is the one that was
 * meant.
 */
final class ShopifyAdmin implements ShopAdmin {

    private static final String TOKEN = "X-Shopify-Access-Token";

    private final AdminCalls calls;
    private final URI address;
    private final Function<Function<String, ShopReply>, ShopReply> withToken;

    ShopifyAdmin(MakeCalls calls, ShopifyToken access) {
        this.calls = new AdminCalls(calls, ShopifyAnswers::complaint);
        this.address = access.address();
        this.withToken = request -> request.apply(access.token());
    }

    /**
     * Uses tokens that end.
     *
     * @param tokens of that app, kept between calls
     */
    ShopifyAdmin(MakeCalls calls, ShopifyApp access, Tokens tokens, Instant now) {
        this.calls = new AdminCalls(calls, ShopifyAnswers::complaint);
        this.address = access.address();
        this.withToken = request -> tokens.with(now, request);
    }

    /** Where an app fetches its tokens. */
    static URI tokenAddress(ShopifyApp access) {
        return URI.create(access.address() + "/admin/oauth/access_token");
    }

    @Override
    public ShopReply make(CodeOrder order) {
        return ask(
                order.benefit() instanceof FreeShipping
                        ? ShopifyQueries.MAKE_FREE_SHIPPING
                        : ShopifyQueries.MAKE_DISCOUNT,
                variables -> variables.object("input", input -> ShopifyInput.write(order, input)));
    }

    @Override
    public Sighting lookUp(String code) {
        ShopReply reply = ask(ShopifyQueries.LOOK_UP, variables -> variables.text("code", code));
        return SightingJson.read(reply, ShopifyAdmin::sighting);
    }

    @Override
    public ShopReply end(String reference) {
        return ask(ShopifyQueries.END, variables -> variables.text("id", reference));
    }

    @Override
    public String gives(CodeOrder order) {
        return order.benefit() instanceof AmountOff off
                ? inCurrency(Terms.of(off), off.amount())
                : Terms.of(order.benefit());
    }

    /** Asks for something in GraphQL; a success holds its {@code data}. */
    ShopReply ask(String query, Consumer<JsonObjectText> variables) {
        String body =
                JsonText.object(json -> json.text("query", query).object("variables", variables));
        return withToken.apply(
                token ->
                        ShopifyAnswers.read(
                                calls.send(
                                        OutboundRequest.post(
                                                        URI.create(address + ShopifyQueries.PATH),
                                                        body)
                                                .with(TOKEN, token))));
    }

    /**
     * Sends a request that is none of GraphQL.
     *
     * @param heard hears the answer, of which the reply tells no headers
     */
    ShopReply send(OutboundRequest request, Consumer<Answered> heard) {
        return withToken.apply(
                token ->
                        calls.send(
                                request.with(TOKEN, token),
                                answer -> {
                                    heard.accept(answer);
                                    return Optional.empty();
                                }));
    }

    /** Returns an address of the Admin API. */
    URI at(String path) {
        return URI.create(address + ShopifyQueries.API + path);
    }

    private static Sighting sighting(JsonField data) {
        Optional<JsonField> found = data.find("found");
        if (found.isEmpty()) {
            return new NotThere();
        }
        JsonField discount = found.get().at("codeDiscount");
        if (discount.findText("status").isEmpty()) {
            // Another kind of discount, such as buy one, get one.
            return new Seen(found.get().text("id"), discount.text("__typename"), true, false, null);
        }
        boolean used = discount.integer("asyncUsageCount") > 0;
        boolean isUsedUp =
                discount.findInteger("usageLimit")
                        .filter(limit -> discount.findInteger("asyncUsageCount").orElse(0) >= limit)
                        .isPresent();
        return new Seen(
                found.get().text("id"),
                gives(discount),
                !discount.text("status").equals("EXPIRED") && !isUsedUp,
                used,
                discount.findInstant("endsAt").orElse(null));
    }

    private static String gives(JsonField discount) {
        BigDecimal minimum =
                discount.find("minimumRequirement")
                        .flatMap(requirement -> requirement.find("greaterThanOrEqualToSubtotal"))
                        .map(subtotal -> subtotal.decimal("amount"))
                        .orElse(null);
        if (discount.text("__typename").equals("DiscountCodeFreeShipping")) {
            return Terms.from(Terms.shipping(), minimum);
        }
        JsonField value = discount.at("customerGets").at("value");
        return switch (value.text("__typename")) {
            case "DiscountPercentage" ->
                    Terms.from(
                            Terms.percent(value.decimal("percentage").movePointRight(2)), minimum);
            case "DiscountAmount" -> {
                JsonField amount = value.at("amount");
                yield Terms.from(Terms.amount(amount.decimal("amount")), minimum)
                        + " "
                        + amount.text("currencyCode");
            }
            default -> value.text("__typename");
        };
    }

    private static String inCurrency(String terms, Money amount) {
        return terms + " " + amount.getCurrencyUnit().getCode();
    }
}
