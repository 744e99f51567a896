package dev.stammkunde.localrunner;

import static dev.stammkunde.localrunner.BrowserSignIn.VERIFIER;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fixture.FixtureStack;
import dev.stammkunde.localrunner.template.StackReader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a page in a browser gets tokens, as at Cognito's domain. */
final class BrowserSignInIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static LocalRunner runner;
    private static RunnerClient client;
    private static String clientId;

    private BrowserSignIn browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        var template = FixtureStack.write(folder);
        runner = LocalRunner.start(Options.inMemory(template).withClock(START));
        client = new RunnerClient(runner.address());
        clientId = StackReader.read(template, runner.address()).signInClients().getFirst().id();
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @BeforeEach
    void open() {
        browser = new BrowserSignIn(runner.address(), clientId);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void signIn_byACode_givesTokensThatTheApiTakes() throws Exception {
        var sentOn = browser.authorize(browser.ask());
        assertThat(sentOn.statusCode()).isEqualTo(302);
        assertThat(BrowserSignIn.location(sentOn).getPath()).isEqualTo("/login");
        var page = browser.get(BrowserSignIn.location(sentOn).toString());
        assertThat(page.body()).contains("Mara, marketing", "Fiona, finance", "Simon", "Ada");
        var signedIn = browser.login(Map.of("person", "fiona"));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(BrowserSignIn.location(signedIn).toString()).startsWith(browser.console());
        assertThat(BrowserSignIn.parameters(signedIn)).containsEntry("state", "st&te");

        var answer = browser.redeem(BrowserSignIn.code(signedIn), VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        var tokens = Json.read(answer.body());
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(1800);
        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        var claims = SignedJWT.parse(tokens.path("id_token").asText()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("finance");
        assertThat(claims.getStringClaim("name")).isEqualTo("Fiona");
        assertThat(claims.getStringClaim("email")).isEqualTo("fiona@demo-shop.example");
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getAudience()).containsExactly(clientId);
        var called = call(tokens);
        assertThat(called.statusCode()).isEqualTo(200);
        assertThat(
                        Json.read(called.body())
                                .at("/requestContext/authorizer/jwt/claims/cognito:groups")
                                .asText())
                .isEqualTo("[finance]");
    }

    private static HttpResponse<String> call(JsonNode tokens) throws Exception {
        return client.get("/admin", "Authorization", "Bearer " + tokens.path("id_token").asText());
    }

    @Test
    void signIn_ofTheSamePersonByBothPages_isOnePerson() throws Exception {
        var byCode = SignedJWT.parse(browser.tokensOf("mara").path("id_token").asText());
        var local = SignedJWT.parse(client.signIn("mara")[1].substring("Bearer ".length()));

        assertThat(byCode.getJWTClaimsSet().getSubject())
                .isEqualTo(local.getJWTClaimsSet().getSubject());
    }

    @Test
    void signIn_asAnybody_hasTheirNameAndGroups() throws Exception {
        var code =
                BrowserSignIn.code(
                        browser.login(
                                Map.of(
                                        "name", "Zoë <b>",
                                        "email", "zoe@shop.example",
                                        "groups", " demo-shop:support  finance ")));

        var tokens = Json.read(browser.redeem(code, VERIFIER).body());

        var claims = SignedJWT.parse(tokens.path("id_token").asText()).getJWTClaimsSet();
        assertThat(claims.getStringClaim("name")).isEqualTo("Zoë <b>");
        assertThat(claims.getStringListClaim("cognito:groups"))
                .containsExactly("demo-shop:support", "finance");
    }

    @Test
    void signIn_formThatSaysNobody_isShownAgain() throws Exception {
        for (var who :
                List.of(
                        Map.of("person", "nobody"),
                        Map.of("name", "Zoë", "email", "zoe"),
                        Map.of("name", " ", "email", "zoe@shop.example"))) {
            var answer = browser.login(who);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Give a name and an e-mail address.");
            assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        }
    }

    @Test
    void signIn_fromAPageOfAnotherSite_isRefused() throws Exception {
        var answer = browser.login(Map.of("person", "ada"), "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void page_ofTheSignIn_runsNothingAndEscapesWhatItWasSent() throws Exception {
        var ask = browser.ask();
        ask.put("state", "\"><script>alert(1)</script>");
        var page = browser.get(BrowserSignIn.location(browser.authorize(ask)).toString());

        var policy = page.headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self' " + runner.address() + ";")
                .doesNotContain("unsafe-inline", "script-src");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void session_ofTheBrowser_needsNoFormForAnHour() throws Exception {
        var cookie =
                browser.login(Map.of("person", "mara"))
                        .headers()
                        .firstValue("set-cookie")
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");

        var again = browser.authorize(browser.ask());
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(browser.redeem(BrowserSignIn.code(again), VERIFIER).statusCode()).isEqualTo(200);

        client.advance("PT1H1S");
        assertThat(BrowserSignIn.location(browser.authorize(browser.ask())).getPath())
                .isEqualTo("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/console",
        "redirect_uri, ''",
        "client_id, another",
    })
    void authorize_forNobodyOfTheTemplate_leadsNowhere(String name, String value) throws Exception {
        var ask = browser.ask();
        ask.put(name, value);

        var answer = browser.authorize(ask);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void authorize_addressThatOnlyBeginsAsTheClients_leadsNowhere() throws Exception {
        for (String end : List.of("/", "?x=1", "/../x", "#x", ".evil.example")) {
            var ask = browser.ask();
            ask.put("redirect_uri", browser.console() + end);

            assertThat(browser.authorize(ask).statusCode()).as(end).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "scope, openid aws.cognito.signin.user.admin, invalid_scope",
    })
    void authorize_whatIsNotOffered_tellsThePage(String name, String value, String error)
            throws Exception {
        var ask = browser.ask();
        ask.put(name, value);

        var answer = browser.authorize(ask);

        assertThat(BrowserSignIn.location(answer).toString()).startsWith(browser.console());
        assertThat(BrowserSignIn.parameters(answer))
                .containsEntry("error", error)
                .containsEntry("state", "st&te")
                .doesNotContainKey("code");
    }

    @Test
    void redeem_withAnotherVerifier_isRefusedForGood() throws Exception {
        var code = browser.codeOf("mara");

        assertRefused(browser.redeem(code, VERIFIER + "x"), "invalid_grant");
        assertRefused(browser.redeem(code, VERIFIER), "invalid_grant");
    }

    @Test
    void redeem_withoutAVerifier_isRefused() throws Exception {
        assertRefused(
                browser.token(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                clientId,
                                "code",
                                browser.codeOf("mara"),
                                "redirect_uri",
                                browser.console())),
                "invalid_grant");
    }

    @Test
    void redeem_twice_endsWhatTheFirstGave() throws Exception {
        var code = browser.codeOf("mara");
        var tokens = Json.read(browser.redeem(code, VERIFIER).body());

        assertRefused(browser.redeem(code, VERIFIER), "invalid_grant");
        assertRefused(browser.refresh(tokens.path("refresh_token").asText()), "invalid_grant");
    }

    @Test
    void redeem_afterFiveMinutes_isRefused() throws Exception {
        var code = browser.codeOf("mara");
        client.advance("PT5M");

        assertRefused(browser.redeem(code, VERIFIER), "invalid_grant");
    }

    @Test
    void redeem_forAnotherAddress_isRefused() throws Exception {
        assertRefused(
                browser.token(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                clientId,
                                "code",
                                browser.codeOf("mara"),
                                "redirect_uri",
                                browser.console() + "/",
                                "code_verifier",
                                VERIFIER)),
                "invalid_grant");
    }

    @Test
    void token_ofAnotherClientOrGrant_saysWhichIsWrong() throws Exception {
        assertRefused(
                browser.token(Map.of("grant_type", "refresh_token", "client_id", "another")),
                "invalid_client");
        assertRefused(
                browser.token(Map.of("grant_type", "password", "client_id", clientId)),
                "unsupported_grant_type");
        assertRefused(browser.token(Map.of("client_id", clientId)), "invalid_request");
    }

    @Test
    void refresh_again_isTakenForTenSecondsOnly() throws Exception {
        var tokens = browser.tokensOf("simon");
        var first = tokens.path("refresh_token").asText();
        client.advance("PT2H");
        assertThat(call(tokens).statusCode()).isEqualTo(401);

        var refreshed = Json.read(browser.refresh(first).body());

        assertThat(call(refreshed).statusCode()).isEqualTo(200);
        var second = refreshed.path("refresh_token").asText();
        assertThat(second).isNotEqualTo(first);
        assertThat(browser.refresh(first).statusCode()).isEqualTo(200);
        client.advance("PT10S");
        assertRefused(browser.refresh(first), "invalid_grant");
        assertThat(browser.refresh(second).statusCode()).isEqualTo(200);
    }

    @Test
    void refresh_twelveHoursAfterTheSignIn_isRefusedHoweverOftenItWasReplaced() throws Exception {
        var token = browser.tokensOf("simon").path("refresh_token").asText();
        client.advance("PT11H59M");
        var next = Json.read(browser.refresh(token).body()).path("refresh_token").asText();
        client.advance("PT2M");

        assertRefused(browser.refresh(next), "invalid_grant");
    }

    @Test
    void refresh_tellsOfTheFirstSignIn() throws Exception {
        var tokens = browser.tokensOf("simon");
        var signedIn = SignedJWT.parse(tokens.path("id_token").asText()).getJWTClaimsSet();
        client.advance("PT30M");

        var next =
                SignedJWT.parse(
                                Json.read(
                                                browser.refresh(
                                                                tokens.path("refresh_token")
                                                                        .asText())
                                                        .body())
                                        .path("id_token")
                                        .asText())
                        .getJWTClaimsSet();

        assertThat(next.getClaim("auth_time")).isEqualTo(signedIn.getClaim("auth_time"));
        assertThat(next.getClaim("origin_jti")).isEqualTo(signedIn.getClaim("origin_jti"));
        assertThat(next.getExpirationTime()).isAfter(signedIn.getExpirationTime());
    }

    @Test
    void revoke_ofARefreshToken_endsAllThatCameOfTheSignIn() throws Exception {
        var first = browser.tokensOf("ada").path("refresh_token").asText();
        var second = Json.read(browser.refresh(first).body()).path("refresh_token").asText();
        var another = browser.tokensOf("ada").path("refresh_token").asText();

        var revoked =
                browser.post("/oauth2/revoke", Map.of("token", second, "client_id", clientId));

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(revoked.body()).isEmpty();
        assertRefused(browser.refresh(second), "invalid_grant");
        assertRefused(browser.refresh(first), "invalid_grant");
        assertThat(browser.refresh(another).statusCode()).isEqualTo(200);
    }

    @Test
    void revoke_ofNothing_isToldOnlyWhetherItMakesSense() throws Exception {
        assertThat(
                        browser.post(
                                        "/oauth2/revoke",
                                        Map.of("token", "unknown", "client_id", clientId))
                                .statusCode())
                .isEqualTo(200);
        assertRefused(
                browser.post("/oauth2/revoke", Map.of("token", "t", "client_id", "another")),
                "invalid_client");
        assertRefused(
                browser.post("/oauth2/revoke", Map.of("client_id", clientId)), "invalid_request");
    }

    @Test
    void logout_atTheClientsAddress_endsTheSession() throws Exception {
        browser.codeOf("mara");

        var answer = logout(browser.console());

        assertThat(BrowserSignIn.location(answer).toString()).isEqualTo(browser.console());
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(BrowserSignIn.location(browser.authorize(browser.ask())).getPath())
                .isEqualTo("/login");
    }

    @Test
    void logout_toAnotherAddress_leadsNowhere() throws Exception {
        browser.codeOf("mara");

        var answer = logout("https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(BrowserSignIn.parameters(browser.authorize(browser.ask()))).containsKey("code");
    }

    private HttpResponse<String> logout(String address) throws Exception {
        return browser.get("/logout?client_id=" + clientId + "&logout_uri=" + address);
    }

    private static void assertRefused(HttpResponse<String> answer, String error) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body())).isEqualTo(Json.object().put("error", error));
    }
}
