package dev.stammkunde.managecases;

import static dev.stammkunde.managecases.CaseRoute.ASSIGN;
import static dev.stammkunde.managecases.CaseRoute.CLOSE;
import static dev.stammkunde.managecases.CaseRoute.NOTE;
import static dev.stammkunde.managecases.CasesApi.CUSTOMER;
import static dev.stammkunde.managecases.CasesApi.NOW;
import static dev.stammkunde.managecases.CasesApi.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What people see of cases over HTTP. Each answer is held to the OpenAPI document. */
final class ManageCasesHandlerTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);

    private final CasesApi api = new CasesApi();

    @Test
    void case_fromComplaintToClosing_keepsWhoDidWhatAndPausesMeanwhile() {
        Reply opened =
                api.open(
                        "ticket-1",
                        """
                        {"reason": "COMPLAINT", "customerId": 7001, "orderId": "1001",
                         "note": "Rief an <script>"}
                        """);
        String id = opened.text("/id");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.headers()).containsEntry("etag", "\"1\"");
        assertThat(opened.text("/dueAt")).isEqualTo("2026-05-05T08:00:00Z");
        assertThat(opened.text("/notes/0/text")).isEqualTo("Rief an <script>");
        assertThat(api.standings.pausedUntil(ANNA)).isEqualTo(NOW.plus(Duration.ofDays(30)));

        assertThat(api.change(ASSIGN, id, 1, "{\"owner\": \"sue\"}").text("/owner"))
                .isEqualTo("sue");
        api.as("[support]", "sue").pass(Duration.ofMinutes(95));
        api.change(NOTE, id, 2, "{\"text\": \"Ersatz ist unterwegs\"}");
        Reply closed = api.change(CLOSE, id, 3, "{\"outcome\": \"MADE_GOOD\"}");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text("/closed/workingMinutes")).isEqualTo("95");
        assertThat(closed.text("/closed/by")).isEqualTo("sue");
        assertThat(closed.text("/notes/1/by")).isEqualTo("sue");
        assertThat(api.standings.pausedUntil(ANNA)).isNull();
        assertThat(api.show(id).body()).isEqualTo(closed.body());
        assertThat(api.cases.audited())
                .extracting(AuditEntry::deed)
                .extracting("verb")
                .containsExactly("open", "assign", "note", "close");
    }

    @Test
    void open_repeated_isAnsweredWithTheCaseAndOtherwiseRefused() {
        String body = "{\"reason\": \"COMPLAINT\", \"customerId\": \"7001\"}";
        Reply first = api.open("key", body);
        api.pass(Duration.ofHours(1));

        Reply again = api.open("key", body);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(api.open("key", "{\"reason\": \"DETRACTOR\"}").problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(api.cases.all()).hasSize(1);
        assertThat(api.cases.audited()).hasSize(1);
    }

    @Test
    void open_forNobody_isACaseWithoutCustomer() {
        Reply opened = api.open("key", "{\"reason\": \"LOW_SATISFACTION\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().has("customerId")).isFalse();
        assertThat(
                        api.open("other", "{\"reason\": \"COMPLAINT\", \"customerId\": \"9\"}")
                                .problem())
                .isEqualTo("unknown-customer");
    }

    @Test
    void list_byFilter_holdsWhatItSays() {
        String mine = api.opened("1");
        api.pass(Duration.ofDays(1));
        String late = api.opened("2");
        String closed = api.opened("3");
        api.change(ASSIGN, mine, 1, "{\"owner\": \"sam\"}");
        api.change(CLOSE, closed, 1, "{\"outcome\": \"NO_ANSWER\"}");
        api.pass(Duration.ofSeconds(1));

        assertThat(ids("")).isEqualTo(mine + late);
        assertThat(ids("filter=overdue")).isEqualTo(mine);
        assertThat(ids("filter=mine")).isEqualTo(mine);
        assertThat(ids("filter=unassigned")).isEqualTo(late);
        assertThat(ids("filter=closed")).isEqualTo(closed);
        Reply first = api.list("limit=1");
        assertThat(ids("limit=1&cursor=" + first.text("/next"))).isEqualTo(late);
        assertThat(api.list("filter=mine").body().at("/cases/0/overdue").asBoolean()).isTrue();
    }

    private String ids(String query) {
        return String.join("", api.list(query).body().findValuesAsText("id"));
    }

    @Test
    void change_withoutOrWithAnOldVersion_isRefusedAndChangesNothing() {
        String id = api.opened("1");
        api.change(NOTE, id, 1, "{\"text\": \"eins\"}");

        Reply outdated = api.change(NOTE, id, 1, "{\"text\": \"zwei\"}");

        assertThat(outdated.status()).isEqualTo(412);
        assertThat(outdated.headers()).containsEntry("etag", "\"2\"");
        assertThat(
                        api.ask(CLOSE, Map.of("caseId", id), "{\"outcome\": \"FIXED\"}", Map.of())
                                .status())
                .isEqualTo(428);
        assertThat(
                        api.ask(
                                        NOTE,
                                        Map.of("caseId", id),
                                        "{\"text\": \"zwei\", \"version\": 2}",
                                        Map.of())
                                .status())
                .isEqualTo(200);
        assertThat(api.show(id).body().path("notes")).hasSize(2);
    }

    @Test
    void close_again_changesNothingAndAnythingElseIsRefused() {
        String id = api.opened("1");
        Reply closed = api.change(CLOSE, id, 1, "{\"outcome\": \"FIXED\"}");

        assertThat(api.change(CLOSE, id, 1, "{\"outcome\": \"FIXED\"}")).isEqualTo(closed);
        assertThat(api.change(CLOSE, id, 2, "{\"outcome\": \"NO_ANSWER\"}").problem())
                .isEqualTo("case-closed");
        assertThat(api.change(ASSIGN, id, 2, "{}").problem()).isEqualTo("case-closed");
        assertThat(api.change(NOTE, id, 2, "{\"text\": \"später\"}").status()).isEqualTo(200);
        assertThat(api.opened("1")).isEqualTo(id);
        assertThat(api.show(id).text("/state")).isEqualTo("CLOSED");
    }

    @Test
    void figures_ofAPeriod_countWhatWasOpenedThen() {
        String one = api.opened("1");
        api.opened("2");
        api.pass(Duration.ofMinutes(30));
        api.change(CLOSE, one, 1, "{\"outcome\": \"FIXED\"}");

        Reply figures = figures("from=2026-05-04T08:00:00Z&to=2026-05-05T00:00:00Z");

        assertThat(figures.body().path("opened").asInt()).isEqualTo(2);
        assertThat(figures.body().path("closed").asInt()).isEqualTo(1);
        assertThat(figures.body().path("closedInTime").asInt()).isEqualTo(1);
        assertThat(figures.body().path("medianWorkingMinutes").asInt()).isEqualTo(30);
        Reply before = figures("from=2026-05-01T00:00:00Z&to=2026-05-04T08:00:00Z");
        assertThat(before.body().path("opened").asInt()).isZero();
        assertThat(before.body().has("medianWorkingMinutes")).isFalse();
        assertThat(figures("from=2026-05-04T08:00:00Z&to=2026-05-04T08:00:00Z").fields())
                .containsExactly("from");
        assertThat(figures("from=2025-01-01T00:00:00Z").fields()).containsExactly("from");
        assertThat(figures("to=gestern").fields()).containsExactly("to");
    }

    private Reply figures(String query) {
        return api.ask(CaseRoute.FIGURES, Map.of(), "", Map.of("query", query));
    }

    @Test
    void hours_ofTheShop_decideWhenCasesAreDue() {
        Reply changed =
                api.ask(
                        CaseRoute.CHANGE_HOURS,
                        Map.of(),
                        "{\"state\": \"by\", \"days\": [\"MONDAY\"]}",
                        Map.of("if-match", "\"0\""));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/changedBy")).isEqualTo("sam");
        assertThat(api.show(api.opened("1")).text("/dueAt")).isEqualTo("2026-05-11T08:00:00Z");
        assertThat(api.audit.of(SHOP)).hasSize(1);
        assertThat(
                        api.ask(
                                        CaseRoute.CHANGE_HOURS,
                                        Map.of(),
                                        "{\"state\": \"xx\", \"days\": []}",
                                        Map.of("if-match", "\"1\""))
                                .fields())
                .containsExactly("state", "days");
    }

    @Test
    void hours_thatCannotBeUsed_stopOpeningUntilReplaced() {
        api.hours.save(SHOP, 1, "{\"version\": 1, \"from\": 7}");

        assertThat(api.open("1", "{\"reason\": \"COMPLAINT\"}").problem())
                .isEqualTo("document-unusable");
        assertThat(
                        api.ask(CaseRoute.SHOW_HOURS, Map.of(), "", Map.of())
                                .body()
                                .at("/unusable/0/field")
                                .asText())
                .isEqualTo("from");
        assertThat(api.cases.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anyRoute_ofGroupsThatMayNot_isRefused(CaseRoute route) {
        api.as("[finance]", "fay");
        assertThat(api.ask(route, Map.of("caseId", "x"), "{}", Map.of()).status()).isEqualTo(403);

        api.as("[marketing]", "mia");
        int status = api.ask(route, Map.of("caseId", "x"), "{}", Map.of()).status();
        if (route.key().startsWith("GET ")) {
            assertThat(status).isNotEqualTo(403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "../../etc/passwd", "kUAsZB0ZJ6Lh4cmkA7mC8PqT", "", "%00"})
    void show_whatIsNoCase_isUnknown(String id) {
        assertThat(api.show(id).problem()).isEqualTo("unknown-case");
        assertThat(api.change(NOTE, id, 1, "{\"text\": \"a\"}").problem())
                .isEqualTo("unknown-case");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            OPEN   | {}                                                  | reason
            OPEN   | {"reason": "ANGRY"}                                 | reason
            OPEN   | {"reason": "COMPLAINT", "customerId": {}}           | customerId
            OPEN   | {"reason": "COMPLAINT", "orderId": " "}             | orderId
            OPEN   | {"reason": "COMPLAINT", "note": null}               | note
            OPEN   | {"reason": "COMPLAINT", "state": "CLOSED"}          | state
            ASSIGN | {"owner": 7}                                        | owner
            ASSIGN | {"owner": null}                                     | owner
            NOTE   | {"text": "  "}                                      | text
            NOTE   | {"text": ["a"]}                                     | text
            CLOSE  | {"outcome": "fixed"}                                | outcome
            CLOSE  | {"outcome": "FIXED", "points": 3, "reason": "x"}           | points
            CLOSE  | {"outcome": "MADE_GOOD", "points": 0, "reason": "x"}       | points
            CLOSE  | {"outcome": "MADE_GOOD", "points": "٣", "reason": "x"}     | points
            CLOSE  | {"outcome": "MADE_GOOD", "points": 1000001, "reason": "x"} | points
            CLOSE  | {"outcome": "MADE_GOOD", "points": 1.5, "reason": "x"}     | points
            CLOSE  | {"outcome": "MADE_GOOD", "points": 15}                     | reason
            CLOSE  | {"outcome": "MADE_GOOD", "points": 15, "reason": "a\\nb"}  | reason
            CLOSE  | {"outcome": "FIXED", "reason": "x"}                        | reason
            """)
    void change_wrongField_isNamedAndChangesNothing(CaseRoute route, String body, String field) {
        String id = api.opened("1");

        Reply reply =
                route == CaseRoute.OPEN ? api.open("2", body) : api.change(route, id, 1, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(api.cases.audited()).hasSize(1);
    }

    @Test
    void note_longestAndOneMore_isTakenAndRefused() {
        String id = api.opened("1");
        String longest = "ä".repeat(2_000);

        assertThat(api.change(NOTE, id, 1, "{\"text\": \"" + longest + "\"}").status())
                .isEqualTo(200);
        assertThat(api.change(NOTE, id, 2, "{\"text\": \"" + longest + "a\"}").fields())
                .containsExactly("text");
        assertThat(api.change(NOTE, id, 2, "{\"text\": \"" + "ä".repeat(20_000) + "\"}").status())
                .isEqualTo(413);
        assertThat(api.change(NOTE, id, 2, "{\"text\": ").problem()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @CsvSource({
        "filter=all, filter",
        "filter=OPEN, filter",
        "limit=0, limit",
        "limit=101, limit",
        "cursor=eA, cursor",
        "cursor=%00, cursor"
    })
    void list_wrongParameter_isNamed(String query, String parameter) {
        assertThat(api.list(query).fields()).containsExactly(parameter);
    }

    @Test
    void open_withoutAKey_isRefused() {
        assertThat(
                        api.ask(CaseRoute.OPEN, Map.of(), "{\"reason\": \"COMPLAINT\"}", Map.of())
                                .fields())
                .containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource({"open, 201", "list, 200", "list-as-finance, 403"})
    void handle_sampleEvents_areAnswered(String sample, int status) throws IOException {
        Path file = RepositoryRoot.path().resolve("events/manage-cases/" + sample + ".json");

        assertThat(api.send(Files.readString(file)).status()).isEqualTo(status);
    }
}
