package dev.stammkunde.reports.platforms.signature;

import static dev.stammkunde.reports.platforms.signature.SignatureVerdict.AUTHENTIC;
import static dev.stammkunde.reports.platforms.signature.SignatureVerdict.MALFORMED;
import static dev.stammkunde.reports.platforms.signature.SignatureVerdict.MISSING;
import static dev.stammkunde.reports.platforms.signature.SignatureVerdict.WRONG;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Signatures that were made elsewhere: by the specifications, by openssl, by PHP. */
class SignatureVectorsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class Shopify {

        // printf '{"id":820982911946154508}' | openssl dgst -sha256 -hmac hush -binary | base64
        private static final String BODY = "{\"id\":820982911946154508}";
        private static final String SIGNATURE = "qBvrsZF7RfB1iS6BX6IHqJTp5L911P7intnPeTPsH0I=";

        private final SignatureScheme scheme = new ShopifySignature();

        @ParameterizedTest
        @ValueSource(strings = {"x-shopify-hmac-sha256", "shopify-hmac-sha256"})
        void verify_signatureUnderOldOrNewHeader_isAuthentic(String header) {
            assertThat(verify(Map.of(header, SIGNATURE), BODY, "hush")).isEqualTo(AUTHENTIC);
        }

        @Test
        void verify_previousSecretDuringRotation_isAuthentic() {
            assertThat(verify(Map.of("x-shopify-hmac-sha256", SIGNATURE), BODY, "new", "hush"))
                    .isEqualTo(AUTHENTIC);
        }

        @Test
        void verify_otherBodyOrSecret_isWrong() {
            Map<String, String> headers = Map.of("x-shopify-hmac-sha256", SIGNATURE);

            assertThat(verify(headers, BODY + " ", "hush")).isEqualTo(WRONG);
            assertThat(verify(headers, BODY, "Hush")).isEqualTo(WRONG);
        }

        @Test
        void verify_noBase64_isMalformed() {
            assertThat(verify(Map.of("x-shopify-hmac-sha256", "sha256=??"), BODY, "hush"))
                    .isEqualTo(MALFORMED);
        }

        @Test
        void verify_noHeader_isMissing() {
            assertThat(verify(Map.of(), BODY, "hush")).isEqualTo(MISSING);
        }

        private SignatureVerdict verify(
                Map<String, String> headers, String body, String... secrets) {
            return scheme.verify(headers, bytes(body), List.of(secrets), NOW);
        }
    }

    @Nested
    class WooCommerce {

        private static final String BODY = "{\"id\":727}";
        private static final String HEADER = "x-wc-webhook-signature";

        // The secret is stored as ck_&amp;&lt;x&#039;y&quot; and used as ck_&<x'y"
        private static final String SIGNATURE = "EnBaTffrew0NNRse8oaUiUN5aWdmFWx5VxOTT5cEf+s=";

        private final SignatureScheme scheme = new WooCommerceSignature();

        @Test
        void verify_secretWithEntities_isDecodedFirst() {
            SignatureVerdict verdict =
                    scheme.verify(
                            Map.of(HEADER, SIGNATURE),
                            bytes(BODY),
                            List.of("ck_&amp;&lt;x&#039;y&quot;"),
                            NOW);

            assertThat(verdict).isEqualTo(AUTHENTIC);
        }

        @Test
        void verify_secretAlreadyDecoded_isAuthentic() {
            assertThat(
                            scheme.verify(
                                    Map.of(HEADER, SIGNATURE),
                                    bytes(BODY),
                                    List.of("ck_&<x'y\""),
                                    NOW))
                    .isEqualTo(AUTHENTIC);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "&amp;lt;|&lt;",
                    "a&b;c|a&b;c",
                    "&#38;&#0038;&#x26;&#X0026;|&&&&",
                    "&#34;&#x22;&#39;&#x27;|\"\"''",
                    "&apos;&euro;&#60|&apos;&euro;&#60",
                    "&gt;&#62;&LT;|>>&LT;"
                })
        void decoded_entities_asWordPressDoes(String stored, String used) {
            assertThat(WooCommerceSignature.decoded(stored)).isEqualTo(used);
        }

        @Test
        void isPing_formWithIdAndNoSignature_only() {
            assertThat(WooCommerceSignature.isPing(Map.of(), bytes("webhook_id=12"))).isTrue();
            assertThat(WooCommerceSignature.isPing(Map.of(), bytes("webhook_id=12&x=1"))).isFalse();
            assertThat(WooCommerceSignature.isPing(Map.of(HEADER, "x"), bytes("webhook_id=12")))
                    .isFalse();
            assertThat(WooCommerceSignature.isPing(Map.of(), bytes("{\"id\":1}"))).isFalse();
        }
    }

    @Nested
    class Shopware {

        private static final String HEADER = "shopware-shop-signature";
        private static final String BODY =
                "{\"data\":{\"timestamp\":1,\"event\":\"x\"},\"timestamp\":1614265330}";
        private static final String SIGNATURE =
                "e127c10c2c70c4a3e1be1f4827f2a6952bcc0b761ba527b454cdfa4252b80434";

        private final SignatureScheme scheme = new ShopwareSignature();

        @Test
        void verify_hexInEitherCase_isAuthentic() {
            assertThat(verify(SIGNATURE, BODY, NOW)).isEqualTo(AUTHENTIC);
            assertThat(verify(SIGNATURE.toUpperCase(Locale.ROOT), BODY, NOW)).isEqualTo(AUTHENTIC);
        }

        @ParameterizedTest
        @CsvSource({
            "-300, AUTHENTIC",
            "300, AUTHENTIC",
            "-301, OUTSIDE_TOLERANCE",
            "301, OUTSIDE_TOLERANCE"
        })
        void verify_timestampOfEnvelope_withinFiveMinutes(long seconds, SignatureVerdict expected) {
            assertThat(verify(SIGNATURE, BODY, NOW.plusSeconds(seconds))).isEqualTo(expected);
        }

        @Test
        void verify_wrongSignatureAndOldTimestamp_isWrong() {
            assertThat(verify(SIGNATURE, BODY + "\n", NOW.plusSeconds(9_999))).isEqualTo(WRONG);
        }

        @Test
        void verify_noHex_isMalformed() {
            assertThat(verify("abc", BODY, NOW)).isEqualTo(MALFORMED);
        }

        private SignatureVerdict verify(String signature, String body, Instant now) {
            return scheme.verify(
                    Map.of(HEADER, signature), bytes(body), List.of("shop-secret"), now);
        }
    }

    @Nested
    class StandardWebhooks {

        private static final String BODY = "{\"test\": 2432232314}";
        private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

        private final SignatureScheme scheme = new StandardWebhooksSignature();

        @Test
        void verify_vectorOfTheSpecification_isAuthentic() {
            assertThat(verify(headers(SIGNATURE), NOW, SECRET)).isEqualTo(AUTHENTIC);
        }

        @Test
        void verify_secretWithoutPrefixOrPadding_isAuthentic() {
            assertThat(verify(headers(SIGNATURE.replace("=", "")), NOW, SECRET.substring(6)))
                    .isEqualTo(AUTHENTIC);
        }

        @Test
        void verify_oneOfSeveralSignatures_isAuthentic() {
            String several = "v1a,AAAA v1,!! v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= ";

            assertThat(verify(headers(several + SIGNATURE), NOW, SECRET)).isEqualTo(AUTHENTIC);
            assertThat(verify(headers(several), NOW, SECRET)).isEqualTo(WRONG);
        }

        @Test
        void verify_onlyOtherVersions_isMalformed() {
            assertThat(verify(headers("v1a,AAAA"), NOW, SECRET)).isEqualTo(MALFORMED);
        }

        @ParameterizedTest
        @CsvSource({
            "300, AUTHENTIC",
            "-300, AUTHENTIC",
            "301, OUTSIDE_TOLERANCE",
            "-301, OUTSIDE_TOLERANCE"
        })
        void verify_timestamp_withinFiveMinutes(long seconds, SignatureVerdict expected) {
            assertThat(verify(headers(SIGNATURE), NOW.plusSeconds(seconds), SECRET))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "1614265330.0", "99999999999999999999"})
        void verify_timestampThatIsNone_isMalformed(String timestamp) {
            Map<String, String> headers = headers(SIGNATURE);
            headers.put("webhook-timestamp", timestamp);

            assertThat(verify(headers, NOW, SECRET)).isEqualTo(MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
        void verify_headerAbsent_isMissing(String header) {
            Map<String, String> headers = headers(SIGNATURE);
            headers.remove(header);

            assertThat(verify(headers, NOW, SECRET)).isEqualTo(MISSING);
        }

        @Test
        void accepts_secretThatIsNoBase64_not() {
            assertThat(scheme.accepts("whsec_müll")).isFalse();
            assertThat(scheme.accepts("whsec_")).isFalse();
            assertThat(scheme.accepts(SECRET)).isTrue();
        }

        @Test
        void exceeded_anyLong_isJudged() {
            assertThat(Tolerance.exceeded(NOW, Long.MIN_VALUE)).isTrue();
            assertThat(Tolerance.exceeded(NOW, Long.MAX_VALUE)).isTrue();
        }

        private SignatureVerdict verify(Map<String, String> headers, Instant now, String secret) {
            return scheme.verify(headers, bytes(BODY), List.of(secret), now);
        }

        private static Map<String, String> headers(String signature) {
            return new HashMap<>(
                    Map.of(
                            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                            "webhook-timestamp", "1614265330",
                            "webhook-signature", signature));
        }
    }
}
