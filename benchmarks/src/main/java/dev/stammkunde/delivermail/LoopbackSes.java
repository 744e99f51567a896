package dev.stammkunde.delivermail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SES on a port of this machine that takes every mail at once. It answers on its own one thread,
 * whose CPU time is known.
 */
@NullMarked
final class LoopbackSes implements AutoCloseable {

    private static final String ENTRY = "\"ReplacementTemplateData\"";
    private static final String ACCOUNT =
            """
            {"ProductionAccessEnabled":true,"SendingEnabled":true,
             "SendQuota":{"Max24HourSend":-1,"MaxSendRate":100000,"SentLast24Hours":0}}""";

    private final HttpServer server;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long threadId;

    LoopbackSes() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        threadId = Thread.currentThread().threadId();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isSend = exchange.getRequestMethod().equals("POST");
            byte[] reply = (isSend ? take(body) : ACCOUNT).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private String take(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int entries = 0;
        for (int at = text.indexOf(ENTRY); at >= 0; at = text.indexOf(ENTRY, at + 1)) {
            entries++;
        }
        long first = taken.getAndAdd(entries);
        bytes.addAndGet(body.length);
        return IntStream.range(0, entries)
                .mapToObj(i -> "{\"Status\":\"SUCCESS\",\"MessageId\":\"id-" + (first + i) + "\"}")
                .collect(Collectors.joining(",", "{\"BulkEmailEntryResults\":[", "]}"));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns how many mails it took. */
    long taken() {
        return taken.get();
    }

    /** Returns how long the requests were. */
    long bytes() {
        return bytes.get();
    }

    /** Returns the CPU time of its thread, in nanoseconds. */
    long cpuTime() {
        return threadId == 0 ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
