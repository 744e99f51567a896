package dev.stammkunde.localrunner.queues;

import dev.stammkunde.testkit.template.Names;

import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** ElasticMQ in this process on a free loopback port. Its visibility timeouts pass in real time. */
public final class SqsServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECTIONS = 200;
    private static final int LONGEST_STOP = 5;

    private final SQSRestServer server;
    private final ActorSystem actors;
    private final MessageCount count;
    private final URI endpoint;

    private SqsServer(SQSRestServer server, ActorSystem actors, MessageCount count, URI endpoint) {
        this.server = server;
        this.actors = actors;
        this.count = count;
        this.endpoint = endpoint;
    }

    /** Starts it and waits until it listens. */
    public static SqsServer start() {
        var actors = ActorSystem.create("elasticmq");
        var count = new MessageCount();
        var server =
                SQSRestServerBuilder.withActorSystem(actors)
                        .withQueueEventListener(actors.actorOf(count.listener()))
                        .withInterface(LOOPBACK)
                        .withDynamicPort()
                        .withAWSRegion(Names.REGION)
                        .withAWSAccountId(Names.ACCOUNT)
                        .start();
        var port = server.waitUntilStarted().localAddress().getPort();
        return new SqsServer(server, actors, count, URI.create("http://" + LOOPBACK + ":" + port));
    }

    /** Returns how many messages are in its queues. */
    MessageCount count() {
        return count;
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
        try {
            actors.terminate();
            actors.getWhenTerminated().toCompletableFuture().get(LONGEST_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The queues do not stop.", e);
        }
    }
}
