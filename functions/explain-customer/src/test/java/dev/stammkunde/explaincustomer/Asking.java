package dev.stammkunde.explaincustomer;

import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.time.Instant;

/** Asks the function over HTTP of the customers of a shop. */
record Asking(DescribedFunction function, String shopId, Instant now) {

    Asking(ExplainCustomerHandler handler, String shopId, Instant now) {
        this(new DescribedFunction(handler, OpenApiDocument.read("console-api.yaml")), shopId, now);
    }

    Reply show(String customer) {
        return ask(CustomerRoute.SHOW, customer, "", "support");
    }

    Reply timeline(String customer, String query) {
        return ask(CustomerRoute.TIMELINE, customer, query, "marketing");
    }

    Reply explain(String customer, String entry) {
        return function.ask(
                request(CustomerRoute.EXPLAIN, customer, "support").path("entry", entry));
    }

    Reply ask(CustomerRoute route, String customer, String query, String group) {
        return function.ask(request(route, customer, group).path("entry", "1").query(query));
    }

    private Request request(CustomerRoute route, String customer, String group) {
        return Request.to(route.key(), now)
                .path("shopId", shopId)
                .path("customerId", customer)
                .by("subject-1", '[' + group + ']');
    }
}
