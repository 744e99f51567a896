package dev.stammkunde.localrunner.identity;

import com.nimbusds.jwt.JWTClaimsSet;

import dev.stammkunde.localrunner.template.SignInClient;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * What tokens say, as Cognito's do.
 *
 * @param issuer the user pool
 * @param now when they are made
 */
record TokenClaims(String issuer, Instant now) {

    /** Returns those of an ID token that nobody signed in by a client for. */
    JWTClaimsSet.Builder id(Person person, String audience, Duration lifetime) {
        return of(person, lifetime)
                .audience(audience)
                .claim("cognito:username", person.user())
                .claim("name", person.name())
                .claim("email", person.email())
                .claim("token_use", "id")
                .claim("auth_time", now.getEpochSecond());
    }

    JWTClaimsSet.Builder id(SignInClient client, Authentication signedIn) {
        return id(signedIn.person(), client.id(), client.lifetimes().idToken())
                .claim("email_verified", true)
                .claim("auth_time", signedIn.at().getEpochSecond())
                .claim("nonce", signedIn.nonce())
                .claim("origin_jti", signedIn.origin());
    }

    JWTClaimsSet.Builder access(SignInClient client, Authentication signedIn) {
        var scope = String.join(" ", signedIn.scopes().stream().sorted().toList());
        return of(signedIn.person(), client.lifetimes().accessToken())
                .claim("client_id", client.id())
                .claim("username", signedIn.person().user())
                .claim("scope", scope)
                .claim("token_use", "access")
                .claim("version", 2)
                .claim("auth_time", signedIn.at().getEpochSecond())
                .claim("origin_jti", signedIn.origin());
    }

    private JWTClaimsSet.Builder of(Person person, Duration lifetime) {
        return new JWTClaimsSet.Builder()
                .subject(person.subject())
                .issuer(issuer)
                .claim("cognito:groups", person.groups().isEmpty() ? null : person.groups())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
    }
}
