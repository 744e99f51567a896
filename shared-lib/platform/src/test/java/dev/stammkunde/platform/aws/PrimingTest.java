package dev.stammkunde.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.rehearsal.Rehearsal;
import dev.stammkunde.platform.testing.LogLines;

import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

class PrimingTest {

    private final WeakContext context = new WeakContext();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Greeter> made = new ArrayList<>();
    private HttpServer aws;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext(
                "/",
                exchange -> {
                    heard.add(exchange.getRequestMethod());
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        aws.start();
    }

    @AfterEach
    void stop() {
        aws.stop(0);
    }

    @Test
    void beforeCheckpoint_sampleThatReadsAndWrites_leavesTheProcessByAGreetingAlone() {
        Priming.register(context, "sample", this::greeter, 1);

        context.beforeCheckpoint(context);

        assertThat(made).singleElement().matches(greeter -> greeter.greeted == 1);
        assertThat(heard).containsExactly("GET");
    }

    @Test
    void beforeCheckpoint_threeRounds_callsThreeHandlersOnceAndGreetsOnce() {
        Priming.register(context, "sample", this::greeter, 3);

        context.beforeCheckpoint(context);

        assertThat(made).hasSize(3).doesNotHaveDuplicates().allMatch(one -> one.greeted == 1);
        assertThat(heard).containsExactly("GET");
    }

    @Test
    void beforeCheckpoint_threeRoundsMore_leavesNoFurtherThread() {
        Priming.register(context, "sample", this::greeter, 3);
        context.beforeCheckpoint(context);
        Set<Thread> before = threads();

        context.beforeCheckpoint(context);

        assertThat(before).containsAll(threads());
    }

    /** Returns the threads of this process, without the server's, which come and go. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("HTTP-"))
                .collect(Collectors.toSet());
    }

    @Test
    void beforeCheckpoint_sampleThatLogsAndCounts_printsNothing() {
        Priming.register(context, "sample", this::greeter, 1);

        try (LogLines lines = new LogLines()) {
            context.beforeCheckpoint(context);

            assertThat(lines.parsed()).isEmpty();
        }
    }

    @Test
    void beforeCheckpoint_handlerThatRegistersItself_isPrimedOnce() {
        Priming.register(
                context,
                "sample",
                () -> {
                    Priming.register(context, "sample", this::greeter, 1);
                    return greeter();
                },
                1);

        context.beforeCheckpoint(context);
        context.beforeCheckpoint(context);

        assertThat(made).hasSize(2);
    }

    @Test
    void beforeCheckpoint_registeredFunction_isPrimedThoughOthersLetGoOfIt() {
        Priming.register(context, "sample", this::greeter, 1);

        System.gc();
        context.beforeCheckpoint(context);

        assertThat(made).hasSize(1);
    }

    @Test
    void beforeCheckpoint_functionWithoutScript_isLoggedAndGoesOn() {
        Priming.register(context, "nobody", this::greeter, 1);

        try (LogLines lines = new LogLines()) {
            context.beforeCheckpoint(context);

            assertThat(lines.parsed().getFirst().text("message")).isEqualTo("priming-failed");
        }
    }

    @Test
    void beforeCheckpoint_sampleAnsweredOtherwise_isLogged() {
        Priming.register(context, "sample", () -> (event, response, invocation) -> {}, 1);

        try (LogLines lines = new LogLines()) {
            context.beforeCheckpoint(context);

            assertThat(lines.parsed().getFirst().text("message")).isEqualTo("priming-failed");
        }
    }

    @Test
    void handle_eventAfterARehearsal_goesToAws() throws IOException {
        Priming.register(context, "sample", this::greeter, 1);
        context.beforeCheckpoint(context);
        heard.clear();

        DynamoDbClient client = client();
        try {
            client.deleteTable(table -> table.tableName("Names"));
        } catch (RuntimeException _) {
            // The server knows no table.
        }

        assertThat(heard).contains("POST");
        assertThat(Rehearsal.isOn()).isFalse();
    }

    @Test
    void beforeSnapshot_outsideOfSnapStart_isHarmless() {
        Priming.beforeSnapshot("sample", this::greeter);

        assertThat(made).isEmpty();
    }

    private Greeter greeter() {
        Greeter greeter = new Greeter(client());
        made.add(greeter);
        return greeter;
    }

    private DynamoDbClient client() {
        return AwsClients.build(
                DynamoDbClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .endpointOverride(
                                URI.create("http://127.0.0.1:" + aws.getAddress().getPort())));
    }

    /** Reads a name, writes one, logs and counts. */
    private static final class Greeter implements RequestStreamHandler {

        private final DynamoDbClient client;
        private int greeted;

        Greeter(DynamoDbClient client) {
            this.client = client;
        }

        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context)
                throws IOException {
            Map<String, AttributeValue> key =
                    Map.of("name", AttributeValue.fromS(Json.parse(event).text("name")));
            var item = client.getItem(get -> get.tableName("Names").key(key)).item();
            String name = Objects.requireNonNull(item.get("name")).s();
            client.putItem(put -> put.tableName("Names").item(key));
            OutcomeLog.of("sample").error("greeted").write();
            Metrics.of("sample").count("Greetings", 1);
            greeted++;
            response.write(("hello " + name).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Holds its resources weakly, as the real one does. */
    private static final class WeakContext extends org.crac.Context<Resource> {

        private final List<WeakReference<Resource>> resources = new ArrayList<>();

        @Override
        public void register(Resource resource) {
            resources.add(new WeakReference<>(resource));
        }

        @Override
        public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
            for (WeakReference<Resource> reference : List.copyOf(resources)) {
                Resource resource = reference.get();
                if (resource != null) {
                    try {
                        resource.beforeCheckpoint(this);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        @Override
        public void afterRestore(org.crac.Context<? extends Resource> context) {}
    }
}
