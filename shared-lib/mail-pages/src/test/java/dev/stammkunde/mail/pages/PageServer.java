package dev.stammkunde.mail.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.platform.http.HttpResponse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves pages with the headers that customers get them with, and keeps what is posted. */
final class PageServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, HtmlPage> pages = new ConcurrentHashMap<>();
    private final Map<String, String> posted = new ConcurrentHashMap<>();

    PageServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Serves a page, and returns its address. */
    URI serve(String path, HtmlPage page) {
        pages.put(path, page);
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** Returns what a form on the page sent. */
    String posted(String path) {
        return posted.getOrDefault(path, "nothing");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            HtmlPage page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (exchange.getRequestMethod().equals("POST")) {
                posted.put(
                        path,
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            HttpResponse response = page.toResponse();
            response.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
