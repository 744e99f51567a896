package dev.stammkunde.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.CallResult.Forbidden;
import dev.stammkunde.platform.calls.CallResult.NotSent;
import dev.stammkunde.platform.calls.CallResult.Unanswered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

final class OutboundCallsTest {

    private static final Duration LIMIT = Duration.ofMillis(400);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private URI address;
    private OpenHosts hosts;
    private OutboundCalls calls;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
        hosts = OpenHosts.of(Optional.of(address));
        calls = OutboundCalls.to(hosts);
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void call_answer_isHandedOverWithWhatWasSent() {
        AtomicReference<String> asked = new AtomicReference<>();
        serve(
                exchange -> {
                    asked.set(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Token")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    answer(exchange, 418, "{\"tea\": \"Kännchen\"}");
                });

        CallResult result =
                calls.call(
                        OutboundRequest.post(address, "{\"a\": \"ä\"}")
                                .with("Token", "secret")
                                .asking("code", "A&B =ü"));

        assertThat(asked).hasValue("POST /api?code=A%26B%20%3D%C3%BC secret {\"a\": \"ä\"}");
        Answered answered = (Answered) result;
        assertThat(answered.status()).isEqualTo(418);
        assertThat(answered.isSuccess()).isFalse();
        assertThat(answered.findHeader("retry-after")).contains("7");
        assertThat(answered.text()).isEqualTo("{\"tea\": \"Kännchen\"}");
    }

    @Test
    void call_redirect_isNotFollowed() {
        AtomicInteger asked = new AtomicInteger();
        serve(
                exchange -> {
                    asked.incrementAndGet();
                    exchange.getResponseHeaders().add("Location", address + "/elsewhere");
                    answer(exchange, 307, "");
                });

        assertThat(calls.call(OutboundRequest.post(address, "{}")))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.status()).isEqualTo(307));
        assertThat(asked).hasValue(1);
    }

    @Test
    void call_answerDripsForLong_endsAfterTheLimit() {
        serve(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    do {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                    } while (!isOverIn(50));
                });
        long start = System.nanoTime();

        CallResult result = OutboundCalls.to(hosts, LIMIT).call(OutboundRequest.get(address));

        assertThat(result).isEqualTo(new Unanswered("no answer within 400 ms"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void call_noAnswer_endsAfterTheLimitAndIsSentOnce() {
        AtomicInteger asked = new AtomicInteger();
        // The connection stays open, without a word.
        serve(_ -> asked.incrementAndGet());

        assertThat(OutboundCalls.to(hosts, LIMIT).call(OutboundRequest.post(address, "{}")))
                .isEqualTo(new Unanswered("no answer within 400 ms"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void call_tenMegabytes_areNotReadToTheirEnd() {
        byte[] megabyte = new byte[1024 * 1024];
        AtomicInteger written = new AtomicInteger();
        serve(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 10; i++) {
                        exchange.getResponseBody().write(megabyte);
                        written.incrementAndGet();
                    }
                });

        assertThat(calls.call(OutboundRequest.get(address)))
                .isEqualTo(new Unanswered("an answer of more than 1048576 bytes"));
        assertThat(written.get()).isLessThan(10);
    }

    @Test
    void call_forItsStatus_hasItWhateverElseIsAnswered() {
        serve(
                exchange -> {
                    exchange.sendResponseHeaders(200, 10 * 1024 * 1024);
                    exchange.getResponseBody().write(new byte[1024]);
                    exchange.getResponseBody().flush();
                });

        assertThat(
                        OutboundCalls.to(hosts, LIMIT)
                                .call(OutboundRequest.post(address, "{}").forStatus()))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> {
                            assertThat(answered.status()).isEqualTo(200);
                            assertThat(answered.body()).isEmpty();
                        });
    }

    @Test
    void call_connectionEndsWithoutAnswer_isUnansweredAndSentOnce() {
        AtomicInteger asked = new AtomicInteger();
        serve(
                exchange -> {
                    asked.incrementAndGet();
                    exchange.close();
                });

        assertThat(calls.call(OutboundRequest.post(address, "{}"))).isInstanceOf(Unanswered.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void call_nobodyListens_isNotSent() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }

        assertThat(
                        OutboundCalls.to(OpenHosts.of(Optional.of(nobody)), LIMIT)
                                .call(OutboundRequest.get(nobody)))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void call_hostThatIsNotOpen_isForbiddenAndNotSent() {
        AtomicInteger asked = new AtomicInteger();
        serve(
                exchange -> {
                    asked.incrementAndGet();
                    answer(exchange, 200, "{}");
                });
        OutboundCalls toPublicHosts = OutboundCalls.to(OpenHosts.of(Optional.empty()), LIMIT);

        assertThat(toPublicHosts.call(OutboundRequest.get(address))).isInstanceOf(Forbidden.class);
        assertThat(
                        toPublicHosts.call(
                                OutboundRequest.get(
                                        URI.create("https://127.0.0.1:" + address.getPort()))))
                .isInstanceOf(Forbidden.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void toString_request_hidesHeadersAndBody() {
        OutboundRequest request =
                OutboundRequest.post(address, "{\"mail\": \"anna@kunde.example\"}")
                        .with("Token", "secret");

        assertThat(request).hasToString("POST 127.0.0.1");
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Waits so long at most for the end of the test. */
    private boolean isOverIn(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }
}
