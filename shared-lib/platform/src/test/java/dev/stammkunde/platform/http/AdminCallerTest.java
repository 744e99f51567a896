package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

final class AdminCallerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[marketing]          | MARKETING",
                "[marketing support]  | MARKETING,SUPPORT",
                "[finance, support]   | SUPPORT",
                "[x,marketing]        | ''",
                "[[marketing]         | ''",
                "[marketing]]         | ''",
                "[[marketing]]        | ''",
                "[x marketing]        | MARKETING",
                "support              | SUPPORT",
                "[marketing2 other]   | ''",
                "[Marketing]          | ''",
                "[]                   | ''",
                "[                    | ''",
                "''                   | ''"
            })
    void of_claimAsTheApiHandsItOver_isTheGroups(String claim, String groups) {
        AdminCaller caller =
                caller(
                        "{\"jwt\": {\"claims\": {\"cognito:groups\": \"%s\", \"email\": \"a@shop.example\"}, \"scopes\": null}}"
                                .formatted(claim));

        assertThat(String.join(",", caller.groups().stream().sorted().map(Enum::name).toList()))
                .isEqualTo(groups);
        assertThat(caller.email()).contains("a@shop.example");
        assertThat(caller.toString()).doesNotContain("shop.example");
    }

    @Test
    void of_groupsOfShops_areForThoseShopsAlone() {
        AdminCaller caller =
                caller(
                        "{\"jwt\": {\"claims\": {\"cognito:groups\": \"[rad:support rad:finance"
                                + " buch.de:marketing :finance a:b:finance rad:boss support]\"}}}");

        assertThat(caller.groups()).containsExactly(AdminGroup.SUPPORT);
        assertThat(caller.groupsByShop())
                .isEqualTo(
                        Map.of(
                                "rad", Set.of(AdminGroup.SUPPORT, AdminGroup.FINANCE),
                                "buch.de", Set.of(AdminGroup.MARKETING)));
        assertThat(caller.isIn(Set.of(AdminGroup.FINANCE))).isFalse();
    }

    @Test
    void of_noAuthorizer_isNobody() {
        assertThat(caller("{}").groups()).isEmpty();
        assertThat(caller("{}").email()).isEmpty();
        assertThat(caller("{}").isIn(Set.of(AdminGroup.values()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5f0c3b52-1111, true", "'', false", "' ', false"})
    void of_subject_isKeptIfItCanBe(String subject, boolean isKept) {
        AdminCaller caller =
                caller("{\"jwt\": {\"claims\": {\"sub\": \"%s\"}}}".formatted(subject));

        assertThat(caller.subject().isPresent()).isEqualTo(isKept);
        assertThat(caller("{}").subject()).isEmpty();
    }

    private static AdminCaller caller(String authorizer) {
        String event =
                """
                {"routeKey": "GET /", "rawPath": "/", "requestContext": {"requestId": "r", "timeEpoch": 0,
                 "http": {"method": "GET"}, "authorizer": %s}}
                """
                        .formatted(authorizer);
        return AdminCaller.of(
                HttpRequest.parse(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
    }
}
