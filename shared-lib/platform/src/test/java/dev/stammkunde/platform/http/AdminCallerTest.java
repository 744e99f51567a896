package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
                "[admin]              | ADMIN",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[demo-shop:marketing]               | demo-shop   | MARKETING",
                "[demo-shop:marketing support]       | demo-shop   | MARKETING,SUPPORT",
                "[demo-shop:admin]                   | demo-shop   | ADMIN",
                "[marketing]                         | a:b         | MARKETING",
                "[demo-shop:marketing]               | other-shop  | ''",
                "[demo-shop:admin]                   | other-shop  | ''",
                "[demo-shop:marketing]               | demo-shop-2 | ''",
                "[demo-shop:marketing]               | demo        | ''",
                "[demo-shop:marketing]               | shop        | ''",
                "[demo-shop:marketing]               | Demo-shop   | ''",
                "[demo.shop:marketing]               | demo-shop   | ''",
                "[.*:marketing *:marketing]          | demo-shop   | ''",
                "[:marketing]                        | demo-shop   | ''",
                "[:marketing]                        | ''          | ''",
                "[demo-shop:]                        | demo-shop   | ''",
                "[demo-shop]                         | demo-shop   | ''",
                "[demo-shop::marketing]              | demo-shop   | ''",
                "[demo-shop:admin:marketing]         | demo-shop   | ''",
                "[demo-shop:admin:marketing]         | demo-shop:admin | ''",
                "[admin:demo-shop:marketing]         | demo-shop   | ''",
                "[demo-shop:Marketing]               | demo-shop   | ''",
                "[demo-shop:marketing2]              | demo-shop   | ''",
                "[demo-shop:marketing,support]       | demo-shop   | ''",
                "[demo-shop%3Amarketing]             | demo-shop   | ''",
                "[demo%2Dshop:marketing]             | demo-shop   | ''",
                "[marketing:demo-shop]               | demo-shop   | ''",
                "[marketing:demo-shop]               | marketing   | ''",
                "[admin:marketing]                   | admin       | MARKETING",
                "[admin:marketing]                   | demo-shop   | ''",
                "[../demo-shop:marketing]            | ../demo-shop | ''",
                "[döner:marketing]                   | döner       | ''"
            })
    void of_groupsOfShops_countInThatShopAlone(String claim, String shopId, String groups) {
        assertThat(in(claim, shopId)).isEqualTo(groups);
    }

    @Test
    void of_pathWithoutAShop_groupsOfShopsDoNotCount() {
        AdminCaller caller =
                caller(
                        "{\"jwt\": {\"claims\": {\"cognito:groups\": \"[support demo-shop:admin]\"}}}");

        assertThat(caller.groups()).containsExactly(AdminGroup.SUPPORT);
        assertThat(caller.groupsByShop())
                .isEqualTo(
                        new GroupsByShop(
                                Set.of(AdminGroup.SUPPORT),
                                Map.of("demo-shop", Set.of(AdminGroup.ADMIN))));
        assertThat(caller.groupsByShop().in("demo-shop"))
                .containsExactly(AdminGroup.SUPPORT, AdminGroup.ADMIN);
        assertThat(caller.groupsByShop().in("other-shop")).containsExactly(AdminGroup.SUPPORT);
    }

    @ParameterizedTest
    @EnumSource
    void isIn_admin_mayWhatAnyGroupMay(AdminGroup group) {
        AdminCaller admin = AdminCaller.in(Set.of(group), request("[admin]", "demo-shop"));

        assertThat(admin.isIn(Set.of(group))).isTrue();
        assertThat(admin.groups()).containsExactly(AdminGroup.ADMIN);
    }

    @Test
    void in_adminOfAnotherShop_isRefused() {
        assertThatThrownBy(
                        () ->
                                AdminCaller.in(
                                        Set.of(AdminGroup.values()),
                                        request("[other-shop:admin]", "demo-shop")))
                .isInstanceOfSatisfying(
                        AdminRefusedException.class,
                        refused -> assertThat(refused.answer().status()).isEqualTo(403));
    }

    @Test
    void signedIn_inNoGroup_isLetIn() {
        assertThat(AdminCaller.signedIn(request("", "demo-shop")).groups()).isEmpty();
    }

    @Test
    void signedIn_noAuthorizer_isRefused() {
        HttpRequest nobodys = request("{}", Map.of());

        assertThatThrownBy(() -> AdminCaller.signedIn(nobodys))
                .isInstanceOfSatisfying(
                        AdminRefusedException.class,
                        refused -> assertThat(refused.answer().status()).isEqualTo(401));
    }

    @Test
    void acting_tellsTheGroupsThatCounted() {
        HttpRequest request =
                request("[support demo-shop:finance other-shop:marketing]", "demo-shop");

        assertThat(AdminCaller.of(request).acting(request).groups())
                .containsExactly("finance", "support");
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

    private static String in(String claim, String shopId) {
        AdminCaller caller = AdminCaller.of(request(claim, shopId));
        return String.join(",", caller.groups().stream().sorted().map(Enum::name).toList());
    }

    private static HttpRequest request(String claim, String shopId) {
        return request(
                "{\"jwt\": {\"claims\": {\"sub\": \"5f0c\", \"cognito:groups\": \"%s\"}}}"
                        .formatted(claim),
                Map.of("shopId", shopId));
    }

    private static AdminCaller caller(String authorizer) {
        return AdminCaller.of(request(authorizer, Map.of()));
    }

    private static HttpRequest request(String authorizer, Map<String, String> path) {
        String event =
                """
                {"routeKey": "GET /", "rawPath": "/", "requestContext": {"requestId": "r", "timeEpoch": 0,
                 "http": {"method": "GET"}, "authorizer": %s}}
                """
                        .formatted(authorizer);
        HttpRequest request =
                HttpRequest.parse(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, String> one : path.entrySet()) {
            request = request.withPath(one.getKey(), one.getValue());
        }
        return request;
    }
}
