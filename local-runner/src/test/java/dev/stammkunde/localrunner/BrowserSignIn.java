package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.platform.Sha256;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Does what the console in one browser does to sign in: by a code, with proof of possession. */
final class BrowserSignIn implements AutoCloseable {

    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final String clientId;

    BrowserSignIn(URI base, String clientId) {
        this.base = base;
        this.clientId = clientId;
    }

    String clientId() {
        return clientId;
    }

    String console() {
        return base + "/console";
    }

    /** Returns what the console asks for, to be changed. */
    Map<String, String> ask() {
        var ask = new LinkedHashMap<String, String>();
        ask.put("response_type", "code");
        ask.put("client_id", clientId);
        ask.put("redirect_uri", console());
        ask.put("scope", "openid email profile");
        ask.put("state", "st&te");
        ask.put("nonce", "n-1");
        ask.put("code_challenge", challenge(VERIFIER));
        ask.put("code_challenge_method", "S256");
        return ask;
    }

    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(verifier));
    }

    HttpResponse<String> authorize(Map<String, String> ask)
            throws IOException, InterruptedException {
        return get("/oauth2/authorize?" + form(ask));
    }

    HttpResponse<String> login(Map<String, String> who, String... headers)
            throws IOException, InterruptedException {
        return post("/login?" + form(ask()), who, headers);
    }

    /** Signs somebody of the team in, and returns the code. */
    String codeOf(String person) throws IOException, InterruptedException {
        return code(login(Map.of("person", person)));
    }

    static String code(HttpResponse<String> redirect) {
        return parameters(redirect).getOrDefault("code", "");
    }

    /** Returns what the address says to which an answer leads. */
    static Map<String, String> parameters(HttpResponse<String> redirect) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : location(redirect).getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static URI location(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("location").orElseThrow());
    }

    HttpResponse<String> redeem(String code, String verifier)
            throws IOException, InterruptedException {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", clientId,
                        "code", code,
                        "redirect_uri", console(),
                        "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return token(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", clientId,
                        "refresh_token", token));
    }

    HttpResponse<String> token(Map<String, String> parameters)
            throws IOException, InterruptedException {
        return post("/oauth2/token", parameters);
    }

    JsonNode tokensOf(String person) throws IOException, InterruptedException {
        return Json.read(redeem(codeOf(person), VERIFIER).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(base.resolve(path)).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(
                        each ->
                                each.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        browser.close();
    }
}
