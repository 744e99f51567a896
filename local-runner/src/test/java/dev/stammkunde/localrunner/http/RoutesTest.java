package dev.stammkunde.localrunner.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.template.Stack;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

final class RoutesTest {

    private final Routes routes =
            new Routes(
                    List.of(
                            route("ANY", "/shops/{proxy+}"),
                            route("GET", "/shops/{shop}/orders"),
                            route("GET", "/shops/all/orders"),
                            route("ANY", "/shops/{shop}/orders"),
                            route("GET", "/pages/{page}"),
                            route("GET", "/mail/{token}"),
                            route("HEAD", "/mail/{token}")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "GET,  /shops/all/orders,  GET /shops/all/orders",
                "GET,  /shops/a/orders,    GET /shops/{shop}/orders",
                "POST, /shops/a/orders,    ANY /shops/{shop}/orders",
                "GET,  /shops/a/b/c,       ANY /shops/{proxy+}",
                "GET,  /shops,             none",
                "GET,  /shops//orders,     ANY /shops/{proxy+}",
                "GET,  /,                  none",
                "HEAD, /pages/a,           none",
                "HEAD, /mail/a,            HEAD /mail/{token}"
            })
    void find_path_takesTheMostSpecificRoute(String method, String path, String expected) {
        assertThat(
                        routes.find(method, List.of(PathPattern.split(path)))
                                .map(Routes.Match::routeKey))
                .isEqualTo(Optional.ofNullable(expected));
    }

    private static Stack.Route route(String method, String path) {
        return new Stack.Route("F", method, path, Optional.empty(), List.of());
    }
}
