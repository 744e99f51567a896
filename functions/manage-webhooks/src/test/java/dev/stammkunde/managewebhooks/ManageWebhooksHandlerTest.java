package dev.stammkunde.managewebhooks;

import static dev.stammkunde.managewebhooks.WebhookRoute.ARCHIVE;
import static dev.stammkunde.managewebhooks.WebhookRoute.CREATE;
import static dev.stammkunde.managewebhooks.WebhookRoute.DELIVERIES;
import static dev.stammkunde.managewebhooks.WebhookRoute.DELIVERY;
import static dev.stammkunde.managewebhooks.WebhookRoute.LIST;
import static dev.stammkunde.managewebhooks.WebhookRoute.NEW_SECRET;
import static dev.stammkunde.managewebhooks.WebhookRoute.PAUSE;
import static dev.stammkunde.managewebhooks.WebhookRoute.REPLACE;
import static dev.stammkunde.managewebhooks.WebhookRoute.REPLAY;
import static dev.stammkunde.managewebhooks.WebhookRoute.REPLAY_ALL;
import static dev.stammkunde.managewebhooks.WebhookRoute.RESUME;
import static dev.stammkunde.managewebhooks.WebhookRoute.SHOW;
import static dev.stammkunde.managewebhooks.WebhookRoute.STANDING;
import static dev.stammkunde.managewebhooks.WebhookRoute.TEST;
import static dev.stammkunde.managewebhooks.WebhooksApi.ERP;
import static dev.stammkunde.managewebhooks.WebhooksApi.KEYS;
import static dev.stammkunde.managewebhooks.WebhooksApi.NOW;
import static dev.stammkunde.managewebhooks.WebhooksApi.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.EndpointAnswer;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see of webhooks over HTTP. Each answer is held to the OpenAPI document. */
final class ManageWebhooksHandlerTest {

    private static final Map<String, String> PATH = Map.of("webhookId", "erp");
    private static final EndpointAnswer FAILED =
            new EndpointAnswer.Failed("it answered 500", Optional.of(500), Optional.empty());

    private final WebhooksApi api = new WebhooksApi();

    private static WebhookEvent event(int number) {
        Instant at = NOW.minusSeconds(3_600).plusSeconds(number);
        WebhookEventType type = WebhookEventType.POINTS_BOOKED;
        return new WebhookEvent(
                WebhookEvent.id(SHOP, type, at, "7001\n" + number),
                SHOP,
                type,
                at,
                "{\"type\":\"points.booked\",\"data\":{\"sequence\":" + number + "}}");
    }

    private WebhookDelivery exhausted(int number) {
        WebhookDelivery delivery = WebhookDelivery.first(ERP, event(number));
        for (int i = 0; i < 10; i++) {
            delivery = delivery.after(FAILED, NOW);
        }
        return delivery;
    }

    private static Map<String, String> path(WebhookEvent event) {
        return Map.of("webhookId", "erp", "eventId", event.id());
    }

    private List<String> verbs() {
        return api.audit.of(SHOP).stream()
                .map(AuditEntry::deed)
                .map(deed -> deed.verb() + ' ' + deed.kind())
                .toList();
    }

    @Test
    void endpoint_fromItsFirstDayToTheArchive_keepsWhoDidWhat() {
        Reply created = api.ask(CREATE, Map.of(), WebhooksApi.endpoint("erp"));
        Reply changed =
                api.ask(
                        REPLACE,
                        PATH,
                        WebhooksApi.endpoint("erp").replace("\"id\"", "\"version\":1,\"id\""));
        api.erp(PAUSE);
        api.erp(RESUME);
        Reply archived = api.erp(ARCHIVE);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("etag", "\"1\"");
        assertThat(changed.text("/version")).isEqualTo("2");
        assertThat(archived.text("/state")).isEqualTo("ARCHIVED");
        assertThat(api.erp(SHOW).text("/version")).isEqualTo("5");
        assertThat(api.erp(RESUME).problem()).isEqualTo("document-archived");
        assertThat(verbs())
                .containsExactlyInAnyOrder(
                        "create webhook",
                        "replace webhook",
                        "pause webhook",
                        "resume webhook",
                        "archive webhook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.shop.example/hooks",
                "https://127.0.0.1/hooks",
                "https://10.1.2.3/hooks",
                "https://[::1]/hooks",
                "https://169.254.169.254/latest/meta-data/",
                "https://user@127.0.0.1/hooks"
            })
    void create_hostThatIsNotOfTheInternet_isRefused(String url) {
        String body = WebhooksApi.endpoint("erp").replace(WebhooksApi.OPEN + "/hooks", url);

        Reply reply = api.ask(CREATE, Map.of(), body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("errors").findValuesAsText("field")).containsExactly("url");
        assertThat(reply.body().toString()).doesNotContain("169.254");
    }

    @Test
    void create_moreThanTen_isRefusedUntilOneIsArchived() {
        for (int i = 0; i < 10; i++) {
            api.ask(CREATE, Map.of(), WebhooksApi.endpoint("e-" + i));
        }

        assertThat(api.ask(CREATE, Map.of(), WebhooksApi.endpoint("e-10")).problem())
                .isEqualTo("too-many-webhooks");

        api.ask(ARCHIVE, Map.of("webhookId", "e-3"), "");

        assertThat(api.ask(CREATE, Map.of(), WebhooksApi.endpoint("e-10")).status()).isEqualTo(201);
        assertThat(api.ask(LIST, Map.of(), "").body().path("documents")).hasSize(11);
    }

    @Test
    void newSecret_isShownOnceAndTheOneBeforeIsValidForADay() {
        api.ask(CREATE, Map.of(), WebhooksApi.endpoint("erp"));
        assertThat(api.erp(STANDING).body().path("takesEvents").asBoolean()).isFalse();

        String first = api.erp(NEW_SECRET).text("/secret");
        Reply second = api.pass(Duration.ofHours(1)).erp(NEW_SECRET);

        assertThat(second.text("/secret")).startsWith("whsec_").isNotEqualTo(first);
        assertThat(first).isEqualTo(KEYS.text(ERP, api.webhooks.find(ERP).secrets().getLast()));
        Reply standing = api.erp(STANDING);
        assertThat(standing.body().toString()).doesNotContain("whsec_");
        assertThat(standing.body().path("secrets")).hasSize(2);
        assertThat(standing.text("/secrets/1/validUntil")).isEqualTo("2026-05-05T09:00:00Z");
        assertThat(api.pass(Duration.ofHours(24)).erp(STANDING).body().path("secrets")).hasSize(1);
        assertThat(verbs()).filteredOn("new-secret webhook"::equals).hasSize(2);
    }

    @Test
    void newSecret_sixthInADay_isRefused() {
        api.created();
        for (int i = 0; i < 4; i++) {
            assertThat(api.erp(NEW_SECRET).status()).isEqualTo(201);
        }

        assertThat(api.erp(NEW_SECRET).problem()).isEqualTo("too-many-secrets");
    }

    @Test
    void resume_ofOneThatWasDisabled_hasItCalledAgainAndIsNotedOnce() {
        api.created();
        api.webhooks.save(
                api.webhooks
                        .find(ERP)
                        .findAfter(new EndpointAnswer.Gone(), false, NOW)
                        .orElseThrow());
        assertThat(api.erp(STANDING).text("/disabledReason")).isEqualTo("GONE");

        assertThat(api.erp(RESUME).status()).isEqualTo(200);

        assertThat(api.erp(STANDING).body().path("takesEvents").asBoolean()).isTrue();
        assertThat(verbs()).filteredOn("resume webhook"::equals).hasSize(1);
    }

    @Test
    void resume_ofOneThatWasDisabledAndPaused_hasItCalledAgain() {
        api.created();
        api.erp(PAUSE);
        api.webhooks.save(
                api.webhooks
                        .find(ERP)
                        .findAfter(new EndpointAnswer.Gone(), false, NOW)
                        .orElseThrow());

        assertThat(api.erp(RESUME).text("/state")).isEqualTo("ACTIVE");

        assertThat(api.webhooks.find(ERP).disabled()).isNull();
        assertThat(verbs()).filteredOn("resume webhook"::equals).hasSize(1);
    }

    @Test
    void deliveries_areTheNewestFirstWithTheirAttempts() {
        api.created();
        api.webhooks.save(exhausted(1));
        api.webhooks.save(
                WebhookDelivery.first(ERP, event(2)).after(new EndpointAnswer.Taken(204), NOW));
        api.as("[support]");

        Reply all = api.ask(DELIVERIES, PATH, "", "limit=1");
        Reply next = api.ask(DELIVERIES, PATH, "", "limit=1&cursor=" + all.text("/next"));
        Reply lost = api.ask(DELIVERIES, PATH, "", "state=EXHAUSTED");

        assertThat(all.text("/deliveries/0/id")).isEqualTo(event(2).id());
        assertThat(next.text("/deliveries/0/id")).isEqualTo(event(1).id());
        assertThat(lost.body().path("deliveries")).hasSize(1);
        assertThat(lost.text("/deliveries/0/attempts/9/outcome")).isEqualTo("it answered 500");
        assertThat(api.ask(DELIVERY, path(event(1)), "").text("/payload/data/sequence"))
                .isEqualTo("1");
        assertThat(api.ask(DELIVERIES, PATH, "", "state=LOST").problem())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void replay_ofOne_isOrderedAgainWithTheSameIdAndNoted() {
        api.created();
        api.webhooks.save(exhausted(1));

        Reply reply = api.as("[support]").ask(REPLAY, path(event(1)), "");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(api.ordered).containsExactly(new Deliver(ERP, event(1)));
        assertThat(api.webhooks.find(ERP, event(1).id()).orElseThrow().state())
                .isEqualTo(DeliveryState.WAITING);
        assertThat(verbs()).contains("replay webhook-delivery");
    }

    @Test
    void replayAll_fromATime_isWhatWasLostSince() {
        api.created();
        api.webhooks.save(exhausted(1));
        api.webhooks.save(exhausted(2));
        api.webhooks.save(WebhookDelivery.first(ERP, event(3)).stopped(NOW));
        api.webhooks.save(
                WebhookDelivery.first(ERP, event(4)).after(new EndpointAnswer.Taken(204), NOW));

        Reply reply = api.ask(REPLAY_ALL, PATH, "", "from=" + event(2).at());

        assertThat(reply.text("/replayed")).isEqualTo("2");
        assertThat(api.ordered).extracting(Deliver::event).containsExactly(event(3), event(2));
        assertThat(verbs()).filteredOn("replay-all webhook-delivery"::equals).hasSize(1);
    }

    @Test
    void replay_whereNothingCanBeSent_isRefused() {
        api.ask(CREATE, Map.of(), WebhooksApi.endpoint("erp"));
        api.webhooks.save(exhausted(1));

        assertThat(api.ask(REPLAY, path(event(1)), "").problem()).isEqualTo("webhook-not-ready");
        assertThat(api.erp(REPLAY_ALL).problem()).isEqualTo("webhook-not-ready");
        assertThat(api.ordered).isEmpty();
    }

    @Test
    void delivery_thatNobodyKnows_isUnknown() {
        api.created();

        assertThat(api.ask(DELIVERY, path(event(1)), "").problem()).isEqualTo("unknown-delivery");
        assertThat(api.ask(DELIVERY, Map.of("webhookId", "erp", "eventId", "msg_#"), "").problem())
                .isEqualTo("unknown-delivery");
    }

    @ParameterizedTest
    @EnumSource
    void anyRoute_ofFinance_isForReadingAlone(WebhookRoute route) {
        api.as("[finance]");

        int status = api.ask(route, path(event(1)), "{}").status();

        if (route.key().startsWith("GET ")) {
            assertThat(status).isNotEqualTo(403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIST", "CREATE"})
    void anyRoute_ofAnUnknownEndpoint_is404(WebhookRoute route) {
        Reply reply =
                api.ask(
                        route,
                        path(event(1)),
                        WebhooksApi.endpoint("erp").replace("{", "{\"version\":1,"));

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void samples_areAnsweredAsTheirNamesSay() throws IOException {
        assertThat(sample("list.json").status()).isEqualTo(200);
        assertThat(sample("create-as-finance.json").status()).isEqualTo(403);
        assertThat(sample("new-secret.json").status()).isEqualTo(404);
        api.created();
        assertThat(sample("new-secret.json").status()).isEqualTo(201);
        assertThat(sample("deliveries.json").status()).isEqualTo(200);
        assertThat(sample("replay.json").problem()).isEqualTo("unknown-delivery");
    }

    private Reply sample(String name) throws IOException {
        Path file = RepositoryRoot.path().resolve("events/manage-webhooks").resolve(name);
        return api.send(Files.readString(file));
    }

    private static String ofPartner(String id, String partner) {
        return WebhooksApi.endpoint(id)
                .replace("{", "{\"partner\":\"" + partner + "\",")
                .replace("points.booked", "partner.earned");
    }

    @Test
    void create_endpointOfAPartner_needsAnAgreement() {
        Reply stranger = api.ask(CREATE, Map.of(), ofPartner("till", "florist"));

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body().at("/errors/0/field").asText()).isEqualTo("partner");
        assertThat(api.ask(CREATE, Map.of(), ofPartner("till", "cafe")).text("/partner"))
                .isEqualTo("cafe");
    }

    @Test
    void create_endpointsOfPartners_areTwoEachAndLeaveTheShopItsTen() {
        for (int i = 0; i < 2; i++) {
            api.ask(CREATE, Map.of(), ofPartner("cafe-" + i, "cafe"));
        }
        assertThat(api.ask(CREATE, Map.of(), ofPartner("cafe-2", "cafe")).problem())
                .isEqualTo("too-many-webhooks");
        assertThat(api.ask(CREATE, Map.of(), ofPartner("bakery", "bakery")).status())
                .isEqualTo(201);
        for (int i = 0; i < 10; i++) {
            assertThat(api.ask(CREATE, Map.of(), WebhooksApi.endpoint("e-" + i)).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void replace_whoseAnEndpointIs_isRefused() {
        api.ask(CREATE, Map.of(), ofPartner("erp", "cafe"));

        for (String other : List.of(ofPartner("erp", "bakery"), WebhooksApi.endpoint("erp"))) {
            Reply refused = api.ask(REPLACE, PATH, other.replace("\"id\"", "\"version\":1,\"id\""));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("partner");
        }
        assertThat(
                        api.ask(
                                        REPLACE,
                                        PATH,
                                        ofPartner("erp", "cafe")
                                                .replace("/hooks", "/moved")
                                                .replace("\"id\"", "\"version\":1,\"id\""))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void test_endpointThatIsReady_isOrderedAndAudited() {
        api.created();

        Reply reply = api.erp(TEST);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text("/type")).isEqualTo("webhook.test");
        assertThat(api.ordered)
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.endpoint()).isEqualTo(ERP);
                            assertThat(it.event().id()).isEqualTo(reply.text("/id"));
                        });
        assertThat(verbs()).contains("test webhook");
    }

    @Test
    void test_endpointPausedOrWithoutSecret_isRefused() {
        api.ask(CREATE, Map.of(), WebhooksApi.endpoint("erp"));
        assertThat(api.erp(TEST).problem()).isEqualTo("webhook-not-ready");
        api.erp(NEW_SECRET);
        api.erp(PAUSE);

        assertThat(api.erp(TEST).problem()).isEqualTo("webhook-not-ready");
        assertThat(api.as("[finance]").erp(TEST).status()).isEqualTo(403);
        assertThat(api.ordered).isEmpty();
    }
}
