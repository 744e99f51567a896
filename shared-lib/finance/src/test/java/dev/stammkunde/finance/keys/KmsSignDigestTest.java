package dev.stammkunde.finance.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DisabledException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The adapter against a server that answers as KMS does. */
final class KmsSignDigestTest {

    private static final String KEY = "arn:aws:kms:eu-central-1:000000000000:key/one";
    private static final byte[] DIGEST =
            HexFormat.of().parseHex(Sha256.of("text".getBytes(StandardCharsets.UTF_8)));

    private final OwnKey key = new OwnKey(KEY);
    private final List<JsonField> asked = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final HttpServer server = server();
    private boolean isDisabled;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext(
                "/",
                call -> {
                    targets.add(call.getRequestHeaders().getFirst("X-Amz-Target"));
                    asked.add(Json.parse(call.getRequestBody().readAllBytes()));
                    String answer =
                            isDisabled
                                    ? "{\"__type\":\"DisabledException\",\"message\":\"off\"}"
                                    : "{\"KeyId\":\"%s\",\"Signature\":\"%s\",\"SigningAlgorithm\":\"ECDSA_SHA_256\"}"
                                            .formatted(
                                                    KEY,
                                                    Base64.getEncoder()
                                                            .encodeToString(key.sign(DIGEST)));
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(isDisabled ? 400 : 200, bytes.length);
                    call.getResponseBody().write(bytes);
                    call.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private KmsSignDigest signer() {
        return new KmsSignDigest(
                () ->
                        KmsClient.builder()
                                .region(Region.EU_CENTRAL_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("local", "local")))
                                .endpointOverride(
                                        URI.create(
                                                "http://localhost:"
                                                        + server.getAddress().getPort()))
                                .build(),
                KEY);
    }

    @Test
    void sign_aDigest_asksForASignatureOfTheDigestItself() {
        byte[] signature = signer().sign(DIGEST);

        assertThat(targets).containsExactly("TrentService.Sign");
        assertThat(asked.getFirst().text("KeyId")).isEqualTo(KEY);
        assertThat(asked.getFirst().text("MessageType")).isEqualTo("DIGEST");
        assertThat(asked.getFirst().text("SigningAlgorithm")).isEqualTo("ECDSA_SHA_256");
        assertThat(Base64.getDecoder().decode(asked.getFirst().text("Message"))).isEqualTo(DIGEST);
        assertThat(signature).startsWith(0x30);
    }

    @Test
    void sign_withAKeyThatIsOff_isAFault() {
        isDisabled = true;

        assertThatExceptionOfType(DisabledException.class).isThrownBy(() -> signer().sign(DIGEST));
    }

    @Test
    void keyId_isThatOfTheKey_andAsksNobody() {
        assertThat(signer().keyId()).isEqualTo(KEY);
        assertThat(targets).isEmpty();
    }
}
