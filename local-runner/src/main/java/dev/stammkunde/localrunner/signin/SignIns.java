package dev.stammkunde.localrunner.signin;

import dev.stammkunde.localrunner.identity.Authentication;
import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.identity.Person;
import dev.stammkunde.localrunner.template.SignInClient;
import dev.stammkunde.platform.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who is signed in, and which codes and refresh tokens are good. It all ends with the runner, whose
 * next one signs with another key. All times are the runner's.
 */
final class SignIns {

    /** As at Cognito. */
    static final Duration SESSION = Duration.ofHours(1);

    static final Duration CODE = Duration.ofMinutes(5);

    private final SignInClient client;
    private final Identities identities;
    private final Clock clock;
    private final Tickets<Session> sessions;
    private final Tickets<Code> codes;
    private final Tickets<Refresh> refreshTokens;

    SignIns(SignInClient client, Identities identities, Clock clock) {
        this.client = client;
        this.identities = identities;
        this.clock = clock;
        this.sessions = new Tickets<>(clock);
        this.codes = new Tickets<>(clock);
        this.refreshTokens = new Tickets<>(clock);
    }

    /** Somebody at a browser, since they said who they are. */
    record Session(Person person, Instant since) {}

    private record Code(
            Authentication signedIn, String redirectUri, String challenge, AtomicBoolean isUsed) {}

    /** What a refresh token is replaced with ends when it would have. */
    private record Refresh(Authentication signedIn, Instant until) {}

    SignInClient client() {
        return client;
    }

    /** Returns the secret of a new session. */
    String open(Person person) {
        var now = clock.instant();
        return sessions.issue(new Session(person, now), now.plus(SESSION));
    }

    Optional<Session> findSession(String secret) {
        return sessions.find(secret);
    }

    void close(String secret) {
        sessions.endIn(secret, Duration.ZERO);
    }

    /** Returns a code that is good once, for five minutes. */
    String code(AuthorizationAsk ask, Session session) {
        var signedIn =
                new Authentication(
                        session.person(),
                        session.since(),
                        ask.scopes(),
                        ask.nonce(),
                        Tickets.random());
        return codes.issue(
                new Code(signedIn, ask.redirectUri(), ask.challenge(), new AtomicBoolean()),
                clock.instant().plus(CODE));
    }

    /** Answers the request for tokens of these parameters. */
    TokenAnswer tokens(Map<String, String> parameters) {
        if (!client.id().equals(parameters.get("client_id"))) {
            return new TokenAnswer.Refused("invalid_client");
        }
        return switch (parameters.getOrDefault("grant_type", "")) {
            case "authorization_code" -> redeem(parameters);
            case "refresh_token" -> refresh(parameters.getOrDefault("refresh_token", ""));
            case "" -> new TokenAnswer.Refused("invalid_request");
            default -> new TokenAnswer.Refused("unsupported_grant_type");
        };
    }

    private TokenAnswer redeem(Map<String, String> parameters) {
        var code = codes.find(parameters.getOrDefault("code", "")).orElse(null);
        if (code == null) {
            return invalidGrant();
        }
        if (!code.isUsed().compareAndSet(false, true)) {
            // One of two has stolen it, and nobody knows which (RFC 6749, 4.1.2).
            end(code.signedIn());
            return invalidGrant();
        }
        if (!code.redirectUri().equals(parameters.get("redirect_uri"))
                || !code.challenge().equals(sha256(parameters.getOrDefault("code_verifier", "")))) {
            return invalidGrant();
        }
        if (!identities.letsIn(code.signedIn())) {
            return invalidGrant();
        }
        var until = clock.instant().plus(client.lifetimes().refreshToken());
        return given(
                code.signedIn(), refreshTokens.issue(new Refresh(code.signedIn(), until), until));
    }

    private TokenAnswer refresh(String token) {
        var refresh = refreshTokens.find(token).orElse(null);
        if (refresh == null || !identities.letsIn(refresh.signedIn())) {
            return invalidGrant();
        }
        var grace = client.grace();
        if (grace == null) {
            return given(refresh.signedIn(), token);
        }
        refreshTokens.endIn(token, grace);
        return given(refresh.signedIn(), refreshTokens.issue(refresh, refresh.until()));
    }

    /**
     * Ends a refresh token, and all that came of the same code. Whether there was one is not told.
     *
     * @return the refusal of what is not this client's
     */
    Optional<TokenAnswer.Refused> findRefusedRevocation(Map<String, String> parameters) {
        if (!client.id().equals(parameters.get("client_id"))) {
            return Optional.of(new TokenAnswer.Refused("invalid_client"));
        }
        if (!parameters.containsKey("token")) {
            return Optional.of(new TokenAnswer.Refused("invalid_request"));
        }
        refreshTokens.find(parameters.get("token")).map(Refresh::signedIn).ifPresent(this::end);
        return Optional.empty();
    }

    private void end(Authentication signedIn) {
        refreshTokens.endAll(refresh -> refresh.signedIn().origin().equals(signedIn.origin()));
    }

    private TokenAnswer given(Authentication signedIn, String refreshToken) {
        return new TokenAnswer.Given(
                identities.issue(client, signedIn), refreshToken, client.lifetimes().accessToken());
    }

    private static TokenAnswer invalidGrant() {
        return new TokenAnswer.Refused("invalid_grant");
    }

    private static String sha256(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(verifier));
    }
}
