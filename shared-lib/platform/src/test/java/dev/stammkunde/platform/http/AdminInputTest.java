package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

final class AdminInputTest {

    private static AdminInput input(String query, String header, String body) {
        String event =
                """
                {"routeKey": "GET /", "rawPath": "/", "rawQueryString": "%s", "headers": {%s},
                 "pathParameters": {"shopId": "a/b"},
                 "requestContext": {"requestId": "r", "timeEpoch": 0, "http": {"method": "GET"}},
                 "body": "%s"}
                """
                        .formatted(query, header, body);
        return new AdminInput(
                HttpRequest.parse(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
    }

    private static int status(ThrowingCallable asking) {
        return catchThrowableOfType(AdminRefusedException.class, asking).answer().status();
    }

    @Test
    void shopId_thatIsNone_isAWrongParameter() {
        assertThat(status(() -> input("", "", "").shopId())).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"'', 20", "limit=1, 1", "limit=100, 100"})
    void number_withinItsBounds_isRead(String query, int expected) {
        assertThat(input(query, "", "").number("limit", 20, 100)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=01", "limit=1e1", "limit=99999999999"})
    void number_outsideOfThem_isAWrongParameter(String query) {
        assertThat(status(() -> input(query, "", "").number("limit", 20, 100))).isEqualTo(400);
    }

    @Test
    void body_thatIsNoObjectOrTooLarge_isRefused() {
        assertThat(status(() -> input("", "", "").body(10))).isEqualTo(400);
        assertThat(status(() -> input("", "", "[1]").body(10))).isEqualTo(422);
        assertThat(status(() -> input("", "", "[1,2,3,4,5,6]").body(10))).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"'W/\\\"3\\\"', 3", "'\\\"0\\\"', 0"})
    void seenVersion_ofAHeader_winsOverTheDocument(String tag, int expected) {
        JsonField document = Json.parse("{\"version\": 7}");

        assertThat(input("", "\"if-match\": \"" + tag + '"', "").seenVersion(document))
                .isEqualTo(expected);
        assertThat(input("", "", "").seenVersion(document)).isEqualTo(7);
        assertThat(status(() -> input("", "", "").seenVersion(Json.parse("{}")))).isEqualTo(428);
    }

    @Test
    void invalid_moreFieldsThanFit_namesTheFirst() {
        HttpResponse answer =
                AdminRefusedException.invalid(Collections.nCopies(101, new Finding("a", "b")))
                        .answer();

        assertThat(answer.body()).contains("101 things must be changed; these are the first");
        assertThat(answer.body().split("\"field\"")).hasSize(101);
    }
}
