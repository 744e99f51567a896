package dev.stammkunde.localrunner.signin;

import dev.stammkunde.localrunner.template.SignInClient;

import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page in a browser asks for when it sends somebody to sign in (RFC 6749, 4.1.1).
 *
 * @param challenge the SHA-256 of what the page must show with the code (RFC 7636)
 * @param state what the page gets back as it is; empty if it sent none
 */
record AuthorizationAsk(
        String redirectUri,
        String challenge,
        Set<String> scopes,
        String state,
        @Nullable String nonce) {

    /** A SHA-256 in base64url. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** What became of reading one. */
    sealed interface Reading {

        record Valid(AuthorizationAsk ask) implements Reading {}

        /** Nobody knows where it came from, so the person is told. */
        record Told(String problem) implements Reading {}

        /** The page is told, at this address. */
        record SentBack(String address) implements Reading {}
    }

    static Reading read(SignInClient client, Map<String, String> parameters) {
        var redirectUri = parameters.getOrDefault("redirect_uri", "");
        if (!client.id().equals(parameters.get("client_id"))) {
            return new Reading.Told("client_id is not that of the template's client.");
        }
        if (!client.callbacks().contains(redirectUri)) {
            return new Reading.Told("redirect_uri is none of the client's CallbackURLs.");
        }
        var state = parameters.getOrDefault("state", "");
        if (!"code".equals(parameters.get("response_type"))) {
            return refused(redirectUri, state, "unsupported_response_type", "It must be code.");
        }
        // Cognito lets a page go without; whoever steals its code then needs no more.
        var challenge = parameters.getOrDefault("code_challenge", "");
        if (!"S256".equals(parameters.get("code_challenge_method"))
                || !CHALLENGE.matcher(challenge).matches()) {
            return refused(
                    redirectUri, state, "invalid_request", "It needs a code_challenge of S256.");
        }
        var scope = parameters.getOrDefault("scope", "").strip();
        var scopes = scope.isEmpty() ? client.scopes() : Set.of(scope.split(" +"));
        if (!client.scopes().containsAll(scopes)) {
            return refused(redirectUri, state, "invalid_scope", "The client has other scopes.");
        }
        return new Reading.Valid(
                new AuthorizationAsk(
                        redirectUri, challenge, scopes, state, parameters.get("nonce")));
    }

    private static Reading refused(
            String redirectUri, String state, String error, String description) {
        return new Reading.SentBack(
                redirectUri
                        + "?error="
                        + error
                        + "&error_description="
                        + encoded(description)
                        + withState(state));
    }

    /** Returns where the page gets its code. */
    String answer(String code) {
        return redirectUri + "?code=" + encoded(code) + withState(state);
    }

    private static String withState(String state) {
        return state.isEmpty() ? "" : "&state=" + encoded(state);
    }

    private static String encoded(String value) {
        return UrlEncoded.encodeString(value, StandardCharsets.UTF_8);
    }
}
