package dev.stammkunde.localrunner.signin;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.http.ForeignRequests;
import dev.stammkunde.localrunner.http.FormValues;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request to sign in, with the answer that it gets. */
record Exchange(Request request, Response response, Callback callback) {

    String rawQuery() {
        var query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }

    Map<String, String> query() {
        return FormValues.query(request);
    }

    Map<String, String> form() throws IOException {
        return FormValues.decoded(FormValues.body(request));
    }

    boolean isForeign() {
        return ForeignRequests.isForeign(request);
    }

    /** Returns the secret of the browser's session; empty without one. */
    String session() {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(cookieName()))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /**
     * Browsers send the cookies of one port to all of the same host, and of runners there may be
     * two.
     */
    private String cookieName() {
        return "sign-in-" + Request.getServerPort(request);
    }

    /** Has the browser keep the session, or forget it if it is empty. */
    void keepSession(String secret) {
        var attributes =
                "; Path=/; HttpOnly; SameSite=Lax" + (secret.isEmpty() ? "; Max-Age=0" : "");
        response.getHeaders().add(HttpHeader.SET_COOKIE, cookieName() + '=' + secret + attributes);
    }

    /** Answers with another address, which is asked for with GET. */
    void redirect(String address) {
        response.getHeaders().put(HttpHeader.LOCATION, address);
        write(request.getMethod().equals("POST") ? 303 : 302, "text/plain;charset=utf-8", "");
    }

    void page(int status, String policy, String html) {
        response.getHeaders().put("Content-Security-Policy", policy);
        response.getHeaders().put("Referrer-Policy", "same-origin");
        write(status, "text/html;charset=utf-8", html);
    }

    void refuse(int status, String problem) {
        write(status, "text/plain;charset=utf-8", problem + "\n");
    }

    /** Answers a page's script, of whatever origin, as Cognito does. */
    void json(int status, Map<String, Object> json) {
        response.getHeaders().put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        write(status, "application/json", json.isEmpty() ? "" : Json.write(json));
    }

    private void write(int status, String type, String body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
