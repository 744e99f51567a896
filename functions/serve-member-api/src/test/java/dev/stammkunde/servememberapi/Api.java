package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks the handler as API Gateway does, and holds every answer against the OpenAPI document.
 *
 * @param now the time of each request
 * @param shops what the authorizer said
 */
record Api(RequestStreamHandler handler, Instant now, String shops) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("member-api.yaml");

    /** An answer whose body is JSON. */
    record Reply(int status, Map<String, String> headers, JsonNode body) {

        /** The last part of a problem's type. */
        String problem() {
            assertThat(headers).containsEntry("content-type", "application/problem+json");
            assertThat(body.path("status").asInt()).isEqualTo(status);
            return body.path("type").asText().replace("urn:stammkunde:problem:", "");
        }
    }

    static Api of(RequestStreamHandler handler) {
        return new Api(handler, Orders.PAID_AT.plusSeconds(3600), Orders.SHOP);
    }

    Api at(Instant time) {
        return new Api(handler, time, shops);
    }

    Api withKeyFor(String allowedShops) {
        return new Api(handler, now, allowedShops);
    }

    Reply points(String customerId, String query) {
        return get(MemberRoute.POINTS, Map.of("customerId", customerId), query);
    }

    Reply rewards(String customerId) {
        return get(MemberRoute.REWARDS, Map.of("customerId", customerId), "");
    }

    Reply ledger(String customerId, String query) {
        return get(MemberRoute.LEDGER, Map.of("customerId", customerId), query);
    }

    Reply explanation(String customerId, Object entry) {
        return get(
                MemberRoute.EXPLANATION,
                Map.of("customerId", customerId, "entry", entry.toString()),
                "");
    }

    Reply orderPoints(String orderId) {
        return get(MemberRoute.ORDER_POINTS, Map.of("orderId", orderId), "");
    }

    Reply customer(String customerId) {
        return get(MemberRoute.CUSTOMER, Map.of("customerId", customerId), "");
    }

    Reply cartPrices(String cart) {
        ObjectNode event = event(MemberRoute.CART_PRICES.key(), Map.of("shopId", Orders.SHOP), "");
        Reply reply = send(event.put("body", cart).toString());
        assertDescribed(MemberRoute.CART_PRICES, reply);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        return reply;
    }

    /** Asks for {@link Orders#SHOP} unless the parameters name another shop. */
    Reply get(MemberRoute route, Map<String, String> pathParameters, String query) {
        Map<String, String> parameters = new HashMap<>(Map.of("shopId", Orders.SHOP));
        parameters.putAll(pathParameters);
        Reply reply = send(event(route.key(), parameters, query).toString());
        assertDescribed(route, reply);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        return reply;
    }

    /** Sends a body to {@link Orders#SHOP}. */
    Reply post(MemberRoute route, Map<String, String> pathParameters, String body) {
        Map<String, String> parameters = new HashMap<>(Map.of("shopId", Orders.SHOP));
        parameters.putAll(pathParameters);
        Reply reply = send(event(route.key(), parameters, "").put("body", body).toString());
        assertDescribed(route, reply);
        return reply;
    }

    void assertDescribed(MemberRoute route, Reply reply) {
        DOCUMENT.assertDescribes(
                route.key(),
                reply.status(),
                reply.headers().getOrDefault("content-type", ""),
                reply.body());
    }

    ObjectNode event(String routeKey, Map<String, String> pathParameters, String query) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("routeKey", routeKey);
        event.put("rawPath", "/").put("rawQueryString", query);
        ObjectNode parameters = event.putObject("pathParameters");
        pathParameters.forEach(parameters::put);
        event.putObject("headers").put("authorization", "Bearer withheld");
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "request-1").put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", "GET");
        context.putObject("authorizer").putObject("lambda").put("shops", shops);
        return event.put("isBase64Encoded", false);
    }

    /** Sends an event as it is, whether or not it is documented. */
    Reply send(String event) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    context());
            JsonNode answer = MAPPER.readTree(response.toByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            return new Reply(
                    answer.path("statusCode").asInt(),
                    headers,
                    MAPPER.readTree(answer.path("body").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the id is asked of it. */
    private static Context context() {
        return (Context)
                Proxy.newProxyInstance(
                        Api.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (proxy, method, arguments) -> "request-1");
    }
}
