package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.MemberWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What customers do in the shop's pages, which is kept while they agree; answers as documented. */
final class BehaviourTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);
    private static final String AGREE =
            """
            {"agreed": true, "version": "v1", "text": "I agree that ...", "where": "checkout"}""";

    private final MemberWorld world = new MemberWorld();
    private final Api api =
            Api.of(
                    new ServeMemberApiHandler(
                            new InMemoryPointsLedger(),
                            new InMemoryCustomers(),
                            new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                            SampleRewardPorts.of(
                                    new InMemoryRewards(),
                                    new InMemoryRedemptions(new InMemoryPointsLedger()),
                                    InMemoryDocuments.ofShops(),
                                    world)));
    private final Instant now = api.now();

    @Test
    void behaviour_withoutConsent_isNeitherKeptNorLogged() {
        try (LogLines lines = new LogLines()) {
            Api.Reply reply =
                    tell(event("e-secret", "\"kind\":\"SEARCHED\",\"words\":\"divorce\""));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().path("kept").asInt()).isZero();
            assertThat(reply.body().at("/events/0/kept").asBoolean()).isFalse();
            assertThat(reply.body().at("/events/0/reason").asText()).isEqualTo("NO_CONSENT");
            assertThat(world.behaviours.behaviourOf(ANNA)).isEqualTo(KeptBehaviour.NOTHING);
            assertThat(lines.text())
                    .contains("answered")
                    .doesNotContain("divorce", "e-secret", CUSTOMER);
        }
    }

    @Test
    void behaviour_fromBeforeTheConsent_isNotKept() {
        consent(AGREE);

        Api.Reply reply = tell(at(viewed("e1"), now.minusMillis(1)));

        assertThat(reply.body().at("/events/0/reason").asText()).isEqualTo("NO_CONSENT");
        assertThat(world.behaviours.behaviourOf(ANNA).events()).isEmpty();
    }

    @Test
    void consent_given_isProvenWithWordsTimeAndPlaceAndKeepsWhatIsTold() {
        assertThat(consent(AGREE).body().path("agreed").asBoolean()).isTrue();

        Api.Reply reply = tell(viewed("e1"), viewed("e2"), basket("e3", "b1"));

        assertThat(reply.body().path("kept").asInt()).isEqualTo(3);
        assertThat(reply.body().at("/events/0").has("reason")).isFalse();
        assertThat(world.behaviours.behaviourOf(ANNA).events()).hasSize(2);
        assertThat(world.behaviours.behaviourOf(ANNA).findBasket()).isPresent();
        assertThat(world.evidence.evidenceOf(ANNA))
                .singleElement()
                .isInstanceOfSatisfying(
                        Agreed.class,
                        proof -> {
                            assertThat(proof.matter()).isEqualTo(Matter.BEHAVIOUR);
                            assertThat(proof.text().version()).isEqualTo("v1");
                            assertThat(proof.text().text()).isEqualTo("I agree that ...");
                            assertThat(proof.link()).isEqualTo("checkout");
                            assertThat(proof.at()).isEqualTo(now);
                        });
    }

    @Test
    void consent_saidAgain_isProvenOnce() {
        consent(AGREE);

        Api.Reply again =
                api.at(now.plusSeconds(60))
                        .post(
                                MemberRoute.SAY_BEHAVIOUR_CONSENT,
                                Map.of("customerId", CUSTOMER),
                                AGREE);

        assertThat(again.body().path("since").asText()).isEqualTo(now.toString());
        assertThat(world.evidence.evidenceOf(ANNA)).hasSize(1);
    }

    @Test
    void behaviour_toldTwice_isKeptOnce() {
        consent(AGREE);
        tell(viewed("e1"), basket("e2", "b1"));

        Api.Reply again = tell(viewed("e1"), viewed("e1"), basket("e2", "b1"));

        assertThat(again.body().path("kept").asInt()).isEqualTo(3);
        assertThat(world.behaviours.behaviourOf(ANNA).events()).hasSize(1);
    }

    @Test
    void behaviour_olderBasketAfterANewerOne_isOutdated() {
        consent(AGREE);
        Instant later = now.plusSeconds(600);
        Api at = api.at(later);
        post(at, at(basket("e2", "b1"), now.plusSeconds(60)));

        Api.Reply reply = post(at, at(basket("e1", "b1"), now.plusSeconds(30)));

        assertThat(reply.body().at("/events/0/reason").asText()).isEqualTo("OUTDATED");
    }

    @Test
    void behaviour_tooOldOrOfTheFuture_isNotKept() {
        consent(AGREE);
        Instant month = now.plus(Duration.ofDays(30));

        Api.Reply reply =
                post(
                        api.at(month),
                        at(viewed("e1"), now),
                        at(viewed("e2"), month.plusSeconds(301)));

        assertThat(reply.body().at("/events/0/reason").asText()).isEqualTo("TOO_OLD");
        assertThat(reply.body().at("/events/1/reason").asText()).isEqualTo("TOO_EARLY");
    }

    @Test
    void withdrawal_byTheShop_deletesAllIsProvenAndHolds() {
        consent(AGREE);
        tell(viewed("e1"), basket("e2", "b1"));

        Api.Reply reply =
                api.at(now.plusSeconds(60))
                        .post(
                                MemberRoute.SAY_BEHAVIOUR_CONSENT,
                                Map.of("customerId", CUSTOMER),
                                "{\"agreed\": false, \"where\": \"consent manager\"}");

        assertThat(reply.body().path("agreed").asBoolean()).isFalse();
        KeptBehaviour kept = world.behaviours.behaviourOf(ANNA);
        assertThat(kept.events()).isEmpty();
        assertThat(kept.basket()).isNull();
        Evidence last = world.evidence.evidenceOf(ANNA).getLast();
        assertThat(last).isInstanceOf(Withdrawn.class);
        assertThat(post(api.at(now.plusSeconds(61)), viewed("e3")).body().path("kept").asInt())
                .isZero();
        // A consent of before that is told late changes nothing.
        consent(AGREE);
        assertThat(world.behaviours.behaviourOf(ANNA).consent().isAgreed()).isFalse();
    }

    @Test
    void consent_ofWhoWasErased_isNotTaken() {
        world.customers.put(ANNA, new Customer.Erased(Instant.EPOCH));

        assertThat(consent(AGREE).problem()).isEqualTo("unknown-customer");
        assertThat(world.evidence.evidenceOf(ANNA)).isEmpty();
    }

    @Test
    void browser_withItsToken_agreesTellsAndTakesBack() {
        String token =
                api.get(MemberRoute.TOKEN, Map.of("customerId", CUSTOMER), "")
                        .body()
                        .path("token")
                        .asText();
        String event =
                "{\"events\":[{\"eventId\":\"e1\",\"kind\":\"VIEWED\",\"product\":{\"id\":\"p1\"}}]}";

        assertThat(mine(MemberRoute.MY_BEHAVIOUR, token, event).body().path("kept").asInt())
                .isZero();
        assertThat(
                        mine(
                                        MemberRoute.MY_SAY_BEHAVIOUR_CONSENT,
                                        token,
                                        "{\"agreed\":true,\"version\":\"v1\",\"text\":\"Yes.\"}")
                                .body()
                                .path("agreed")
                                .asBoolean())
                .isTrue();
        assertThat(mine(MemberRoute.MY_BEHAVIOUR, token, event).body().path("kept").asInt())
                .isOne();
        assertThat(
                        mine(MemberRoute.MY_BEHAVIOUR_CONSENT, token, "")
                                .body()
                                .path("version")
                                .asText())
                .isEqualTo("v1");
        assertThat(world.evidence.evidenceOf(ANNA).getFirst())
                .isInstanceOfSatisfying(
                        Agreed.class,
                        proof -> assertThat(proof.link()).isEqualTo(MemberWorld.ORIGIN));

        mine(MemberRoute.MY_SAY_BEHAVIOUR_CONSENT, token, "{\"agreed\":false}");

        assertThat(world.behaviours.behaviourOf(ANNA).events()).isEmpty();
        assertThat(mine(MemberRoute.MY_BEHAVIOUR, "forged", event).problem())
                .isEqualTo("member-token-invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"events":[]}                                                             | events
                    {"events":[{"eventId":"e","customerId":"c","kind":"LOVED"}]}              | events[0].kind
                    {"events":[{"eventId":"e","kind":"SEARCHED","words":"x"}]}                | events[0].customerId
                    {"events":[{"eventId":"e","customerId":"c","kind":"SEARCHED"}]}           | events[0].words
                    {"events":[{"eventId":"e","customerId":"c","kind":"VIEWED","product":{"id":"p","picture":"http://x.example/a.jpg"}}]} | events[0].product.picture
                    {"events":[{"eventId":"e","customerId":"c","kind":"VIEWED","product":{"id":"p"},"ip":"::1"}]} | events[0].ip
                    {"events":[{"eventId":"e","customerId":"c","at":"yesterday","kind":"SEARCHED","words":"x"}]} | events[0].at
                    """)
    void behaviour_thatCannotBe_isRefusedByItsField(String body, String field) {
        Api.Reply reply = api.post(MemberRoute.BEHAVIOUR, Map.of(), body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("errors").findValuesAsText("field")).contains(field);
    }

    @Test
    void behaviour_ofAnotherShop_isRefused() {
        Api.Reply reply =
                api.post(MemberRoute.BEHAVIOUR, Map.of("shopId", "other"), body(viewed("e1")));

        assertThat(reply.status()).isEqualTo(403);
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

    private Api.Reply consent(String body) {
        return api.post(MemberRoute.SAY_BEHAVIOUR_CONSENT, Map.of("customerId", CUSTOMER), body);
    }

    private Api.Reply tell(String... events) {
        return post(api, events);
    }

    private static Api.Reply post(Api api, String... events) {
        return api.post(MemberRoute.BEHAVIOUR, Map.of(), body(events));
    }

    private static String body(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    private static String event(String id, String rest) {
        return "{\"eventId\":\"%s\",\"customerId\":\"%s\",%s}".formatted(id, CUSTOMER, rest);
    }

    private static String at(String event, Instant at) {
        return event.replaceFirst("\\{", "{\"at\":\"" + at + "\",");
    }

    private static String viewed(String id) {
        return event(id, "\"kind\":\"VIEWED\",\"product\":{\"id\":\"p1\",\"name\":\"Coffee\"}");
    }

    private static String basket(String id, String basketId) {
        return event(
                id,
                "\"kind\":\"BASKET\",\"basketId\":\"%s\",\"lines\":[{\"product\":{\"id\":\"p1\"}}]"
                        .formatted(basketId));
    }
}
