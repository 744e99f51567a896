package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.JsonText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

class RouteTableTest {

    private static final String GREEDY = "/admin/shops/{shopId}/{programme}/{path+}";

    private final RouteTable table =
            new RouteTable(
                    List.of(
                            "GET /admin/shops/{shopId}/offers",
                            "GET /admin/shops/{shopId}/offers/{offerId}",
                            "PUT /admin/shops/{shopId}/offers/{offerId}",
                            "GET /admin/shops/{shopId}/offers/{offerId}/figures",
                            "GET /admin/shops/{shopId}/offers/drafts",
                            "POST /admin/shops/{shopId}/ladders/readings"));

    @ParameterizedTest
    @CsvSource({
        "GET, offers, tea, GET /admin/shops/{shopId}/offers/{offerId}",
        "PUT, offers, tea, PUT /admin/shops/{shopId}/offers/{offerId}",
        "GET, offers, tea/figures, GET /admin/shops/{shopId}/offers/{offerId}/figures",
        "GET, offers, {offerId}, GET /admin/shops/{shopId}/offers/{offerId}",
        "GET, offers, drafts, GET /admin/shops/{shopId}/offers/drafts",
        "POST, ladders, readings, POST /admin/shops/{shopId}/ladders/readings"
    })
    void find_pathThatTheGatewaysRouteStandsFor_isTheFunctionsOwnRoute(
            String method, String programme, String rest, String key) {
        var found = table.find(asked(method, GREEDY, programme, rest)).orElseThrow();

        assertThat(found.routeKey()).isEqualTo(key);
        assertThat(found.pathParameter("shopId")).isEqualTo("a/b");
        assertThat(found.pathParameters()).doesNotContainKeys("path", "programme");
        if (key.contains("{offerId}")) {
            assertThat(found.pathParameter("offerId")).isEqualTo(rest.replace("/figures", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, offers, tea",
        "GET, offers, tea/figures/more",
        "GET, offers, ''",
        "GET, offers, tea/",
        "GET, ladders, readings",
        "GET, moons, tea"
    })
    void find_pathOfNoRoute_isNone(String method, String programme, String rest) {
        assertThat(table.find(asked(method, GREEDY, programme, rest))).isEmpty();
    }

    @Test
    void find_listOfAProgramme_isItsRoute() {
        var list = asked("GET", "/admin/shops/{shopId}/{programme}", "offers", "");

        assertThat(table.find(list).orElseThrow().routeKey())
                .isEqualTo("GET /admin/shops/{shopId}/offers");
    }

    @Test
    void find_ownRoute_isTheRequestItself() {
        var own = asked("GET", "/admin/shops/{shopId}/offers/{offerId}", "offers", "");

        assertThat(table.find(own)).containsSame(own);
    }

    private static HttpRequest asked(String method, String path, String programme, String rest) {
        return HttpRequest.parse(
                new ByteArrayInputStream(
                        JsonText.objectBytes(
                                json ->
                                        json.text("routeKey", method + ' ' + path)
                                                .text("rawPath", "/")
                                                .object(
                                                        "pathParameters",
                                                        p ->
                                                                Map.of(
                                                                                "shopId", "a/b",
                                                                                "programme",
                                                                                        programme,
                                                                                "path", rest)
                                                                        .forEach(p::text))
                                                .object("headers", _ -> {})
                                                .object(
                                                        "requestContext",
                                                        c ->
                                                                c.text("requestId", "1")
                                                                        .number("timeEpoch", 1)
                                                                        .object(
                                                                                "http",
                                                                                h ->
                                                                                        h.text(
                                                                                                "method",
                                                                                                method))))));
    }
}
