package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

final class AuditOverHttpTest {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");

    private final MailDesk desk = new MailDesk();

    private static AuditEntry entry(int number, String kind) {
        return new Acting("mia", "Mia", List.of("marketing"), NOW.plusSeconds(number), "r" + number)
                .did("demo-shop", new Deed("pause", kind, "spring"))
                .with("state", "ACTIVE", "PAUSED");
    }

    private JsonNode ask(String query, String groups, int status) {
        Reply answer = desk.send(MailDesk.sample("audit", query).replace("[finance]", groups));
        assertThat(answer.status()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void audit_byPage_isWhoDidWhatTheNewestFirst() {
        for (int i = 0; i < 3; i++) {
            desk.mails.audit().add(entry(i, "campaign"));
        }

        JsonNode first = ask("limit=2", "[finance]", 200);
        JsonNode rest = ask("limit=2&cursor=" + first.path("next").asText(), "[finance]", 200);

        assertThat(first.path("entries").findValuesAsText("requestId")).containsExactly("r2", "r1");
        assertThat(rest.path("entries").findValuesAsText("requestId")).containsExactly("r0");
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.path("entries").get(0))
                .hasToString(
                        "{\"at\":\"2026-05-06T10:00:00Z\",\"who\":\"mia\",\"name\":\"Mia\","
                                + "\"groups\":[\"marketing\"],\"verb\":\"pause\",\"kind\":\"campaign\","
                                + "\"id\":\"spring\",\"changes\":[{\"path\":\"state\","
                                + "\"before\":\"ACTIVE\",\"after\":\"PAUSED\"}],\"complete\":true,"
                                + "\"requestId\":\"r0\"}");
    }

    @Test
    void audit_ofATimeAKindOrAPerson_isThatAlone() {
        desk.mails.audit().add(entry(0, "campaign"));
        desk.mails.audit().add(entry(1, "suppression"));

        assertThat(found("kind=campaign")).containsExactly("r0");
        assertThat(found("who=mia&from=2026-05-06T12:00:01%2B02:00")).containsExactly("r1");
        assertThat(found("from=2026-05-06T12:00:01+02:00")).containsExactly("r1");
        assertThat(found("to=2026-05-06T10:00:01Z")).containsExactly("r0");
        assertThat(found("who=mio")).isEmpty();
        assertThat(found("from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")).isEmpty();
    }

    private List<String> found(String query) {
        return ask(query, "[support]", 200).path("entries").findValuesAsText("requestId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=10000-01-01T00:00:00Z",
                "from=%2B1000000000-12-31T23:59:59Z",
                "limit=31",
                "cursor=eA"
            })
    void audit_parameterThatIsWrong_isRefused(String query) {
        ask(query, "[marketing]", 400);
    }

    @Test
    void audit_byNobodyOfTheTeam_isRefused() {
        ask("", "[cleaners]", 403);
    }
}
