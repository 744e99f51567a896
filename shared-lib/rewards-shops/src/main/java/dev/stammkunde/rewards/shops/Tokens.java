package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The token that a shop gives for a login, for as long as it says. Safe for many threads; two that
 * miss at once both ask.
 */
final class Tokens {

    /** A token that ends while a request is under way is of no use. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private final AdminCalls calls;
    private final URI address;
    private final Login client;
    private volatile @Nullable Token kept;

    private record Token(String text, Instant until) {}

    /**
     * Asks nothing yet.
     *
     * @param address where tokens are given
     */
    Tokens(AdminCalls calls, URI address, Login client) {
        this.calls = calls;
        this.address = address;
        this.client = client;
    }

    /**
     * Sends a request with a token. One that the shop does not take any more is thrown away and
     * fetched anew, once: nothing was done with it.
     */
    ShopReply with(Instant now, Function<String, ShopReply> request) {
        Token token = kept;
        if (token != null && token.until().isAfter(now)) {
            ShopReply reply = request.apply(token.text());
            if (!(reply instanceof Refused refused)
                    || refused.reason() != CodeRefusal.NOT_ALLOWED) {
                return reply;
            }
            kept = null;
        }
        return fetched(now, request);
    }

    private ShopReply fetched(Instant now, Function<String, ShopReply> request) {
        ShopReply reply = calls.send(OutboundRequest.post(address, body()));
        return switch (reply) {
            case Done done -> {
                Token token;
                try {
                    token = read(done.document(), now);
                } catch (InvalidFieldException e) {
                    yield new NotNow("the shop's token: " + e.getMessage(), SPARE);
                }
                kept = token;
                yield request.apply(token.text());
            }
            // Asking for a token changes nothing in the shop, whatever came of it.
            case Open open -> new NotNow("no token: " + open.detail(), SPARE);
            case Refused refused ->
                    new Refused(CodeRefusal.NOT_ALLOWED, "no token: " + refused.detail());
            case NotNow notNow -> notNow;
            case ShopReply.Taken taken -> taken;
        };
    }

    private static Token read(JsonField document, Instant now) {
        Duration life =
                document.findInteger("expires_in")
                        .map(Duration::ofSeconds)
                        .orElse(Duration.ofMinutes(10));
        return new Token(document.text("access_token"), now.plus(life).minus(SPARE));
    }

    private String body() {
        return JsonText.object(
                json ->
                        json.text("grant_type", "client_credentials")
                                .text("client_id", client.name())
                                .text("client_secret", client.secret()));
    }
}
