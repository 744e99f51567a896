package dev.stammkunde.localrunner.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BinaryOperator;

/** A server in the place of AWS that notes what it hears, and answers calls as it is told. */
final class ScriptedAws implements AutoCloseable {

    static final String GREETING = "GET /";

    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile BinaryOperator<String> answers = (_, _) -> "{}";

    ScriptedAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(BinaryOperator<String> answers) {
        this.answers = answers;
        heard.clear();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        var call =
                target == null
                        ? exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getRawPath()
                        : target.substring(target.lastIndexOf('.') + 1);
        heard.add(call);
        var answer = answers.apply(call, request).getBytes(StandardCharsets.UTF_8);
        boolean isGone =
                new String(answer, StandardCharsets.UTF_8).contains("<Code>NoSuchKey</Code>");
        exchange.sendResponseHeaders(call.equals(GREETING) || isGone ? 404 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
