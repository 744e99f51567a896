package dev.stammkunde.mail.pages;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tells a browser what to do, by the DevTools protocol. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private static final long LIMIT_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonField>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    @SuppressWarnings("NullAway.Init") // connect() sets the socket before anybody has this
    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = tools.http.newWebSocketBuilder().buildAsync(address, tools).join();
        return tools;
    }

    /** Calls a method of the browser itself. */
    JsonField call(String method, Consumer<JsonObjectText> parameters) {
        return call("", method, parameters);
    }

    /**
     * Calls a method and waits for its result.
     *
     * @param session of the tab; empty for the browser itself
     */
    JsonField call(String session, String method, Consumer<JsonObjectText> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonField> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String text =
                JsonText.object(
                        json -> {
                            json.number("id", id).text("method", method);
                            json.object("params", parameters);
                            if (!session.isEmpty()) {
                                json.text("sessionId", session);
                            }
                        });
        socket.sendText(text, true).join();
        JsonField result = answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        if (result.has("error")) {
            throw new IllegalStateException(method + ": " + result.at("error").text("message"));
        }
        return result.at("result");
    }

    /** Forgets events, so that {@link #await} waits for one that comes after this. */
    void forgetEvents() {
        events.clear();
    }

    /** Waits for an event. */
    void await(String event) {
        try {
            String next;
            do {
                next = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("no " + event);
                }
            } while (!next.equals(event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            JsonField json = Json.parse(message.toString());
            message.setLength(0);
            CompletableFuture<JsonField> answer =
                    json.findInteger("id").map(answers::remove).orElse(null);
            if (answer != null) {
                answer.complete(json);
            } else {
                json.findText("method").ifPresent(events::add);
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
