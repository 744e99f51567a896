package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.template.Names;

import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;

/** ElasticMQ in this process on a free loopback port. Its visibility timeouts pass in real time. */
public final class SqsServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECTIONS = 200;

    private final SQSRestServer server;
    private final URI endpoint;

    private SqsServer(SQSRestServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /** Starts it and waits until it listens. */
    public static SqsServer start() {
        var server =
                SQSRestServerBuilder.withInterface(LOOPBACK)
                        .withDynamicPort()
                        .withAWSRegion(Names.REGION)
                        .withAWSAccountId(Names.ACCOUNT)
                        .start();
        var port = server.waitUntilStarted().localAddress().getPort();
        return new SqsServer(server, URI.create("http://" + LOOPBACK + ":" + port));
    }

    /** Returns where clients reach it. */
    public URI endpoint() {
        return endpoint;
    }

    /** Returns a client for many threads; the caller closes it. */
    public SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Names.REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(
                        ApacheHttpClient.builder()
                                .maxConnections(CONNECTIONS)
                                .socketTimeout(Duration.ofSeconds(30)))
                .build();
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
