package dev.stammkunde.testkit;

import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.util.Objects;

/**
 * The one DynamoDB that all tests of a JVM share: the engine that {@code AWS_ENDPOINT_URL_DYNAMODB}
 * names, else DynamoDB Local; with the system property {@code stammkunde.localstack=true} (set by
 * {@code ./mvnw verify -Plocalstack}) what {@code AWS_ENDPOINT_URL} names, else LocalStack in
 * Docker.
 */
public final class TestDynamoDb {

    private static final String LOCALSTACK_IMAGE = "localstack/localstack:4.9";

    private TestDynamoDb() {}

    /** Returns where it listens; starts it at the first call. */
    public static URI endpoint() {
        return Shared.ENDPOINT;
    }

    /** Returns a client that tests share; they do not close it. */
    public static DynamoDbClient client() {
        return Shared.CLIENT;
    }

    /** Returns the region to sign requests for. */
    public static Region region() {
        var region = System.getenv("AWS_REGION");
        return region == null || !isGiven() ? Region.EU_CENTRAL_1 : Region.of(region);
    }

    /**
     * Returns credentials that the endpoint accepts: those of the environment where it names an
     * endpoint and has some.
     */
    public static AwsCredentialsProvider credentials() {
        if (isGiven() && System.getenv("AWS_ACCESS_KEY_ID") != null) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    }

    /** Returns whether the engine keeps each write that it acknowledged while others write. */
    static boolean keepsWritesAtOnce() {
        return Shared.KEEPS_WRITES_AT_ONCE;
    }

    private static boolean isGiven() {
        return localstack() || !engine().isEmpty();
    }

    private static String engine() {
        return Objects.requireNonNullElse(System.getenv("AWS_ENDPOINT_URL_DYNAMODB"), "").strip();
    }

    private static boolean localstack() {
        return Boolean.getBoolean("stammkunde.localstack");
    }

    private static URI start() {
        if (!engine().isEmpty()) {
            return URI.create(engine());
        }
        if (!localstack()) {
            return LocalDynamoDb.inMemory().endpoint();
        }
        var given = System.getenv("AWS_ENDPOINT_URL");
        if (given != null && !given.isBlank()) {
            return URI.create(given);
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "The profile localstack needs Docker, or AWS_ENDPOINT_URL set to a LocalStack that runs.");
        }
        // Testcontainers removes it when this JVM ends.
        @SuppressWarnings("resource")
        var container =
                new LocalStackContainer(DockerImageName.parse(LOCALSTACK_IMAGE))
                        .withServices("dynamodb");
        container.start();
        return container.getEndpoint();
    }

    private static final class Shared {
        static final URI ENDPOINT = start();
        static final boolean KEEPS_WRITES_AT_ONCE = !isGiven() || !Moto.isAt(ENDPOINT);
        static final DynamoDbClient CLIENT =
                DynamoDbClient.builder()
                        .endpointOverride(ENDPOINT)
                        .region(region())
                        .credentialsProvider(credentials())
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .build();
    }
}
