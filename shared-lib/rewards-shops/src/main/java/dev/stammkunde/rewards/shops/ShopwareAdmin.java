package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;
import dev.stammkunde.rewards.shops.ShopReply.Taken;
import dev.stammkunde.rewards.shops.Sighting.Hidden;
import dev.stammkunde.rewards.shops.Sighting.NotThere;
import dev.stammkunde.rewards.shops.Sighting.Seen;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shopware's Admin API: each code is an individual code of a {@link ShopwarePromotion}. To end one
 * is to delete it. What tells two discounts apart is the promotion.
 */
final class ShopwareAdmin implements ShopAdmin {

    private final AdminCalls calls;
    private final ShopwareIntegration access;
    private final Tokens tokens;
    private final Instant now;

    /**
     * Uses tokens that end.
     *
     * @param tokens of that integration, kept between calls
     */
    ShopwareAdmin(MakeCalls calls, ShopwareIntegration access, Tokens tokens, Instant now) {
        this.calls = new AdminCalls(calls, ShopwareAdmin::complaint);
        this.access = access;
        this.tokens = tokens;
        this.now = now;
    }

    /** Where an integration fetches its tokens. */
    static URI tokenAddress(ShopwareIntegration access) {
        return URI.create(access.address() + "/api/oauth/token");
    }

    @Override
    public ShopReply make(CodeOrder order) {
        ShopwarePromotion promotion = ShopwarePromotion.of(order, access.salesChannels());
        ShopReply there = promotion(promotion);
        if (!(there instanceof Done)) {
            return there;
        }
        String code =
                JsonText.object(
                        json ->
                                json.text("id", ShopwarePromotion.codeId(order.code()))
                                        .text("promotionId", promotion.id())
                                        .text("code", order.code()));
        return madeOrTaken(post("/api/promotion-individual-code", code), order.code());
    }

    /**
     * Says that the promotion is there, or makes it. Of two that make it at once the shop refuses
     * one, which then finds it.
     */
    private ShopReply promotion(ShopwarePromotion promotion) {
        ShopReply found = find(promotion.id());
        if (!(found instanceof Done done) || isThere(done)) {
            return found;
        }
        ShopReply made = post("/api/promotion", promotion.json());
        if (made instanceof Done) {
            return made;
        }
        return find(promotion.id()) instanceof Done again && isThere(again) ? again : made;
    }

    private static boolean isThere(Done search) {
        return !search.document().elementsIfAny("data").isEmpty();
    }

    private ShopReply find(String promotionId) {
        ShopReply found =
                post(
                        "/api/search/promotion",
                        JsonText.object(
                                json ->
                                        json.texts("ids", List.of(promotionId))
                                                .object(
                                                        "includes",
                                                        includes ->
                                                                includes.texts(
                                                                        "promotion",
                                                                        List.of("id", "active")))));
        boolean isSwitchedOff =
                found instanceof Done done
                        && done.document().elementsIfAny("data").stream()
                                .anyMatch(entry -> !entry.findBool("active").orElse(true));
        return isSwitchedOff
                ? new Refused(
                        CodeRefusal.INVALID,
                        "the promotion of this reward is switched off in the shop")
                : found;
    }

    /**
     * Shopware has no word of its own for a code that is there already: whatever it refuses, a look
     * shows whether that was why.
     */
    private ShopReply madeOrTaken(ShopReply reply, String code) {
        boolean isUnclear =
                reply instanceof Open
                        || (reply instanceof Refused refused
                                && refused.reason() == CodeRefusal.INVALID);
        return isUnclear && lookUp(code) instanceof Seen ? new Taken() : reply;
    }

    @Override
    public Sighting lookUp(String code) {
        String search =
                JsonText.object(
                        json ->
                                json.array(
                                                "filter",
                                                filters ->
                                                        filters.object(
                                                                filter ->
                                                                        filter.text(
                                                                                        "type",
                                                                                        "equals")
                                                                                .text(
                                                                                        "field",
                                                                                        "code")
                                                                                .text(
                                                                                        "value",
                                                                                        code)))
                                        .object("associations", a -> a.object("promotion", _ -> {}))
                                        .number("limit", 1));
        return SightingJson.read(
                post("/api/search/promotion-individual-code", search), this::sighting);
    }

    @Override
    public ShopReply end(String reference) {
        return tokens.with(
                now,
                token ->
                        calls.send(
                                OutboundRequest.delete(
                                                URI.create(
                                                        access.address()
                                                                + "/api/promotion-individual-code/"
                                                                + reference))
                                        .with("Authorization", "Bearer " + token),
                                answer ->
                                        answer.status() == 404
                                                ? Optional.of(new Done(Json.parse("{}")))
                                                : Optional.empty()));
    }

    @Override
    public String gives(CodeOrder order) {
        return ShopwarePromotion.of(order, access.salesChannels()).id();
    }

    private Sighting sighting(JsonField answer) {
        List<JsonField> codes = answer.elements("data");
        if (codes.isEmpty()) {
            return new NotThere();
        }
        JsonField code = codes.getFirst();
        String id = code.text("id").toLowerCase(Locale.ROOT);
        if (!id.matches("[0-9a-f]{32}")) {
            return new Hidden(CodeRefusal.INVALID, "a code with an id of another shape");
        }
        Optional<JsonField> promotion = code.find("promotion");
        Instant endsAt = promotion.flatMap(p -> p.findInstant("validUntil")).orElse(null);
        // An order writes itself into the payload of the code that it used.
        boolean used =
                code.find("payload")
                        .filter(payload -> payload.kind() == JsonField.Kind.OBJECT)
                        .filter(payload -> !payload.fields().isEmpty())
                        .isPresent();
        boolean active = promotion.flatMap(p -> p.findBool("active")).orElse(true);
        return new Seen(
                id,
                code.text("promotionId"),
                active && !used && (endsAt == null || endsAt.isAfter(now)),
                used,
                endsAt);
    }

    /** Asks for something below the shop's address. */
    ShopReply post(String path, String json) {
        return send(OutboundRequest.post(at(path), json));
    }

    /** Sends a request with the integration's token. */
    ShopReply send(OutboundRequest request) {
        return tokens.with(
                now, token -> calls.send(request.with("Authorization", "Bearer " + token)));
    }

    /** Returns an address of the shop. */
    URI at(String path) {
        return URI.create(access.address() + path);
    }

    private static String complaint(JsonField answer) {
        return answer.elementsIfAny("errors").stream()
                .findFirst()
                .map(
                        error ->
                                error.findText("code").orElse("")
                                        + " "
                                        + error.findText("detail").orElse(""))
                .orElse("");
    }
}
