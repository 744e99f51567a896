package dev.stammkunde.rewards.http;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.RawBody;
import dev.stammkunde.rewards.testing.MemberWorld;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who comes in, and who does not. */
final class MemberDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-06T09:00:00Z");
    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);

    private final MemberWorld world = new MemberWorld();
    private final String token = world.tokens.issue(ANNA, NOW).token();

    @Test
    void open_tokenFromAPageOfTheShop_isTheCustomerAndToldToTheBrowser() {
        HttpResponse response = open("Bearer " + token, MemberWorld.ORIGIN);

        assertThat(response.body()).isEqualTo(CUSTOMER);
        assertThat(response.headers())
                .containsEntry("access-control-allow-origin", MemberWorld.ORIGIN)
                .containsEntry("vary", "Origin")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKey("access-control-allow-credentials");
    }

    @Test
    void open_untilItsLastMoment_thenSaysThatItHasExpired() {
        assertThat(openAt(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)).status()).isEqualTo(200);

        HttpResponse late = openAt(NOW.plus(Duration.ofMinutes(15)));

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.body()).contains("member-token-expired");
        // Else the page could not read it, and get another token.
        assertThat(late.headers()).containsKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://shop.example.evil.example",
                "https://shop.example:8443",
                "http://shop.example",
                "HTTPS://SHOP.EXAMPLE",
                "https://shop.example/",
                "https://shop.example, https://evil.example",
                "*",
                ""
            })
    void open_otherOrigin_isRefusedAndNoBrowserIsToldAnything(String origin) {
        HttpResponse response = open("Bearer " + token, origin);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("origin-not-allowed");
        assertThat(response.headers())
                .containsEntry("vary", "Origin")
                .doesNotContainKey("access-control-allow-origin");
        assertThat(preflight(origin).headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void open_withoutOrigin_isNoPageAndNeedsTheTokenAllTheSame() {
        assertThat(open("Bearer " + token, null).status()).isEqualTo(200);
        assertThat(open("Bearer " + token, null).headers())
                .doesNotContainKey("access-control-allow-origin");
        assertThat(open(null, null).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic %s",
                "%s",
                "Bearer %sA",
                "Bearer %s=",
                "Bearer %s %s"
            })
    void open_headerOfAnotherForm_isRefused(String header) {
        assertInvalid(open(header.formatted(token, token), MemberWorld.ORIGIN));
    }

    @Test
    void open_anyLetterChanged_isRefused() {
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertInvalid(open("Bearer " + changed, MemberWorld.ORIGIN));
        }
    }

    @Test
    void open_tokenOfAnotherShop_isRefused() {
        String other = world.tokens.issue(new CustomerId("other", CUSTOMER), NOW).token();

        assertInvalid(open("Bearer " + other, MemberWorld.ORIGIN));
    }

    @Test
    void open_linkOfAMail_isRefusedAndATokenIsNoLink() {
        SignedLinks links = new SignedLinks(world.keys, "https://mail.example");
        SignedLink preferences = SignedLink.preferences(ANNA, "NEWS", NOW);

        assertInvalid(open("Bearer " + links.token(preferences, NOW), MemberWorld.ORIGIN));
        for (SignedLink.Purpose purpose : SignedLink.Purpose.values()) {
            boolean isMember = purpose == SignedLink.Purpose.MEMBER;
            assertThat(links.read(purpose, token, NOW).getClass().getSimpleName())
                    .isEqualTo(isMember ? "Valid" : "Forged");
        }
    }

    @Test
    void open_customerWasErasedSince_isRefused() {
        world.customers.put(ANNA, new Customer.Erased(NOW));

        assertInvalid(open("Bearer " + token, MemberWorld.ORIGIN));
    }

    @Test
    void open_customerWasMergedSince_isTheOneWhoStaysUnlessErasedToo() {
        CustomerId bea = new CustomerId(SHOP, "bea");
        world.customers.put(ANNA, new Customer.Merged(bea, NOW));
        assertThat(open("Bearer " + token, MemberWorld.ORIGIN).body()).isEqualTo("bea");

        world.customers.put(bea, new Customer.Erased(NOW));
        assertInvalid(open("Bearer " + token, MemberWorld.ORIGIN));
    }

    @Test
    void open_longestIds_fitIntoATokenAndAHugeHeaderIsNotRead() {
        CustomerId longest = new CustomerId(SHOP, "ü".repeat(128));
        String long1 = world.tokens.issue(longest, NOW).token();

        assertThat(open("Bearer " + long1, null).body()).isEqualTo(longest.id());
        assertInvalid(open("Bearer " + "A".repeat(100_000), MemberWorld.ORIGIN));
    }

    @Test
    void preflight_fromAPageOfTheShop_namesWhatMayBeSent() {
        HttpResponse response = preflight(MemberWorld.ORIGIN);

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers())
                .containsEntry("access-control-allow-origin", MemberWorld.ORIGIN)
                .containsEntry("access-control-allow-methods", "GET")
                .containsEntry("vary", "Origin");
    }

    @Test
    void toString_ofWhatWasIssued_hasNoToken() {
        assertThat(world.tokens.issue(ANNA, NOW).toString()).doesNotContain(token);
    }

    private static void assertInvalid(HttpResponse response) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).contains("member-token-invalid");
    }

    private HttpResponse openAt(Instant at) {
        return answer(request("Bearer " + token, MemberWorld.ORIGIN, at));
    }

    private HttpResponse open(@Nullable String authorization, @Nullable String origin) {
        return answer(request(authorization, origin, NOW));
    }

    private HttpResponse answer(HttpRequest request) {
        return world.door()
                .open(request, mine -> HttpResponse.json(200, mine.pathParameter("customerId")));
    }

    private HttpResponse preflight(String origin) {
        return world.door().preflight(request(null, origin, NOW), "GET");
    }

    private static HttpRequest request(
            @Nullable String authorization, @Nullable String origin, Instant at) {
        Map<String, String> headers = new HashMap<>();
        if (authorization != null) {
            headers.put("authorization", authorization);
        }
        if (origin != null) {
            headers.put("origin", origin);
        }
        return new HttpRequest(
                "request-1",
                "GET",
                "GET /shops/{shopId}/me/points",
                "/",
                Map.of("shopId", SHOP),
                "",
                Map.of(),
                headers,
                RawBody.of(new byte[0]),
                at,
                Map.of(),
                "");
    }
}
