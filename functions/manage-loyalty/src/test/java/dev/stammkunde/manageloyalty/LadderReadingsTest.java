package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

final class LadderReadingsTest {

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.LADDERS);

    private Reply ask(String body) {
        return api.ask("POST", "/readings", body, Map.of());
    }

    private static String ladder(String basis) {
        return """
        {"name":"x","goods":{"products":["p"]},"basis":%s,"reading":"MARGINAL","prices":"GROSS"}
        """
                .formatted(basis);
    }

    /** Pieces, what was bought before, list price, and both readings, of each row. */
    private static String rows(JsonNode answer) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .map(
                        row ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                row.path("pieces").asInt(),
                                                row.at("/before/amount").asText(),
                                                row.at("/listed/amount").asText(),
                                                row.at("/allUnits/amount").asText(),
                                                row.at("/marginal/amount").asText()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void read_byPieces_isShownBothWaysAroundEachStep() {
        Reply reply =
                ask(
                        "{\"ladder\":%s}"
                                .formatted(
                                        ladder(
                                                "{\"kind\":\"PIECES\",\"steps\":[{\"from\":1,\"percent\":1},{\"from\":5,\"percent\":5}]}")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("reading").asText()).isEqualTo("MARGINAL");
        assertThat(rows(reply.body()))
                .isEqualTo(
                        """
                        1 0.00 10.00 9.90 9.90
                        4 0.00 40.00 39.60 39.60
                        5 0.00 50.00 47.50 49.10
                        10 0.00 100.00 95.00 96.60\
                        """);
        assertThat(api.documents().ofShop(LoyaltyApi.SHOP)).isEmpty();
    }

    @Test
    void read_byOtherBases_isShownByWhatEachCounts() {
        assertThat(
                        rows(
                                ask("{\"ladder\":%s,\"price\":{\"amount\":\"9.00\",\"currency\":\"EUR\"}}"
                                                .formatted(
                                                        ladder(
                                                                """
                                                                {"kind":"PIECE_PRICES","steps":[{"from":3,
                                                                 "price":{"amount":"8.00","currency":"EUR"}}]}
                                                                """)))
                                        .body()))
                .isEqualTo(
                        "2 0.00 18.00 18.00 18.00\n3 0.00 27.00 24.00 26.00\n6 0.00 54.00 48.00 50.00");
        assertThat(
                        rows(
                                ask("{\"ladder\":%s}"
                                                .formatted(
                                                        ladder(
                                                                """
                                                                {"kind":"ORDER_VALUE","steps":[{"percent":10,
                                                                 "from":{"amount":"50.00","currency":"EUR"}}]}
                                                                """)))
                                        .body()))
                .isEqualTo(
                        "1 0.00 49.99 49.99 49.99\n1 0.00 50.00 45.00 50.00\n1 0.00 100.00 90.00 95.00");
        assertThat(
                        rows(
                                ask("{\"ladder\":%s}"
                                                .formatted(
                                                        ladder(
                                                                """
                                                                {"kind":"TURNOVER","window":"CALENDAR_YEAR",
                                                                 "steps":[{"percent":10,
                                                                 "from":{"amount":"500.00","currency":"EUR"}}]}
                                                                """)))
                                        .body()))
                .isEqualTo(
                        "1 399.99 100.00 100.00 100.00\n1 450.00 100.00 90.00 95.00\n1 500.00 100.00 90.00 90.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', ladder",
        "'{\"ladder\":7}', ladder",
        "'{\"ladder\":{\"name\":\"x\",\"reading\":\"ALL_UNITS\",\"prices\":\"NET\",\"basis\":{\"kind\":\"PIECES\",\"steps\":[]}}}', ladder.basis.steps",
        "'{\"ladder\":{},\"price\":{\"amount\":\"0\",\"currency\":\"EUR\"}}', price.amount",
        "'{\"ladder\":{},\"price\":{\"amount\":\"1000001\",\"currency\":\"EUR\"}}', price",
        "'{\"ladder\":{},\"more\":1}', more"
    })
    void read_ofNoLadder_namesTheField(String body, String field) {
        assertThat(ask(body).fields()).contains(field);
    }

    @Test
    void read_inAnotherCurrencyThanTheSteps_isRefused() {
        assertThat(
                        ask("{\"ladder\":%s,\"price\":{\"amount\":\"9.00\",\"currency\":\"CHF\"}}"
                                        .formatted(
                                                ladder(
                                                        """
                                                        {"kind":"ORDER_VALUE","steps":[{"percent":10,
                                                         "from":{"amount":"50.00","currency":"EUR"}}]}
                                                        """)))
                                .fields())
                .containsExactly("price.currency");
    }
}
