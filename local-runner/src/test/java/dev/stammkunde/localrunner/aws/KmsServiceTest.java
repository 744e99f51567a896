package dev.stammkunde.localrunner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.closing.PublicKeys;
import dev.stammkunde.finance.closing.SealFinding;
import dev.stammkunde.finance.closing.VerifySignatures;
import dev.stammkunde.finance.keys.KmsSignDigest;
import dev.stammkunde.finance.keys.PublicKeyFile;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.SealedShop;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.http.LoopbackServer;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.template.StackReader;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** KMS of the runner by the SDK's own client, with the key of this repository's template. */
final class KmsServiceTest {

    private static final String ALIAS = "alias/stammkunde-local-seals";
    private static final Stack STACK =
            StackReader.read(
                    RepositoryRoot.path().resolve("template.yaml"),
                    URI.create("http://localhost:1"));
    private static final String ARN = STACK.keys().getFirst().arn();

    @TempDir private Path folder;

    private LoopbackServer server;
    private KmsClient kms;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.bind("aws", 0);
        server.serve(
                new AwsHandler(
                        List.of(new KmsService(STACK, Optional.of(folder))),
                        new Problems(System.out)));
        kms =
                KmsClient.builder()
                        .endpointOverride(server.address())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build();
    }

    @AfterEach
    void stop() {
        kms.close();
        server.close();
    }

    @Test
    void sign_daysOfAShop_verifiesWithThePublicKey() {
        SealedShop shop = SealedShop.withBookings();
        InMemorySealObjects objects = new InMemorySealObjects();

        shop.sign(
                objects, new KmsSignDigest(() -> kms, ARN), Instant.parse("2026-12-02T01:10:00Z"));

        List<SealFinding> findings = new ArrayList<>();
        long signatures =
                new VerifySignatures(
                                new SignatureStore(objects),
                                new PublicKeys(List.of(publicKey(ALIAS))),
                                null)
                        .verify(SealedShop.ID, null, findings::add);
        assertThat(signatures).isEqualTo(5);
        assertThat(findings).isEmpty();
    }

    @Test
    void getPublicKey_afterARestart_isTheSame() {
        PublicKey before = publicKey(ARN);

        KeyFiles restarted = new KeyFiles(Optional.of(folder));

        assertThat(restarted.pair(STACK.keys().getFirst().name()).getPublic()).isEqualTo(before);
        assertThat(publicKey(ALIAS)).isEqualTo(before);
    }

    @Test
    void folder_afterAKeyWasMade_holdsNothingHalf() throws IOException {
        PublicKey unused = publicKey(ARN);

        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).isRegularFile());
        }
    }

    @Test
    void sign_withoutSuchAKey_isNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kms.getPublicKey(get -> get.keyId("alias/other")));
    }

    @Test
    void sign_aDigestOfAnotherLength_isRefused() {
        assertThatExceptionOfType(KmsException.class)
                .isThrownBy(
                        () ->
                                kms.sign(
                                        sign ->
                                                sign.keyId(ARN)
                                                        .message(SdkBytes.fromUtf8String("short"))
                                                        .messageType(MessageType.DIGEST)
                                                        .signingAlgorithm(
                                                                SigningAlgorithmSpec
                                                                        .ECDSA_SHA_256)))
                .withMessageContaining("Digest is invalid length");
    }

    private PublicKey publicKey(String keyId) {
        return PublicKeyFile.ofDer(
                kms.getPublicKey(get -> get.keyId(keyId)).publicKey().asByteArray());
    }
}
