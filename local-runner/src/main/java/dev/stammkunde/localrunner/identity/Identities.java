package dev.stammkunde.localrunner.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.stammkunde.localrunner.template.SignInClient;
import dev.stammkunde.localrunner.template.Stack;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Issues tokens as the user pool of the template would, signed with a key of this process, and
 * checks tokens as an HTTP API does. All times are the runner's.
 */
public final class Identities {

    /** For how long a token holds that no client asked for. */
    public static final Duration LIFETIME = Duration.ofHours(8);

    private static final int KEY_BITS = 2048;

    private final Stack stack;
    private final Clock clock;
    private final KnownPeople people;

    /**
     * Makes tokens.
     *
     * @param people notes who signs in
     */
    public Identities(Stack stack, Clock clock, KnownPeople people) {
        this.stack = stack;
        this.clock = clock;
        this.people = people;
    }

    /** A client's tokens; the ID token is null if the client did not ask who it is. */
    public record Tokens(@Nullable String idToken, String accessToken) {}

    /** What a token says of its holder, or why it is not taken. */
    public sealed interface Check {

        /** It is valid. */
        record Valid(Map<String, Object> claims, Set<String> scopes) implements Check {}

        /** It is not; the description is what the gateway says. */
        record Invalid(String description) implements Check {}
    }

    /** Returns the first authorizer that takes tokens; empty if the template has none. */
    public Optional<Stack.JwtAuthorizer> findAuthorizer() {
        return stack.authorizers().stream()
                .filter(Stack.JwtAuthorizer.class::isInstance)
                .map(Stack.JwtAuthorizer.class::cast)
                .findFirst();
    }

    /** Returns a token for the first authorizer that takes any. */
    public Optional<String> issue(String user, List<String> groups) {
        people.named(Person.of(user, groups));
        return findAuthorizer()
                .map(
                        authorizer ->
                                signed(
                                        new TokenClaims(authorizer.issuer(), clock.instant())
                                                .id(
                                                        Person.of(user, groups),
                                                        authorizer.audience().getFirst(),
                                                        LIFETIME)));
    }

    /** Whether somebody who signed in gets tokens: who was disabled or signed out gets none. */
    public boolean letsIn(Authentication signedIn) {
        return people.letsIn(signedIn.person(), signedIn.at());
    }

    /** Returns what a client gets when somebody has signed in. */
    public Tokens issue(SignInClient client, Authentication signedIn) {
        var person = people.signedIn(signedIn.person());
        var current = signedIn.of(person);
        var issuer = findAuthorizer().orElseThrow().issuer();
        var claims = new TokenClaims(issuer, clock.instant());
        return new Tokens(
                signedIn.scopes().contains("openid") ? signed(claims.id(client, current)) : null,
                signed(claims.access(client, current)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            var own = key();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(own));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A token cannot be signed.", e);
        }
    }

    /** Returns the public keys as a JWK set. */
    public Map<String, Object> publicKeys() {
        return new JWKSet(key()).toJSONObject(true);
    }

    /** Checks the token that a request brings for the authorizer. */
    public Check check(Stack.JwtAuthorizer authorizer, String token) {
        try {
            var parsed = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())
                    || !parsed.verify(new RSASSAVerifier(key()))) {
                return new Check.Invalid("the token has an invalid signature");
            }
            var claims = parsed.getJWTClaimsSet();
            return findFault(authorizer, claims, clock.instant())
                    .<Check>map(Check.Invalid::new)
                    .orElseGet(() -> new Check.Valid(claims.toJSONObject(), scopes(claims)));
        } catch (ParseException | JOSEException _) {
            return new Check.Invalid("the token is malformed");
        }
    }

    private static Optional<String> findFault(
            Stack.JwtAuthorizer authorizer, JWTClaimsSet claims, Instant now) {
        if (!authorizer.issuer().equals(claims.getIssuer())) {
            return Optional.of("the token has an invalid issuer");
        }
        var audience =
                claims.getAudience().isEmpty()
                        ? List.of(String.valueOf(claims.getClaim("client_id")))
                        : claims.getAudience();
        if (audience.stream().noneMatch(authorizer.audience()::contains)) {
            return Optional.of("the token does not have a valid audience");
        }
        if (claims.getExpirationTime() == null
                || !now.isBefore(claims.getExpirationTime().toInstant())) {
            return Optional.of("the token has expired");
        }
        var isEarly =
                isAfter(claims.getNotBeforeTime(), now) || isAfter(claims.getIssueTime(), now);
        return isEarly ? Optional.of("the token is not valid yet") : Optional.empty();
    }

    private static boolean isAfter(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now);
    }

    private static Set<String> scopes(JWTClaimsSet claims) {
        var scope = claims.getClaim("scope");
        return scope == null ? Set.of() : Set.of(String.valueOf(scope).split(" +"));
    }

    private static RSAKey key() {
        return OwnKey.VALUE;
    }

    /**
     * Made when it is first needed: it takes a second, so that all runners of a process share it.
     */
    private static final class OwnKey {

        static final RSAKey VALUE = make();

        private static RSAKey make() {
            try {
                return new RSAKeyGenerator(KEY_BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyID(UUID.randomUUID().toString())
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException("Each Java makes RSA keys.", e);
            }
        }
    }
}
