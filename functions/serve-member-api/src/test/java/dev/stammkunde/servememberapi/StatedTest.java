package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.testing.MemberWorld;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.StatedPreferences;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What customers state of themselves; answers as documented. */
final class StatedTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);
    private static final Map<String, String> HER = Map.of("customerId", CUSTOMER);
    private static final String ALL =
            """
            {"interests": ["Green tea"], "sizes": {"shoe": " 42 "}, "situations": ["student"]}""";
    private static final StatedPreferences STATED =
            StatedPreferences.of(Set.of("Green tea"), Map.of("shoe", "42"), Set.of("student"));

    private final MemberWorld world = new MemberWorld();
    private final InMemoryCustomers profiles = new InMemoryCustomers();
    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            new InMemoryPointsLedger(),
                            new InMemoryCustomers(),
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.of(world, profiles)));
    private final Instant now = api.now();

    @BeforeEach
    void know() {
        ProfileReport report =
                new ProfileReport(
                        "anna@example.de", null, null, null, null, null, null, null, Set.of());
        Profile profile = Profile.empty().with(SHOP, Platform.STANDARD, report, Instant.EPOCH);
        profiles.save(
                ProfileChange.between(ANNA, profiles.profileOf(ANNA), new Customer.Known(profile)));
    }

    @Test
    void stated_kept_isShownWithItsTimeAndWhatIsOffered() {
        try (LogLines lines = new LogLines()) {
            Api.Reply kept = put(api, ALL);

            assertThat(kept.status()).isEqualTo(200);
            assertThat(stated()).isEqualTo(STATED);
            Api.Reply shown = api.get(MemberRoute.STATED, HER, "");
            assertThat(shown.body()).isEqualTo(kept.body());
            assertThat(shown.body().at("/sizes/shoe").asText()).isEqualTo("42");
            assertThat(shown.body().at("/statedAt/interests").asText()).isEqualTo(now.toString());
            assertThat(shown.body().at("/offered/interests/0/label/de").asText())
                    .isEqualTo("Grüner Tee");
            assertThat(lines.text()).contains("answered").doesNotContain("Green tea", "student");
        }
    }

    @Test
    void stated_olderThanWhatIsKept_changesNothing() {
        put(api, ALL);

        Api.Reply late =
                put(
                        api.at(now.plusSeconds(60)),
                        "{\"interests\": [\"Coffee\"], \"statedAt\": \"%s\"}"
                                .formatted(now.minusSeconds(1)));

        assertThat(late.body().at("/interests/0").asText()).isEqualTo("Green tea");
        assertThat(stated()).isEqualTo(STATED);
    }

    @Test
    void stated_withoutAPart_deletesThatPart() {
        put(api, ALL);

        put(api.at(now.plusSeconds(1)), "{\"interests\": [\"Green tea\"]}");

        assertThat(stated())
                .isEqualTo(StatedPreferences.of(Set.of("Green tea"), Map.of(), Set.of()));
    }

    @Test
    void delete_twice_leavesNothingAndKeepsOutWhatIsOlder() {
        put(api, ALL);
        Api later = api.at(now.plusSeconds(60));

        later.post(MemberRoute.DELETE_STATED, HER, "");
        Api.Reply again = later.post(MemberRoute.DELETE_STATED, HER, "");
        put(later, ALL.replaceFirst("\\{", "{\"statedAt\": \"" + now.plusSeconds(5) + "\","));

        assertThat(again.body().path("interests")).isEmpty();
        assertThat(stated().isEmpty()).isTrue();
    }

    @Test
    void stated_ofWhoIsNotKnown_isNotFound() {
        assertThat(api.get(MemberRoute.STATED, Map.of("customerId", "nobody"), "").problem())
                .isEqualTo("unknown-customer");
        assertThat(api.post(MemberRoute.KEEP_STATED, Map.of("customerId", "nobody"), ALL).problem())
                .isEqualTo("unknown-customer");
    }

    @Test
    void browser_withItsToken_statesAndDeletes() {
        String token = api.get(MemberRoute.TOKEN, HER, "").body().path("token").asText();

        assertThat(mine(MemberRoute.MY_KEEP_STATED, token, ALL).status()).isEqualTo(200);
        assertThat(mine(MemberRoute.MY_STATED, token, "").body().at("/situations/0").asText())
                .isEqualTo("student");
        mine(MemberRoute.MY_DELETE_STATED, token, "");

        assertThat(stated().isEmpty()).isTrue();
        assertThat(mine(MemberRoute.MY_STATED, "forged", "").problem())
                .isEqualTo("member-token-invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"interests": ["Green tea", "Weapons"]} | interests[1]
                    {"interests": "Green tea"}              | interests
                    {"sizes": {"hat": "58"}}                | sizes.hat
                    {"sizes": {"shoe": ""}}                 | sizes.shoe
                    {"sizes": {"shoe": "123456789012345678901"}} | sizes.shoe
                    {"situations": ["ill"]}                 | situations[0]
                    {"statedAt": "2999-01-01T00:00:00Z"}    | statedAt
                    {"religion": "none"}                    | religion
                    """)
    void stated_thatIsNotOffered_isRefusedByItsField(String body, String field) {
        Api.Reply reply = put(api, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("errors").findValuesAsText("field")).contains(field);
        assertThat(stated().isEmpty()).isTrue();
    }

    private StatedPreferences stated() {
        return profiles.toldOf(ANNA).stated();
    }

    private static Api.Reply put(Api at, String body) {
        return at.post(MemberRoute.KEEP_STATED, HER, body);
    }

    private Api.Reply mine(MemberRoute route, String token, String body) {
        ObjectNode event = api.event(route.key(), Map.of("shopId", SHOP), "");
        ((ObjectNode) event.path("headers"))
                .put("authorization", "Bearer " + token)
                .put("origin", MemberWorld.ORIGIN);
        ((ObjectNode) event.path("requestContext")).remove("authorizer");
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        Api.Reply reply = api.send(event.toString());
        api.assertDescribed(route, reply);
        return reply;
    }
}
