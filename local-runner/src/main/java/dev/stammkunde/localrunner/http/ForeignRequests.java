package dev.stammkunde.localrunner.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

import java.util.Set;

/**
 * Tells requests of the runner's own pages from those of other sites, which must not move the clock
 * of whoever has one open, whatever name they give this machine.
 */
public final class ForeignRequests {

    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private ForeignRequests() {}

    /** Whether a page of another site sent it. */
    public static boolean isForeign(Request request) {
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        var host = request.getHeaders().get(HttpHeader.HOST);
        return (origin != null && !origin.equals("http://" + host))
                || !LOCAL_HOSTS.contains(Request.getServerName(request));
    }
}
