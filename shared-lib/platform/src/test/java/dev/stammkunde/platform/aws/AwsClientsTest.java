package dev.stammkunde.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
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

    private static DynamoDbClientBuilder builder(int port) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create("http://127.0.0.1:" + port));
    }
}
