package dev.stammkunde.rewards.shops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that answers as a shop was seen to, one answer after the other, and keeps what it was
 * asked.
 */
final class RecordedShop implements AutoCloseable {

    /** More than a caller waits. */
    private static final long TOO_LONG_MILLIS = 2_000;

    private static final int MEGABYTES = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** How a shop answers. */
    sealed interface Answer {

        record Says(int status, Map<String, String> headers, String body) implements Answer {}

        /** It does what it was asked for, and says nothing. */
        record Hangs() implements Answer {}

        /** The connection ends. */
        record Breaks() implements Answer {}

        record Floods() implements Answer {}

        static Answer ok(String json) {
            return new Says(200, Map.of(), json);
        }

        static Answer status(int status, String json) {
            return new Says(status, Map.of(), json);
        }
    }

    /** What a shop was asked. */
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    RecordedShop() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/shop");
    }

    /** Adds what it answers next. */
    void answers(List<Answer> next) {
        answers.addAll(next);
    }

    /** Returns what it was asked, without tokens. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Returns how many answers nobody asked for. */
    int left() {
        return answers.size();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        if (path.endsWith("/token") || path.endsWith("/access_token")) {
            say(
                    exchange,
                    new Answer.Says(200, Map.of(), "{\"access_token\":\"t\",\"expires_in\":600}"));
            return;
        }
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        path,
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
        Answer answer = answers.poll();
        switch (answer == null ? Answer.status(599, "{\"unexpected\":true}") : answer) {
            case Answer.Says says -> say(exchange, says);
            case Answer.Hangs _ -> {
                pause();
                exchange.close();
            }
            case Answer.Breaks _ -> exchange.close();
            case Answer.Floods _ -> flood(exchange);
        }
    }

    private static void say(HttpExchange exchange, Answer.Says says) throws IOException {
        byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        says.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < MEGABYTES; i++) {
            exchange.getResponseBody()
                    .write(" ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(TOO_LONG_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
