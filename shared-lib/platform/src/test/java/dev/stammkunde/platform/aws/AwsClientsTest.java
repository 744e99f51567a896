package dev.stammkunde.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

class AwsClientsTest {

    @Test
    void build_serverThatNeverAnswers_givesUpWithinTheCallTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DynamoDbClient client = AwsClients.build(builder(silent.getLocalPort()))) {
            Instant start = Instant.now();

            assertThatThrownBy(client::listTables).isInstanceOf(SdkClientException.class);

            assertThat(Duration.between(start, Instant.now()))
                    .isLessThan(AwsClients.CALL_TIMEOUT.plusSeconds(3));
        }
    }

    @Test
    void build_withALimitOfItsOwn_givesUpByThen() throws IOException {
        Duration limit = Duration.ofMillis(300);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DynamoDbClient client = AwsClients.build(builder(silent.getLocalPort()), limit)) {
            Instant start = Instant.now();

            assertThatThrownBy(client::listTables).isInstanceOf(SdkClientException.class);

            assertThat(Duration.between(start, Instant.now()))
                    .isBetween(limit, AwsClients.ATTEMPT_TIMEOUT);
        }
    }

    @Test
    void build_anyClient_loadsNoMetadataOfServices() throws ClassNotFoundException {
        Class<?> ours =
                Class.forName("software.amazon.awssdk.regions.GeneratedServiceMetadataProvider");

        assertThat(ServiceMetadata.of("dynamodb").signingRegion(Region.EU_CENTRAL_1))
                .isEqualTo(Region.EU_CENTRAL_1);
        assertThat(ServiceMetadata.of("dynamodb").endpointFor(Region.CN_NORTH_1))
                .isEqualTo(URI.create("dynamodb.cn-north-1.amazonaws.com.cn"));
        assertThat(ours.getProtectionDomain().getCodeSource())
                .isEqualTo(AwsClients.class.getProtectionDomain().getCodeSource());
    }

    @BeforeAll
    static void sign() {
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
    }

    private static DynamoDbClientBuilder builder(int port) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + port));
    }
}
