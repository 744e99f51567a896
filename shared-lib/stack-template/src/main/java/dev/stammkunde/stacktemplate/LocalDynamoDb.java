package dev.stammkunde.stacktemplate;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * DynamoDB Local in this process, reached over HTTP on the loopback interface alone. It sends no
 * telemetry, and needs nothing but its jar, which holds the native libraries of each platform. All
 * credentials and regions see the same tables.
 */
public final class LocalDynamoDb implements AutoCloseable {

    private static final int MAXIMUM_THREADS = 64;

    private final LocalDynamoDBRequestHandler database;
    private final Server server;
    private final CountedWrites writes;

    private LocalDynamoDb(
            LocalDynamoDBRequestHandler database, Server server, CountedWrites writes) {
        this.database = database;
        this.server = server;
        this.writes = writes;
    }

    /** Starts one that keeps everything in memory, on a free port. */
    public static LocalDynamoDb inMemory() {
        return start(null, 0);
    }

    /**
     * Starts one that keeps its tables in the folder, which must exist.
     *
     * @param port the loopback port, or 0 for a free one
     */
    public static LocalDynamoDb inFolder(Path folder, int port) {
        return start(folder, port);
    }

    private static LocalDynamoDb start(@Nullable Path folder, int port) {
        var threads = new QueuedThreadPool(MAXIMUM_THREADS);
        threads.setName("dynamodb-local");
        threads.setDaemon(true);
        var server = new Server(threads);
        try {
            var database =
                    new LocalDynamoDBRequestHandler(
                            0,
                            folder == null,
                            folder == null ? null : folder.toString(),
                            true,
                            false);
            var connector = new ServerConnector(server, 1, 2);
            connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
            connector.setPort(port);
            server.addConnector(connector);
            var writes = new CountedWrites(new LocalDynamoDBServerHandler(database, null));
            server.setHandler(writes);
            server.start();
            return new LocalDynamoDb(database, server, writes);
        } catch (DynamoDBLocalServiceException e) {
            throw new IllegalStateException("DynamoDB Local does not start.", e);
        } catch (Exception e) { // Jetty's start declares it
            throw new IllegalStateException(
                    "DynamoDB Local cannot listen on port " + port + ".", e);
        }
    }

    /** Returns where clients reach it. */
    public URI endpoint() {
        return URI.create(
                "http://" + address().getAddress().getHostAddress() + ":" + address().getPort());
    }

    /** Returns a client for it; the caller closes it. */
    public DynamoDbClient client() {
        return clientAt(endpoint());
    }

    /**
     * Returns a client for another engine on somebody's machine, which must take any credentials;
     * the caller closes it.
     */
    public static DynamoDbClient clientAt(URI endpoint) {
        return at(endpoint, DynamoDbClient.builder()).build();
    }

    /** Returns a client for the streams of such an engine; the caller closes it. */
    public static DynamoDbStreamsClient streamsClientAt(URI endpoint) {
        return at(endpoint, DynamoDbStreamsClient.builder()).build();
    }

    private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B at(
            URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(Apache5HttpClient.builder());
    }

    /** Returns how many requests that may change a table were ever begun. */
    public long writesBegun(String table) {
        return writes.begun(table);
    }

    /** Returns whether such a request is being done: not all that was begun can be read yet. */
    public boolean isWriting(String table) {
        return writes.areRunning(table);
    }

    private InetSocketAddress address() {
        var connector = (ServerConnector) server.getConnectors()[0];
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    }

    /** Stops listening and closes the database. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty's stop declares it
            throw new IllegalStateException("DynamoDB Local does not stop.", e);
        } finally {
            database.shutdown();
        }
    }
}
