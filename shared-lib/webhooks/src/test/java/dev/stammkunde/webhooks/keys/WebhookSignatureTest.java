package dev.stammkunde.webhooks.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.webhooks.EndpointSecret;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Signatures that were made elsewhere, and secrets that are made again. */
final class WebhookSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final DocumentId ENDPOINT = new DocumentId("shop", "erp");
    private static final SecretKeys KEYS = SecretKeys.of(List.of("k".repeat(43)));

    private static byte[] secret(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** The vector of the libraries of Standard Webhooks. */
    @Test
    void headers_ofTheSpecificationsVector_areThoseOfItsLibraries() {
        Map<String, String> headers =
                WebhookSignature.headers(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "{\"test\": 2432232314}",
                        List.of(secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                        NOW);

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry(
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void headers_withTwoSecrets_haveASignatureOfEachWithABlankBetween() {
        byte[] older = secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] newer = "another".getBytes(StandardCharsets.UTF_8);

        String both =
                WebhookSignature.headers("msg_1", "{}", List.of(newer, older), NOW)
                        .get("webhook-signature");

        assertThat(both)
                .isEqualTo(
                        WebhookSignature.headers("msg_1", "{}", List.of(newer), NOW)
                                        .get("webhook-signature")
                                + ' '
                                + WebhookSignature.headers("msg_1", "{}", List.of(older), NOW)
                                        .get("webhook-signature"));
    }

    @Test
    void text_ofASecret_isTheSameEachTimeAndAnotherForEachEndpointAndNumber() {
        EndpointSecret first = new EndpointSecret(1, KEYS.currentId(), NOW, null);

        String text = KEYS.text(ENDPOINT, first);

        assertThat(text).startsWith("whsec_").isEqualTo(KEYS.text(ENDPOINT, first));
        assertThat(secret(text.substring("whsec_".length()))).hasSize(32);
        assertThat(KEYS.text(new DocumentId("shop", "crm"), first)).isNotEqualTo(text);
        assertThat(KEYS.text(ENDPOINT, new EndpointSecret(2, KEYS.currentId(), NOW, null)))
                .isNotEqualTo(text);
    }

    @Test
    void text_afterTheKeyWasRotated_isStillTheSame() {
        EndpointSecret first = new EndpointSecret(1, KEYS.currentId(), NOW, null);
        SecretKeys rotated = SecretKeys.of(List.of("n".repeat(43), "k".repeat(43)));

        assertThat(rotated.currentId()).isNotEqualTo(KEYS.currentId());
        assertThat(rotated.text(ENDPOINT, first)).isEqualTo(KEYS.text(ENDPOINT, first));
    }

    @Test
    void text_withAKeyThatIsGone_isRefused() {
        EndpointSecret first = new EndpointSecret(1, KEYS.currentId(), NOW, null);
        SecretKeys others = SecretKeys.of(List.of("n".repeat(43)));

        assertThatThrownBy(() -> others.text(ENDPOINT, first))
                .isInstanceOf(IllegalStateException.class);
        assertThat(others).hasToString("SecretKeys[1]");
    }

    @Test
    void of_shortKey_isRefused() {
        assertThatThrownBy(() -> SecretKeys.of(List.of("k".repeat(31))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
