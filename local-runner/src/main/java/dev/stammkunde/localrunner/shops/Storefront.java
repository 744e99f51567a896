package dev.stammkunde.localrunner.shops;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the page of a shop's website on which a customer who is signed in sees their points, by the
 * component as shops embed it: {@code /_storefront/<shop>/<customer>}. It is of another origin than
 * the API, has a strict policy, and its server gets the token.
 */
public final class Storefront extends Handler.Abstract {

    private static final String HOST = "shop.localhost";
    private static final Pattern PATH =
            Pattern.compile(
                    "/_storefront/(?<shop>[A-Za-z0-9._-]{1,128})/(?<customer>[A-Za-z0-9._-]{1,128})"
                            + "(?<token>/token)?");

    private final URI api;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Embeds the component of the API at this address. */
    public Storefront(URI api) {
        this.api = api;
    }

    /** Returns the origin of the pages, for the shop's settings. */
    public static String origin(URI api) {
        return "http://" + HOST + ':' + api.getPort();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = PATH.matcher(Request.getPathInContext(request));
        if (!path.matches()) {
            return false;
        }
        if (path.group("token") != null) {
            token(path, response, callback);
        } else if (Request.getServerName(request).equals(HOST)) {
            page(path, String.valueOf(request.getHttpURI().getQuery()), response, callback);
        } else {
            response.setStatus(302);
            response.getHeaders().put(HttpHeader.LOCATION, origin(api) + path.group());
            response.write(true, ByteBuffer.allocate(0), callback);
        }
        return true;
    }

    /** Does what the shop's server does: asks with its key, for whom it knows to be signed in. */
    private void token(Matcher path, Response response, Callback callback)
            throws IOException, InterruptedException {
        var asked =
                api.resolve(
                        "/shops/%s/customers/%s/member-token"
                                .formatted(path.group("shop"), path.group("customer")));
        var answer =
                client.send(
                        HttpRequest.newBuilder(asked)
                                .header("Authorization", "Bearer " + LocalShops.API_KEY)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        response.setStatus(answer.statusCode() == 201 ? 200 : answer.statusCode());
        write(response, callback, "application/json", answer.body());
    }

    private void page(Matcher path, String query, Response response, Callback callback) {
        response.getHeaders()
                .put(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src %1$s; connect-src 'self' %1$s; img-src https:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
                                .formatted(api));
        write(
                response,
                callback,
                "text/html; charset=utf-8",
                """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s</title>
                <script type="module" src="%3$s/snippet/stammkunde-member.js"></script>
                </head>
                <body>
                <main>
                <h1>%2$s</h1>
                <stammkunde-member api="%3$s" shop="%2$s" token-url="%4$s/token" friends-url="%4$s/friends"></stammkunde-member>
                </main>
                </body>
                </html>
                """
                        .formatted(
                                query.contains("lang=en") ? "en" : "de",
                                path.group("shop"),
                                api,
                                path.group()));
    }

    private static void write(Response response, Callback callback, String type, String body) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
