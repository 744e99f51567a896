package dev.stammkunde.localrunner.http;

import dev.stammkunde.localrunner.base.Json;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback interface that gives each request a virtual thread. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1_024;
    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private final Server server;

    private LoopbackServer(Server server) {
        this.server = server;
    }

    /**
     * Takes the port, so that its address can be told to others before there is anything to serve;
     * who calls meanwhile waits for {@link #serve}.
     *
     * @param port 0 for a free one
     * @throws IOException if the port cannot be had
     */
    public static LoopbackServer bind(String name, int port) throws IOException {
        var threads = new QueuedThreadPool();
        threads.setName(name);
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var server = new Server(threads);
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // A gateway takes an encoded slash for a part of a name.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
        var connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("localhost");
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        server.setErrorHandler(LoopbackServer::refuse);
        server.setStopTimeout(0);
        connector.open();
        return new LoopbackServer(server);
    }

    /** Answers what never was a request, such as a path with an encoded NUL, as a gateway does. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        var message = Map.of("message", HttpStatus.getMessage(response.getStatus()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(Json.bytes(message)), callback);
        return true;
    }

    /** Begins to answer. */
    public void serve(Handler handler) {
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception e) { // Jetty's start declares it
            throw new IllegalStateException("A server does not start.", e);
        }
    }

    /** Returns its address, with the port that it listens on. */
    public URI address() {
        var connector = (ServerConnector) server.getConnectors()[0];
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    /**
     * Returns its address by number: clients of S3 put the bucket in front of a name, and no such
     * name would lead here.
     */
    public URI numericAddress() {
        return URI.create("http://127.0.0.1:" + address().getPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
            ((ServerConnector) server.getConnectors()[0]).close();
        } catch (Exception e) { // Jetty's stop declares it
            throw new IllegalStateException("A server does not stop.", e);
        }
    }
}
