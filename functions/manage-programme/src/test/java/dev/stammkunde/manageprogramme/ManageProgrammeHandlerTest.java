package dev.stammkunde.manageprogramme;

import static dev.stammkunde.manageprogramme.ProgrammeApi.RULES;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** What people see of the programme over HTTP. Each answer is held to the OpenAPI document. */
final class ManageProgrammeHandlerTest {

    private static final String JANUARY = "2027-01-01T00:00:00+01:00";

    private final ProgrammeApi api = new ProgrammeApi();

    @Test
    void document_eachRoute_isThere() {
        assertThat(OpenApiDocument.read("programme-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProgrammeRoute.values()).map(ProgrammeRoute::key).toList());
    }

    @Test
    void show_shopWithoutVersions_isWhatIsShipped() {
        Reply reply = api.ask(ProgrammeRoute.SHOW);

        assertThat(reply.text("/current/version")).isEqualTo("default-1");
        assertThat(reply.body().at("/current/isDefault").asBoolean()).isTrue();
        assertThat(reply.body().path("upcoming")).isEmpty();
        assertThat(reply.text("/earliest")).isEqualTo("2026-11-29T10:10:00Z");
        assertThat(reply.headers()).containsEntry("etag", "\"0\"");
    }

    @Test
    void draft_ofAShopThatSavedNone_isWhatWasPublishedLast() {
        assertThat(api.ask(ProgrammeRoute.SHOW_DRAFT).text("/rounding")).isEqualTo("DOWN");
        assertThat(api.ask(ProgrammeRoute.SHOW_DRAFT).body().path("version").asInt()).isZero();

        publishText("a", "2030-01-01T00:00:00Z", "UP");

        assertThat(api.ask(ProgrammeRoute.SHOW_DRAFT).text("/rounding")).isEqualTo("UP");
    }

    @Test
    void draft_severalMistakes_namesEachField() {
        Reply reply = api.save("{\"holdDays\": 400, \"expiryMonth\": 3, \"timeZone\": \"x\"}", 0);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields())
                .contains("holdDays", "expiryMonth", "timeZone", "pointsPerUnit", "overdraw");
        assertThat(api.drafts.findLatestVersion(ProgrammeApi.SHOP)).isEmpty();
    }

    @Test
    void draft_twoPeopleAtOnce_theSecondIsTold() {
        assertThat(api.save(RULES, 0).status()).isEqualTo(200);
        assertThat(api.save(RULES.replace("14", "21"), 1).body().path("version").asInt())
                .isEqualTo(2);

        Reply second = api.save(RULES.replace("14", "28"), 1);

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.headers()).containsEntry("etag", "\"2\"");
        assertThat(
                        api.ask(ProgrammeRoute.DRAFT_VERSIONS)
                                .body()
                                .path("versions")
                                .findValuesAsText("holdDays"))
                .containsExactly("21", "14");
    }

    @Test
    void check_aDraft_savesNothing() {
        Reply reply = api.ask(ProgrammeRoute.CHECK_DRAFT, RULES, Map.of("group", "finance"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(api.drafts.findLatestVersion(ProgrammeApi.SHOP)).isEmpty();
    }

    @Test
    void publish_aDraft_holdsFromThenAndIsTold() {
        api.save(RULES, 0);

        Reply reply = api.publish("a", JANUARY, 0);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/validFrom")).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(reply.text("/state")).isEqualTo("UPCOMING");
        assertThat(reply.headers()).containsEntry("etag", "\"1\"");
        Reply shown = api.ask(ProgrammeRoute.SHOW);
        assertThat(shown.text("/current/version")).isEqualTo("default-1");
        assertThat(shown.text("/upcoming/0/version")).isEqualTo("a");
        assertThat(shown.text("/upcoming/0/publishedBy")).isEqualTo("mia");
        AuditEntry entry = api.audit.of(ProgrammeApi.SHOP).getFirst();
        assertThat(entry.deed().verb()).isEqualTo("publish");
        assertThat(entry.changes().changes())
                .contains(new AuditChange("pointsPerUnit.EUR", null, "2"));

        api.now = Instant.parse("2026-12-31T23:00:00Z");

        assertThat(api.ask(ProgrammeRoute.SHOW).text("/current/version")).isEqualTo("a");
        assertThat(api.ask(ProgrammeRoute.SHOW).text("/current/state")).isEqualTo("CURRENT");
    }

    @Test
    void publish_asSoonAsCanBe_beginsInTenMinutesAlsoWhenRepeated() {
        api.save(RULES, 0);

        Reply first = api.publish("a", "", 0);
        api.now = api.now.plusSeconds(30);
        Reply again = api.publish("a", "", 0);

        assertThat(first.text("/validFrom")).isEqualTo("2026-11-29T10:10:00Z");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.programmes.revision(ProgrammeApi.SHOP)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 2026-11-29T10:09:59Z, 0, 422, invalid-fields",
        "a, 2020-01-01T00:00:00Z, 0, 422, invalid-fields",
        "a, 2027-01-01T00:00:00.5Z, 0, 422, invalid-fields",
        "a b, 2027-01-01T00:00:00Z, 0, 422, invalid-fields",
        "there, 2027-01-01T00:00:00Z, 1, 409, programme-exists",
        "gone, 2027-01-01T00:00:00Z, 1, 409, programme-exists",
        "a, 2028-01-01T00:00:00Z, 3, 409, beginning-taken",
        "a, 2027-01-01T00:00:00Z, 2, 412, outdated-version"
    })
    void publish_whatCannotBe_isRefusedAndNothingIsWritten(
            String name, String from, int seen, int status, String problem) {
        api.save(RULES, 0);
        api.publish("there", "2028-01-01T00:00:00Z", 0);
        api.publish("gone", "2029-01-01T00:00:00Z", 1);
        api.withdraw("gone", 2);

        Reply reply = api.publish(name, from, seen);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(api.programmes.revision(ProgrammeApi.SHOP)).isEqualTo(3);
    }

    @Test
    void publish_withoutSayingWhatWasSeen_isRefused() {
        api.save(RULES, 0);

        Reply reply =
                api.ask(
                        ProgrammeRoute.PUBLISH,
                        "{\"version\": \"a\", \"draft\": 1, \"validFrom\": \"" + JANUARY + "\"}",
                        Map.of());

        assertThat(reply.status()).isEqualTo(428);
    }

    @Test
    void publish_draftThatIsNotThere_isRefused() {
        assertThat(api.publish("a", JANUARY, 0).problem()).isEqualTo("unknown-version");
    }

    @Test
    void withdraw_beforeItBegins_isDoneOnce() {
        api.save(RULES, 0);
        api.publish("a", JANUARY, 0);

        Reply first = api.withdraw("a", 1);
        Reply again = api.withdraw("a", 1);

        assertThat(first.text("/state")).isEqualTo("WITHDRAWN");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.ask(ProgrammeRoute.SHOW).body().path("upcoming")).isEmpty();
        assertThat(api.ask(ProgrammeRoute.VERSIONS).text("/versions/0/withdrawnBy"))
                .isEqualTo("mia");
        assertThat(api.audit.of(ProgrammeApi.SHOP)).hasSize(3);
    }

    @Test
    void withdraw_whatHoldsOrIsNotThere_isRefused() {
        publishText("a", "2026-11-29T10:09:59Z", "UP");

        assertThat(api.withdraw("a", 1).problem()).isEqualTo("programme-begins");
        assertThat(api.withdraw("b", 1).problem()).isEqualTo("unknown-version");
        assertThat(api.withdraw("a/../b", 1).status()).isEqualTo(404);
    }

    @Test
    void versions_pageByPage_areAllOnceAndSayHowTheyStand() {
        publishText("past", "2024-01-01T00:00:00Z", "UP");
        publishText("now", "2025-01-01T00:00:00Z", "DOWN");
        publishText("broken", "2023-01-01T00:00:00Z", "SIDEWAYS");
        publishText("next", "2030-01-01T00:00:00Z", "UP");

        Reply first = api.ask(ProgrammeRoute.VERSIONS, "", Map.of("query", "limit=2"));
        Reply second =
                api.ask(
                        ProgrammeRoute.VERSIONS,
                        "",
                        Map.of("query", "limit=2&cursor=" + first.text("/next")));

        assertThat(first.body().path("versions").findValuesAsText("state"))
                .containsExactly("UPCOMING", "CURRENT");
        JsonNode rest = second.body().path("versions");
        assertThat(rest.findValuesAsText("state")).containsExactly("PAST", "PAST");
        assertThat(rest.at("/1/unusable/0/field").asText()).isEqualTo("rounding");
        assertThat(second.body().has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"cursor=x", "limit=101", "cursor=OTk5OTk5OTk5OTk5OTkjYQ"})
    void versions_whatCannotBeUnderstood_isRefused(String query) {
        assertThat(api.ask(ProgrammeRoute.VERSIONS, "", Map.of("query", query)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(ProgrammeRoute.class)
    void routes_ofOthers_areRefused(ProgrammeRoute route) {
        for (String group : new String[] {"support", "other:marketing", "other:admin", ""}) {
            assertThat(api.ask(route, RULES, Map.of("group", group)).status())
                    .as(group)
                    .isEqualTo(403);
        }
        boolean isLive = route == ProgrammeRoute.PUBLISH || route == ProgrammeRoute.WITHDRAW;
        assertThat(api.ask(route, RULES, Map.of("group", "finance")).status() == 403)
                .isEqualTo(isLive);
        assertThat(api.ask(route, RULES, Map.of("group", "shop:marketing")).status())
                .isNotEqualTo(403);
    }

    private void publishText(String version, String validFrom, String rounding) {
        String text =
                RULES.replaceFirst(
                                "\\{",
                                "{\"version\": \"%s\", \"validFrom\": \"%s\","
                                        .formatted(version, validFrom))
                        .replace("DOWN", rounding);
        api.programmes.publish(
                new ProgrammeDocument(ProgrammeApi.SHOP, version, Instant.parse(validFrom), text));
    }
}
