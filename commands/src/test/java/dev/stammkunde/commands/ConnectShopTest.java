package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.rewards.shops.NeededTopics;
import dev.stammkunde.rewards.shops.ShopAccessDocument;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;

final class ConnectShopTest {

    private static final String NAME = "prod/shop-access/kaffeerad";
    private static final String HERE = "https://api.example/webhooks/woocommerce/kaffeerad";
    private static final String TEXT =
            "{\"platform\":\"woocommerce\",\"address\":\"https://s.example\",\"consumerKey\":\"ck\",\"consumerSecret\":\"cs-of-the-shop\"}";

    private final PlayedSecrets kept = new PlayedSecrets();
    private final PlayedCalls calls = new PlayedCalls();
    private final StringWriter out = new StringWriter();
    private final ConnectReport report = new ConnectReport(new PrintWriter(out, true));

    @Test
    void checkRights_credentialsAreWrong_saysSoAndStops() {
        for (int i = 0; i < 5; i++) {
            calls.answers(401, "{\"code\":\"woocommerce_rest_cannot_view\"}");
        }

        assertThat(connect().checkRights("kaffeerad")).isFalse();
        assertThat(out.toString()).contains("missing  credentials").contains("401");
        assertThat(report.conclude("kaffeerad")).isEqualTo(1);
        assertThat(kept.documents).isEmpty();
    }

    @Test
    void checkRights_keyMayOnlyRead_namesThatAndGoesOn() {
        for (int i = 0; i < 4; i++) {
            calls.answers(200, "[]");
        }
        calls.answers(401, "{\"code\":\"woocommerce_rest_authentication_error\"}");

        assertThat(connect().checkRights("kaffeerad")).isTrue();
        assertThat(out.toString()).contains("missing  rights       Read/Write of the key");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void checkRights_shopDoesNotAnswerNow_isAFaultThatSaysTryAgain(int status) {
        for (int i = 0; i < 3; i++) {
            calls.answers(status, "<html>Busy</html>");
        }

        assertThatThrownBy(() -> connect().checkRights("kaffeerad"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("Nothing was changed")
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void checkRights_answerIsHtml_isAFault() {
        for (int i = 0; i < 3; i++) {
            calls.answers(200, "<html>Maintenance</html>");
        }

        assertThatThrownBy(() -> connect().checkRights("kaffeerad"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("no JSON");
    }

    @Test
    void keepAccess_threeTimes_isKeptThenLeftThenReplaced() {
        connect().keepAccess(NAME);
        connect().keepAccess(NAME);
        kept.documents.put(NAME, "{}");
        connect().keepAccess(NAME);

        assertThat(kept.documents).containsEntry(NAME, TEXT);
        assertThat(out.toString().lines().map(line -> line.substring(0, 8).strip()))
                .containsExactly("done", "ok", "done");
        assertThat(out.toString()).doesNotContain("cs-of-the-shop");
    }

    @Test
    void knock_signatureIsMissed_isTheRightAddress() {
        calls.answers(401, "{}");

        assertThat(connect().knock(place())).isTrue();
        assertThat(out.toString()).contains(HERE);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403, 200, 503})
    void knock_anyOtherAnswer_isMissing(int status) {
        calls.answers(status, "");

        assertThat(connect().knock(place())).isFalse();
        assertThat(out.toString()).contains("missing  address").contains("ApiUrl");
    }

    @Test
    void knock_nobodyAnswers_isMissing() {
        calls.fails(new CallResult.NotSent("no connection: ConnectException"));

        assertThat(connect().knock(place())).isFalse();
        assertThat(out.toString()).contains("ConnectException");
    }

    @Test
    void putWebhooksRight_allWork_changesNothing() {
        calls.answers(200, webhooks(HERE, "active"));

        connect().putWebhooksRight(place(), false);

        assertThat(calls.asked).hasSize(1);
        assertThat(report.conclude("kaffeerad")).isZero();
        assertThat(out.toString()).contains("Nothing was changed.");
    }

    @Test
    void putWebhooksRight_secretsMayDiffer_writesAllAnew() {
        calls.answers(200, webhooks(HERE, "active"));
        for (int i = 0; i < 6; i++) {
            calls.answers(200, "{\"id\": 1}");
        }
        calls.answers(200, webhooks(HERE, "active"));

        connect().putWebhooksRight(place(), true);

        assertThat(calls.asked).hasSize(8);
        assertThat(out.toString()).contains("order.created written anew");
    }

    @Test
    void putWebhooksRight_shopSaysDoneAndShowsOtherwise_isMissing() {
        calls.answers(200, webhooks(HERE, "disabled"));
        for (int i = 0; i < 6; i++) {
            calls.answers(200, "{\"id\": 1}");
        }
        calls.answers(200, webhooks(HERE, "disabled"));

        connect().putWebhooksRight(place(), false);

        assertThat(out.toString())
                .contains("missing  webhooks     all 6")
                .contains("otherwise")
                .doesNotContain("done");
        assertThat(report.conclude("kaffeerad")).isEqualTo(1);
    }

    @Test
    void connectShop_wrongUsage_isExitCodeTwo() {
        assertThat(CommandRun.of("connect-shop", "--local", "--shop", "a#b").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("connect-shop", "--shop", "a").exitCode()).isEqualTo(2);
        assertThat(
                        CommandRun.of("connect-shop", "--local", "--shop", "a", "--wait", "0")
                                .exitCode())
                .isEqualTo(2);
        assertThat(
                        CommandRun.of(
                                        "connect-shop",
                                        "--local",
                                        "--shop",
                                        "a",
                                        "--access-file",
                                        "-",
                                        "--secret-file",
                                        "-")
                                .exitCode())
                .isEqualTo(2);
    }

    private ConnectShop connect() {
        return new ConnectShop(
                new ConnectShop.Needs(
                        new PlayedSecrets(),
                        kept,
                        calls,
                        () -> Instant.parse("2026-11-29T10:00:00Z")),
                ShopAccessDocument.read(TEXT),
                report,
                new Progress(new PrintWriter(new StringWriter()), () -> 0));
    }

    private static WebhookPlace place() {
        return new WebhookPlace("kaffeerad", URI.create("https://api.example"), "secret");
    }

    private static String webhooks(String address, String status) {
        return NeededTopics.of(Platform.WOOCOMMERCE).stream()
                .map(
                        topic ->
                                "{\"id\": 1, \"topic\": \"%s\", \"delivery_url\": \"%s\", \"status\": \"%s\"}"
                                        .formatted(topic, address, status))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
