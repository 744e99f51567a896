package dev.stammkunde.localrunner.queues;

import dev.stammkunde.stacktemplate.Names;

import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;

import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * ElasticMQ in this process on a free loopback port. Its visibility timeouts pass in real time.
 * With a folder, its messages are kept there.
 */
public final class SqsServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECTIONS = 200;
    private static final int LONGEST_STOP = 5;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final SQSRestServer server;
    private final ActorSystem actors;
    private final ActorRef queueManager;
    private final MessageCount count;
    private final Optional<QueueJournal> journal;
    private final URI endpoint;

    private SqsServer(
            SQSRestServer server,
            ActorSystem actors,
            ActorRef queueManager,
            MessageCount count,
            Optional<QueueJournal> journal) {
        this.server = server;
        this.actors = actors;
        this.queueManager = queueManager;
        this.count = count;
        this.journal = journal;
        this.endpoint =
                URI.create(
                        "http://"
                                + LOOPBACK
                                + ":"
                                + server.waitUntilStarted().localAddress().getPort());
    }

    /** Starts it and waits until it listens. */
    public static SqsServer start(Optional<Path> folder) {
        return start(folder, List.of());
    }

    static SqsServer start(Optional<Path> folder, List<QueueWatcher> alsoTold) {
        var actors = ActorSystem.create("elasticmq");
        var count = new MessageCount();
        var journal = folder.map(QueueJournal::in);
        var listener =
                actors.actorOf(
                        QueueListener.telling(
                                Stream.of(journal.stream(), Stream.of(count), alsoTold.stream())
                                        .<QueueWatcher>flatMap(watchers -> watchers)
                                        .toList()));
        var queueManager =
                actors.actorOf(
                        Props.create(
                                QueueManagerActor.class,
                                () ->
                                        new QueueManagerActor(
                                                new NowProvider(),
                                                StrictSQSLimits$.MODULE$,
                                                Option.apply(listener))));
        var server =
                SQSRestServerBuilder.withActorSystem(actors)
                        .withQueueManagerActor(queueManager)
                        .withInterface(LOOPBACK)
                        .withDynamicPort()
                        .withAWSRegion(Names.REGION)
                        .withAWSAccountId(Names.ACCOUNT)
                        .start();
        return new SqsServer(server, actors, queueManager, count, journal);
    }

    /**
     * Puts the messages that are kept back into the queues of these names, which are there.
     *
     * @return how many messages are of other queues; they are kept
     */
    long restore(List<String> queueNames) {
        if (journal.isEmpty()) {
            return 0;
        }
        for (String name : queueNames) {
            var messages = journal.get().of(name);
            messages.forEach(message -> count.add(name, message.id()));
            Option<?> queue = (Option<?>) ask(queueManager, new LookupQueue(name));
            ask(
                    (ActorRef) queue.get(),
                    new RestoreMessages(CollectionConverters.asScala(messages).toList()));
        }
        return journal.get().countOfOthers(queueNames);
    }

    private static Object ask(ActorRef actor, Object question) {
        return Patterns.ask(actor, question, LONGEST_ANSWER).toCompletableFuture().join();
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
        } finally {
            journal.ifPresent(QueueJournal::close);
        }
    }
}
