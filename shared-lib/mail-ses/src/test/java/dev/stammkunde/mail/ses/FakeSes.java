package dev.stammkunde.mail.ses;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SES on a port of this machine, which answers as a test says and keeps what it was asked. */
final class FakeSes implements AutoCloseable {

    private static final Pattern ENTRY = Pattern.compile("\"ReplacementTemplateData\"");

    /** What a request is answered with; {@link #HANG_UP} closes the connection instead. */
    interface Answer {
        Reply to(String path, String body);
    }

    record Reply(int status, String errorType, String body) {}

    static final Reply HANG_UP = new Reply(0, "", "");

    private final HttpServer server;
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    FakeSes(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, answer));
        server.start();
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            Reply reply = answer.to(exchange.getRequestURI().getPath(), body);
            if (reply == HANG_UP) {
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            if (!reply.errorType().isEmpty()) {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", reply.errorType());
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Returns the bodies of all requests so far. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    static int entries(String body) {
        return (int) ENTRY.matcher(body).results().count();
    }

    /** Takes all mails of a call. */
    static Reply accept(String body) {
        return results(
                IntStream.range(0, entries(body))
                        .mapToObj(i -> "{\"Status\":\"SUCCESS\",\"MessageId\":\"id-" + i + "\"}")
                        .toList());
    }

    static Reply results(List<String> entries) {
        return new Reply(
                200,
                "",
                entries.stream()
                        .collect(Collectors.joining(",", "{\"BulkEmailEntryResults\":[", "]}")));
    }

    static Reply error(int status, String type, String message) {
        return new Reply(status, type, "{\"message\":\"" + message + "\"}");
    }

    SesV2Client client() {
        return client(server.getAddress().getPort());
    }

    static SesV2Client client(int port) {
        return SesV2Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(
                        Apache5HttpClient.builder()
                                .connectionTimeout(Duration.ofSeconds(2))
                                .socketTimeout(Duration.ofMillis(500)))
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
