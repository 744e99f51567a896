package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fixture.FixtureStack;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

/** Tokens: who signs in may call, for eight hours. */
final class SignInIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        runner = LocalRunner.start(Options.inMemory(FixtureStack.write(folder)).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @Test
    void call_withToken_handsClaimsOverAsText() throws Exception {
        var answer = client.get("/admin", client.signIn("mia", "marketing", "support"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var jwt = Json.read(answer.body()).at("/requestContext/authorizer/jwt");
        assertThat(jwt.at("/claims/cognito:groups").asText()).isEqualTo("[marketing support]");
        assertThat(jwt.at("/claims/cognito:username").asText()).isEqualTo("mia");
        assertThat(jwt.at("/claims/exp").isTextual()).isTrue();
        assertThat(jwt.path("scopes").isNull()).isTrue();
    }

    @Test
    void call_withoutOrWithABadToken_isUnauthorized() throws Exception {
        var none = client.get("/admin");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(none.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(client.get("/admin", "Authorization", "Bearer x.y.z").statusCode())
                .isEqualTo(401);
        var good = client.signIn("mia", "marketing");
        var forged = good[1].substring(0, good[1].length() - 8) + "AAAAAAAA";
        assertThat(client.get("/admin", "Authorization", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void call_tokenOfAnotherKeyOrAudience_isUnauthorized() throws Exception {
        var token = SignedJWT.parse(client.signIn("mia")[1].substring("Bearer ".length()));
        var foreignKey = new RSAKeyGenerator(2048).generate();
        var foreign = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), token.getJWTClaimsSet());
        foreign.sign(new RSASSASigner(foreignKey));
        var unsigned = new PlainJWT(new JWTClaimsSet.Builder(token.getJWTClaimsSet()).build());

        var answer = client.get("/admin", "Authorization", "Bearer " + foreign.serialize());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
                .contains("invalid signature");
        assertThat(
                        client.get("/admin", "Authorization", "Bearer " + unsigned.serialize())
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void call_routeWithAScope_isForbiddenWithoutIt() throws Exception {
        var answer = client.get("/scoped", client.signIn("mia", "marketing"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void call_afterEightHours_isUnauthorized() throws Exception {
        var token = client.signIn("mia", "marketing");
        client.advance("PT7H59M");
        assertThat(client.get("/admin", token).statusCode()).isEqualTo(200);

        client.advance("PT2M");
        assertThat(client.get("/admin", token).statusCode()).isEqualTo(401);
        assertThat(client.get("/admin", token).headers().firstValue("www-authenticate").orElse(""))
                .contains("expired");
    }

    @Test
    void discovery_keys_verifyTokens() throws Exception {
        var discovery = client.json("/_local/oidc/.well-known/openid-configuration");
        assertThat(discovery.path("jwks_uri").asText())
                .isEqualTo(runner.address() + "/_local/oidc/jwks.json");
        var token = SignedJWT.parse(client.signIn("mia")[1].substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getIssuer())
                .isEqualTo(discovery.path("issuer").asText());

        var keys = JWKSet.parse(client.get("/_local/oidc/jwks.json").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void signIn_form_showsTheToken() throws Exception {
        var page = client.get("/_local/sign-in", "Accept", "text/html").body();
        assertThat(page).contains("name=\"groups\" value=\"marketing\"");
        var answer =
                client.post(
                        "/_local/sign-in",
                        "user=mia&groups=marketing&groups=finance",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept",
                        "text/html");
        assertThat(answer.body()).contains("eyJ");
        assertThat(client.post("/_local/sign-in", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void apiEndpoint_inASetting_isTheRunnersOwnAddress() throws Exception {
        assertThat(client.json("/where").path("where").asText()).isEqualTo(runner.address() + "/x");
    }
}
