package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.CallResult.Unanswered;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Refused;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private CallResult answer = token("one");
    private final List<String> used = new ArrayList<>();
    private final Tokens tokens =
            new Tokens(
                    new AdminCalls(_ -> answer, json -> json.findText("error").orElse("")),
                    URI.create("https://a.example/token"),
                    new Login("id", "secret"));

    @Test
    void with_tokenOfTenMinutes_isUsedForNine() {
        use(NOW);
        answer = token("two");
        use(NOW.plusSeconds(539));
        use(NOW.plusSeconds(540));

        assertThat(used).containsExactly("one", "one", "two");
    }

    @Test
    void with_tokenThatTheShopTakesNoMore_fetchesAnotherOnce() {
        use(NOW);
        answer = token("two");

        ShopReply reply =
                tokens.with(
                        NOW,
                        token -> {
                            used.add(token);
                            return new Refused(CodeRefusal.NOT_ALLOWED, "401");
                        });

        assertThat(reply).isInstanceOf(Refused.class);
        assertThat(used).containsExactly("one", "one", "two");
    }

    @Test
    void with_noTokenToBeHad_sendsNothing() {
        answer = new Unanswered("down");
        assertThat(use(NOW)).isInstanceOf(NotNow.class);

        answer = says(400, "{\"error\": \"invalid_client\"}");
        assertThat(use(NOW))
                .isEqualTo(
                        new Refused(
                                CodeRefusal.NOT_ALLOWED, "no token: status 400: invalid_client"));

        answer = says(200, "{\"expires_in\": \"soon\"}");
        assertThat(use(NOW)).isInstanceOf(NotNow.class);
        assertThat(used).isEmpty();
    }

    private ShopReply use(Instant now) {
        return tokens.with(
                now,
                token -> {
                    used.add(token);
                    return new Done(Json.parse("{}"));
                });
    }

    private static Answered token(String token) {
        return says(200, "{\"access_token\": \"" + token + "\", \"expires_in\": 600}");
    }

    private static Answered says(int status, String body) {
        return new Answered(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
