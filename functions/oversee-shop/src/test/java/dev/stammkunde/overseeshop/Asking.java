package dev.stammkunde.overseeshop;

import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.time.Instant;
import java.util.Map;

/** Asks the function over HTTP as somebody of whom a token says something, or nothing. */
final class Asking {

    private final DescribedFunction function;
    private final Instant now;

    Asking(OverseeShopPorts ports, Instant now) {
        function =
                new DescribedFunction(
                        new OverseeShopHandler(ports), OpenApiDocument.read("console-api.yaml"));
        this.now = now;
    }

    Reply ask(OverseeRoute route, String query, Map<String, String> claims) {
        Request request = Request.to(route.key(), now).query(query);
        if (route.key().contains("{shopId}")) {
            request.path("shopId", "shop");
        }
        claims.forEach(request::claim);
        return function.ask(request);
    }
}
