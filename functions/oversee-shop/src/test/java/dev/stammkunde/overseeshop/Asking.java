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
        return ask(Request.to(route.key(), now).query(query), route, claims);
    }

    /** Asks for what the path names beside the shop. */
    Reply ask(OverseeRoute route, Map<String, String> path, Map<String, String> claims) {
        Request request = Request.to(route.key(), now);
        path.forEach(request::path);
        return ask(request, route, claims);
    }

    private Reply ask(Request request, OverseeRoute route, Map<String, String> claims) {
        if (route.key().contains("{shopId}")) {
            request.path("shopId", "shop");
        }
        claims.forEach(request::claim);
        return function.ask(request);
    }
}
