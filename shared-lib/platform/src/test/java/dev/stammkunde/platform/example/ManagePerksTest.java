package dev.stammkunde.platform.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditChanges;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.InMemoryDocuments;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

final class ManagePerksTest {

    private static final DocumentId CUP = new DocumentId("shop", "cup");
    private static final String BODY =
            """
            {"id":"cup","title":"Cup","worth":{"kind":"PRODUCT","sku":"cup-1"},"points":500}
            """;

    private final InMemoryDocuments<DocumentId> documents =
            new InMemoryDocuments<>(DocumentId::shopId);
    private int requests;
    private final AdminApi<PerkRoute> api =
            new ManagePerks(documents).api(Metrics.of("manage-perks"));

    private HttpResponse ask(PerkRoute route, String body, Map<String, String> more) {
        byte[] event =
                JsonText.objectBytes(
                        json ->
                                json.text("routeKey", route.key())
                                        .text("rawPath", "/")
                                        .text("rawQueryString", more.get("query"))
                                        .object(
                                                "headers",
                                                h -> h.text("if-match", more.get("if-match")))
                                        .object(
                                                "pathParameters",
                                                p -> p.text("shopId", "shop").text("perkId", "cup"))
                                        .object(
                                                "requestContext",
                                                c ->
                                                        c.text(
                                                                        "requestId",
                                                                        "request-"
                                                                                + (100
                                                                                        + ++requests))
                                                                .number("timeEpoch", 86_400_000)
                                                                .object(
                                                                        "http",
                                                                        h -> h.text("method", "X"))
                                                                .object(
                                                                        "authorizer",
                                                                        a -> claims(a, more)))
                                        .text("body", body));
        return api.answer(
                HttpRequest.parse(new ByteArrayInputStream(event)), OutcomeLog.of("manage-perks"));
    }

    private static void claims(JsonObjectText json, Map<String, String> more) {
        String group = more.getOrDefault("group", "marketing");
        json.object(
                "jwt",
                j ->
                        j.object(
                                "claims",
                                o ->
                                        o.text("cognito:groups", '[' + group + ']')
                                                .text("sub", more.getOrDefault("sub", "mia"))
                                                .text("name", more.get("name"))));
    }

    private HttpResponse ask(PerkRoute route) {
        return ask(route, "", Map.of());
    }

    private HttpResponse replace(String body, String seen) {
        return ask(PerkRoute.REPLACE, body, Map.of("if-match", '"' + seen + '"'));
    }

    @Test
    void create_newDocument_isActiveAndARepeatIsNone() {
        HttpResponse created = ask(PerkRoute.CREATE, BODY, Map.of());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("etag", "\"1\"");
        assertThat(created.body())
                .startsWith(
                        "{\"id\":\"cup\",\"version\":1,\"state\":\"ACTIVE\","
                                + "\"activeSince\":\"1970-01-02T00:00:00Z\",\"title\":\"Cup\"");
        assertThat(ask(PerkRoute.CREATE, BODY, Map.of())).isEqualTo(created);
        assertThat(ask(PerkRoute.SHOW))
                .isEqualTo(new HttpResponse(200, created.headers(), created.body()));
        assertThat(ask(PerkRoute.CREATE, BODY.replace("500", "5"), Map.of()).body())
                .contains("document-exists");
    }

    @Test
    void create_severalMistakes_findsAllAndCheckDoesToo() {
        String wrong =
                BODY.replace("\"cup\"", "\"Cup!\"").replace("500", "0").replace("PRODUCT", "CAR");

        assertThat(ask(PerkRoute.CREATE, wrong, Map.of()).body())
                .contains("\"field\":\"id\"", "\"field\":\"worth.kind\"", "\"field\":\"points\"");
        ask(PerkRoute.CREATE, BODY, Map.of());
        assertThat(ask(PerkRoute.CHECK, wrong, Map.of()).status()).isEqualTo(422);
        assertThat(ask(PerkRoute.CHECK, BODY, Map.of()).body()).contains("\"version\":2");
        assertThat(documents.findLatestVersion(CUP)).contains(1);
    }

    @Test
    void replace_byVersion_savesOnceAndKeepsWhatIsUnknown() {
        ask(PerkRoute.CREATE, BODY, Map.of());
        documents.save(
                CUP,
                2,
                documents
                        .findText(CUP, 1)
                        .orElseThrow()
                        .replace("\"points\"", "\"later\":7,\"points\""));
        String cheaper = BODY.replace("500", "400");

        HttpResponse replaced = replace(cheaper, "2");

        assertThat(replaced.headers()).containsEntry("etag", "\"3\"");
        assertThat(documents.findText(CUP, 3).orElseThrow())
                .contains("\"later\":7", "\"points\":400");
        assertThat(replace(cheaper, "2")).isEqualTo(replaced);
        assertThat(replace(BODY, "2").status()).isEqualTo(412);
        assertThat(ask(PerkRoute.REPLACE, BODY, Map.of()).status()).isEqualTo(428);
        assertThat(ask(PerkRoute.VERSIONS, "", Map.of("query", "limit=2")).body())
                .containsSubsequence("\"version\":3", "\"version\":2")
                .doesNotContain("\"version\":1,");
    }

    @Test
    void bring_pausedThenArchived_staysArchived() {
        ask(PerkRoute.CREATE, BODY, Map.of());

        assertThat(ask(PerkRoute.PAUSE).body()).contains("PAUSED");
        assertThat(ask(PerkRoute.PAUSE).headers()).containsEntry("etag", "\"2\"");
        assertThat(ask(PerkRoute.RESUME).body()).contains("ACTIVE");
        assertThat(ask(PerkRoute.ARCHIVE).body()).contains("ARCHIVED");
        assertThat(ask(PerkRoute.RESUME).body()).contains("document-archived");
        assertThat(replace(BODY, "4").body()).contains("document-archived");
        assertThat(ask(PerkRoute.LIST).body()).contains("\"version\":4");
    }

    @Test
    void document_thatCannotBeUsed_isShownPausedAndReplaced() {
        documents.save(CUP, 1, "{\"state\":\"ACTIVE\",\"worth\":{\"kind\":\"TRIP\"},\"more\":1}");

        assertThat(ask(PerkRoute.SHOW).body())
                .contains("\"unusable\":", "\"worth.kind\"", "\"document\":{");
        assertThat(ask(PerkRoute.RESUME).body()).contains("ACTIVE");
        assertThat(ask(PerkRoute.PAUSE).status()).isEqualTo(200);
        assertThat(documents.findText(CUP, 2).orElseThrow())
                .contains("\"more\":1", "\"version\":2,\"state\":\"PAUSED\"");
        assertThat(ask(PerkRoute.RESUME).status()).isEqualTo(409);
        assertThat(replace(BODY, "2").body()).contains("\"state\":\"PAUSED\"");
    }

    @Test
    void audit_ofAWholeLife_hasOneEntryPerWriteAndNoneOfRepeats() {
        Map<String, String> mia = Map.of("name", "Mia Muster");
        ask(PerkRoute.CREATE, BODY, mia);
        ask(PerkRoute.CREATE, BODY, mia);
        replace(BODY.replace("500", "400"), "1");
        replace(BODY.replace("500", "400"), "1");
        replace(BODY.replace("500", "300"), "1");
        ask(PerkRoute.CHECK, BODY, Map.of());
        ask(PerkRoute.PAUSE);
        ask(PerkRoute.PAUSE);
        ask(PerkRoute.RESUME);
        ask(PerkRoute.ARCHIVE);
        ask(PerkRoute.RESUME);

        List<AuditEntry> told = documents.audit().of("shop").reversed();

        assertThat(told)
                .extracting(entry -> entry.deed())
                .containsExactly(
                        deed("create"),
                        deed("replace"),
                        deed("pause"),
                        deed("resume"),
                        deed("archive"));
        assertThat(told.get(0).acting().name()).isEqualTo("Mia Muster");
        assertThat(told.get(0).acting().groups()).containsExactly("marketing");
        assertThat(told.get(0).changes().changes())
                .contains(
                        new AuditChange("version", null, "1"),
                        new AuditChange("points", null, "500"));
        assertThat(told.get(1).changes())
                .isEqualTo(
                        new AuditChanges(
                                List.of(
                                        new AuditChange("version", "1", "2"),
                                        new AuditChange("points", "500", "400")),
                                true));
        assertThat(told.get(2).changes().changes())
                .containsExactly(
                        new AuditChange("version", "2", "3"),
                        new AuditChange("state", "ACTIVE", "PAUSED"));
    }

    private static Deed deed(String verb) {
        return new Deed(verb, "perk", "cup");
    }

    @Test
    void audit_ofOneThatCannotBeUsed_tellsThatItRests() {
        documents.save(CUP, 1, "no JSON at all");

        ask(PerkRoute.PAUSE);

        assertThat(documents.audit().of("shop"))
                .filteredOn(entry -> entry.deed().equals(deed("pause")))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.changes().changes())
                                        .contains(
                                                new AuditChange("$", "no JSON at all", null),
                                                new AuditChange("state", null, "PAUSED")));
    }

    @Test
    void create_byNobodyKnown_isRefused() {
        assertThat(ask(PerkRoute.CREATE, BODY, Map.of("sub", " ")).status()).isEqualTo(401);
        assertThat(documents.findLatestVersion(CUP)).isEmpty();
    }

    @Test
    void route_ofOthers_isRefused() {
        assertThat(ask(PerkRoute.CREATE, BODY, Map.of("group", "finance")).status()).isEqualTo(403);
        assertThat(ask(PerkRoute.SHOW).body()).contains("unknown-document");
    }
}
