package dev.stammkunde.architecturetests.costs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between functions and AWS and counts what their calls are billed: DynamoDB Local answers
 * for DynamoDB, and this answers for the bus, for S3 and for Secrets Manager.
 */
public final class MeteredAws implements AutoCloseable {

    static final String PUT_OBJECT = "PutObject";

    private static final String DYNAMO_DB = "DynamoDB_20120810.";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final MeteredTables tables;
    private final String secret;
    private final List<JsonField> published = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    public MeteredAws(MeteredTables tables, String secret) {
        this.tables = tables;
        this.secret = secret;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the entries that came to the bus since it was asked last. */
    public synchronized List<JsonField> published() {
        List<JsonField> all = List.copyOf(published);
        published.clear();
        return all;
    }

    /** Returns the names of the calls that were made since it was asked last. */
    synchronized List<String> calls() {
        List<String> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (target == null) {
            keep(exchange);
            return;
        }
        synchronized (this) {
            calls.add(target.substring(target.indexOf('.') + 1));
        }
        if (target.startsWith(DYNAMO_DB)) {
            tables.answer(exchange, target, body);
            return;
        }
        byte[] response =
                switch (target) {
                    case "AWSEvents.PutEvents" -> publish(Json.parse(body));
                    case "secretsmanager.GetSecretValue" -> secret.getBytes(StandardCharsets.UTF_8);
                    default -> throw new IOException(target + " is not served here");
                };
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    /** S3 alone has no targets. An object is kept for as long as it is counted. */
    private void keep(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("PUT")) {
            throw new IOException(exchange.getRequestMethod() + " is not served here");
        }
        synchronized (this) {
            calls.add(PUT_OBJECT);
        }
        exchange.getResponseHeaders().set("ETag", "\"0\"");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private synchronized byte[] publish(JsonField request) {
        List<JsonField> entries = request.elements("Entries");
        published.addAll(entries);
        List<String> results = entries.stream().map(entry -> "{\"EventId\":\"e\"}").toList();
        return ("{\"FailedEntryCount\":0,\"Entries\":[" + String.join(",", results) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
