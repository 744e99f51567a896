package dev.stammkunde.localrunner.signin;

import dev.stammkunde.localrunner.identity.Identities;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page gets that asks for tokens. */
sealed interface TokenAnswer {

    int status();

    /** Returns it as plain values, to be written as JSON. */
    Map<String, Object> json();

    /** It gets them (RFC 6749, 5.1). */
    record Given(Identities.Tokens tokens, String refreshToken, Duration lifetime)
            implements TokenAnswer {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            if (tokens.idToken() != null) {
                json.put("id_token", tokens.idToken());
            }
            json.put("access_token", tokens.accessToken());
            json.put("refresh_token", refreshToken);
            json.put("expires_in", lifetime.toSeconds());
            json.put("token_type", "Bearer");
            return json;
        }
    }

    /** It does not (RFC 6749, 5.2). */
    record Refused(String error) implements TokenAnswer {

        @Override
        public int status() {
            return 400;
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("error", error);
        }
    }
}
