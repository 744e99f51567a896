package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who may do what: every route and every group. */
final class PermissionMatrixTest {

    /** In the order of the routes: marketing, finance, support, no group, an unknown group. */
    private static final String MATRIX =
            """
            LIST            yes yes yes no no
            CREATE          yes no  no  no no
            SHOW            yes yes yes no no
            CHANGE          yes no  no  no no
            CHECK           yes no  no  no no
            PAUSE           yes no  no  no no
            RESUME          yes no  no  no no
            ARCHIVE         yes no  no  no no
            PREVIEW         yes no  yes no no
            TEST            yes no  no  no no
            AUDIENCE        yes no  no  no no
            VERSIONS        yes yes yes no no
            RUNS            yes yes yes no no
            COMPARISON      yes yes yes no no
            LIST_AUDIENCES  yes yes yes no no
            CREATE_AUDIENCE yes no  no  no no
            SHOW_AUDIENCE   yes yes yes no no
            CHANGE_AUDIENCE yes no  no  no no
            CHECK_AUDIENCE  yes no  no  no no
            COUNT_AUDIENCE  yes no  no  no no
            ARCHIVE_AUDIENCE yes no no  no no
            AUDIENCE_VERSIONS yes yes yes no no
            UPLOAD_LIST     yes no  no  no no
            SHOW_SETTINGS   yes no  no  no no
            CHANGE_SETTINGS yes no  no  no no
            PREVIEW_SETTINGS yes no no no no
            IMPORT_CODES    yes no  no  no no
            """;

    private static final List<String> GROUPS =
            List.of("[marketing]", "[finance]", "[support]", "", "[administrators]");

    @Test
    void everyRoute_everyGroup_isAsTheMatrixSays() {
        List<String> lines = MATRIX.lines().toList();
        assertThat(lines).hasSameSizeAs(AdminRoute.values());
        for (String line : lines) {
            String[] cells = line.split("\\s+");
            AdminRoute route = AdminRoute.valueOf(cells[0]);
            for (int i = 0; i < GROUPS.size(); i++) {
                Reply reply = ask(route, GROUPS.get(i));

                assertThat(reply.status() == 403)
                        .as("%s by %s answers %d", route, GROUPS.get(i), reply.status())
                        .isEqualTo(cells[i + 1].equals("no"));
                assertThat(reply.status()).isNotEqualTo(500);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"[finance support],PREVIEW", "[support marketing],CREATE"})
    void severalGroups_oneThatMay_isEnough(String groups, AdminRoute route) {
        assertThat(ask(route, groups).status()).isNotEqualTo(403);
    }

    @Test
    void refusal_namesTheGroupsThatMay() {
        Reply reply = ask(AdminRoute.PREVIEW, "[finance]");

        assertThat(reply.problem()).isEqualTo("group-not-allowed");
        assertThat(reply.body().path("detail").asText()).contains("marketing, support");
    }

    @Test
    void withoutAuthorizer_everyRouteIsClosed() {
        assertThat(Arrays.stream(AdminRoute.values()))
                .allSatisfy(
                        route -> {
                            Reply reply =
                                    new AdminApi()
                                            .send(
                                                    """
                                                    {"routeKey": "%s", "rawPath": "/", "pathParameters": {"shopId": "shop"},
                                                     "requestContext": {"requestId": "r", "timeEpoch": 0,
                                                      "http": {"method": "GET"}}}
                                                    """
                                                            .formatted(route.key()));
                            assertThat(reply.status()).isEqualTo(401);
                        });
    }

    private static Reply ask(AdminRoute route, String groups) {
        return new AdminApi()
                .as(groups)
                .ask(
                        route,
                        Map.of(
                                "campaignId",
                                "birthday",
                                "pool",
                                "winter",
                                "audienceId",
                                "regulars",
                                "listId",
                                "l1",
                                "part",
                                "1"),
                        "{\"id\": \"other\"}",
                        Map.of("if-match", "\"1\""));
    }
}
