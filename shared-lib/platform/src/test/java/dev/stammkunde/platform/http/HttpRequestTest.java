package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class HttpRequestTest {

    private static final String EVENT =
            """
            {
              "version": "2.0",
              "routeKey": "POST /shops/{shopId}/customers/{customerId}",
              "rawPath": "/shops/demo/customers/a b",
              "rawQueryString": "asOf=2026-05-01T10%3A00%3A00%2B02%3A00&tag=a%2Cb&tag=c+d&odd=%zz&flag&=",
              "cookies": ["a=b"],
              "headers": {"X-Shopify-Topic": "orders/paid", "content-type": "application/json"},
              "queryStringParameters": {"tag": "a,b,c d"},
              "pathParameters": {"shopId": "demo", "customerId": "100%41"},
              "requestContext": {
                "accountId": "111122223333",
                "apiId": "api-id",
                "authorizer": {"lambda": {"shopId": "demo", "keys": 2, "admin": true, "none": null}},
                "domainName": "id.execute-api.eu-central-1.amazonaws.com",
                "http": {
                  "method": "POST",
                  "path": "/shops/demo/customers/a b",
                  "protocol": "HTTP/1.1",
                  "sourceIp": "192.0.2.1",
                  "userAgent": "agent"
                },
                "requestId": "JKJaXmPLvHcESHA=",
                "routeKey": "POST /shops/{shopId}/customers/{customerId}",
                "stage": "$default",
                "time": "12/Mar/2020:19:03:58 +0000",
                "timeEpoch": 1583348638390
              },
              "body": %s,
              "isBase64Encoded": %s
            }
            """;

    @Test
    void parse_request_hasEachPart() {
        HttpRequest request = parse("\"{\\\"a\\\": \\\"ü\\\"}\"", "false");

        assertThat(request.requestId()).isEqualTo("JKJaXmPLvHcESHA=");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.routeKey()).isEqualTo("POST /shops/{shopId}/customers/{customerId}");
        assertThat(request.path()).isEqualTo("/shops/demo/customers/a b");
        assertThat(request.findHeader("x-shopify-topic")).contains("orders/paid");
        assertThat(request.findHeader("X-Shopify-Topic")).contains("orders/paid");
        assertThat(request.findHeader("x-none")).isEmpty();
        assertThat(request.at()).isEqualTo(Instant.parse("2020-03-04T19:03:58.390Z"));
        assertThat(request.authorizer())
                .containsEntry("shopId", "demo")
                .containsEntry("keys", "2")
                .containsEntry("admin", "true")
                .hasSize(3);
        assertThat(request.body().text()).isEqualTo("{\"a\": \"ü\"}");
    }

    @Test
    void pathParameter_withPercentSign_isNotDecodedAgain() {
        HttpRequest request = parse("null", "false");

        assertThat(request.pathParameter("customerId")).isEqualTo("100%41");
        assertThatThrownBy(() -> request.pathParameter("other"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void query_repeatedAndEncoded_isSplitAndDecoded() {
        HttpRequest request = parse("null", "false");

        assertThat(request.findQuery("asOf")).contains("2026-05-01T10:00:00+02:00");
        assertThat(request.query()).containsEntry("tag", List.of("a,b", "c d"));
        assertThat(request.findQuery("odd")).contains("%zz");
        assertThat(request.findQuery("flag")).contains("");
        assertThat(request.findQuery("none")).isEmpty();
    }

    @Test
    void body_base64_isTheRawBytes() {
        HttpRequest request = parse("\"AP+A\"", "true");

        assertThat(request.body().bytes()).containsExactly(0, 0xFF, 0x80);
        assertThat(request.body().length()).isEqualTo(3);
    }

    @Test
    void body_textWithACharacterThatQueuesRefuse_keepsItsBytesAndIsReadWithout() {
        RawBody body = parse("\"\\uffff\"", "false").body();

        assertThat(body.bytes()).containsExactly(0xEF, 0xBF, 0xBF);
        assertThat(body.text()).isEqualTo("\uFFFD");
    }

    @Test
    void pathId_whatCanBeNoId_isRefusedByName() {
        assertThat(parse("null", "false").pathId("customerId")).isEqualTo("100%41");
        assertThatThrownBy(() -> withCustomer("x".repeat(129)).pathId("customerId"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("customerId must have 1 to 128 characters");
        assertThatThrownBy(() -> withCustomer("lena\uFFFE").pathId("customerId"))
                .isInstanceOf(InvalidFieldException.class);
    }

    private static HttpRequest withCustomer(String id) {
        String event =
                EVENT.replace("100%41", id).replaceFirst("%s", "null").replace("%s", "false");
        return HttpRequest.parse(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void body_absent_isEmpty() {
        assertThat(parse("null", "false").body()).isEqualTo(RawBody.EMPTY);
    }

    @Test
    void body_brokenBase64_namesTheField() {
        assertThatThrownBy(() -> parse("\"%%\"", "true"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("body must be base64");
    }

    @Test
    void toString_always_hidesHeadersAndBody() {
        assertThat(parse("\"secret\"", "false").toString()).doesNotContain("secret", "orders/paid");
    }

    @Test
    void parse_anotherEvent_throws() {
        byte[] event = "{\"Records\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> HttpRequest.parse(new ByteArrayInputStream(event)))
                .isInstanceOf(InvalidFieldException.class);
    }

    private static HttpRequest parse(String body, String base64) {
        String event = EVENT.replaceFirst("%s", body.replace("\\", "\\\\")).replace("%s", base64);
        return HttpRequest.parse(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
