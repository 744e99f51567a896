package dev.stammkunde.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

/** Requests as mail programs, their gateways and scanners of links send them. */
class MailProgramsTest {

    private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant CLICKED = Instant.parse("2026-11-22T09:00:00Z");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART =
            """
            --%1$s\r
            Content-Disposition: form-data; name="List-Unsubscribe"\r
            \r
            One-Click\r
            --%1$s--\r
            """;

    private final LeavingCustomer customer = new LeavingCustomer();
    private final String token = customer.token("news", SENT);

    /** The bodies that RFC 8058 allows, and those that lose something on their way. */
    static Stream<Arguments> oneClicks() {
        return Stream.of(
                Arguments.of(FORM, "List-Unsubscribe=One-Click"),
                Arguments.of(FORM + "; charset=UTF-8", "List-Unsubscribe=One-Click"),
                Arguments.of(FORM + ";charset=iso-8859-1", "List-Unsubscribe=One-Click\r\n"),
                Arguments.of("Application/X-WWW-Form-Urlencoded", "List-Unsubscribe=One%2DClick"),
                Arguments.of("multipart/form-data; boundary=abc123", MULTIPART.formatted("abc123")),
                Arguments.of(
                        "multipart/form-data; charset=utf-8; boundary=\"----=_Part 1\"",
                        MULTIPART.formatted("----=_Part 1")),
                Arguments.of("multipart/form-data", MULTIPART.formatted("lost")),
                Arguments.of("text/plain", "List-Unsubscribe=One-Click"),
                Arguments.of("", "List-Unsubscribe=One-Click"),
                Arguments.of(FORM, ""),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("oneClicks")
    void oneClick_asTextOrInBase64_unsubscribesOnce(String contentType, String body)
            throws IOException {
        String base64 = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));

        assertThat(post("", contentType, body, false).integer("statusCode")).isEqualTo(200);
        JsonField again = post("", contentType, base64, true);

        assertThat(again.integer("statusCode")).isEqualTo(200);
        assertThat(again.at("headers").find("set-cookie")).isEmpty();
        assertThat(again.at("headers").find("location")).isEmpty();
        assertThat(unsubscribed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Unsubscribe=One-Click",
                "utm_source=mail&utm_medium=email",
                "lang=en&lang=de",
                "lang=%zz",
                "scope=topic"
            })
    void oneClick_withAnEmptyBodyAndAQuery_unsubscribesOnce(String query) throws IOException {
        assertThat(post(query, FORM, "", false).integer("statusCode")).isEqualTo(200);
        assertThat(post(query, FORM, "", false).integer("statusCode")).isEqualTo(200);

        assertThat(unsubscribed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", ">", " ", "\r\n", "&utm_source=x", "\"", ".", "*"})
    void oneClick_withWhatAGatewayLeftBehindTheLink_unsubscribes(String rest) throws IOException {
        JsonField answer =
                send("POST", token + rest, "", FORM, "List-Unsubscribe=One-Click", false);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(unsubscribed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lang=en&lang=de",
                "lang=",
                "lang",
                "lang=%C3",
                "a+b=c%20d&&=&=x",
                "utm_source=x&lang=en",
                "scope=all&List-Unsubscribe=One-Click"
            })
    void look_withAnyQuery_changesNothing(String query) throws IOException {
        JsonField get = send("GET", token, query, "", "", false);
        JsonField head = send("HEAD", token, query, "", "", false);

        assertThat(get.integer("statusCode")).isEqualTo(200);
        assertThat(get.text("body")).contains("<form method=\"post\">");
        assertThat(head.at("headers").text("content-type"))
                .isEqualTo(get.at("headers").text("content-type"));
        assertThat(head.integer("statusCode")).isEqualTo(200);
        assertThat(head.findText("body").orElse("")).isEmpty();
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH"})
    void anyOtherMethod_ifARouteLetItThrough_changesNothing(String method) throws IOException {
        JsonField answer = send(method, token, "", FORM, "List-Unsubscribe=One-Click", false);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
    }

    @Test
    void look_atALinkCutShort_saysThatNothingWasChanged() throws IOException {
        for (String method : new String[] {"GET", "POST"}) {
            JsonField answer =
                    send(method, token.substring(0, token.length() - 9), "", "", "", false);

            assertThat(answer.integer("statusCode")).isEqualTo(400);
            assertThat(answer.text("body")).contains("Es wurde nichts geändert.");
        }
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
    }

    private JsonField post(String query, String contentType, String body, boolean base64)
            throws IOException {
        return send("POST", token, query, contentType, body, base64);
    }

    private JsonField send(
            String method,
            String path,
            String query,
            String contentType,
            String body,
            boolean base64)
            throws IOException {
        return customer.answer(
                JsonText.object(
                        event -> {
                            event.text("version", "2.0");
                            event.text("routeKey", method + " /mail/unsubscribe/{token}");
                            event.text("rawPath", "/mail/unsubscribe/" + path);
                            event.text("rawQueryString", query);
                            event.object(
                                    "headers",
                                    headers -> {
                                        headers.text("host", "MAIL.EXAMPLE.COM");
                                        headers.text("user-agent", "Mail/1.0");
                                        if (!contentType.isEmpty()) {
                                            headers.text("content-type", contentType);
                                        }
                                    });
                            event.object("pathParameters", p -> p.text("token", path));
                            if (!body.isEmpty()) {
                                event.text("body", body);
                            }
                            event.bool("isBase64Encoded", base64);
                            event.object(
                                    "requestContext",
                                    context -> {
                                        context.text("requestId", "r1");
                                        context.number("timeEpoch", CLICKED.toEpochMilli());
                                        context.object(
                                                "http",
                                                http ->
                                                        http.text("method", method)
                                                                .text("sourceIp", "203.0.113.7"));
                                    });
                        }));
    }

    /** Whether all mail was objected to, and once. */
    private boolean unsubscribed() {
        assertThat(customer.consents.evidenceOf(LeavingCustomer.ID))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objected.class,
                        objected -> {
                            assertThat(objected.topics()).containsExactly(Topic.ALL);
                            assertThat(objected.channel()).isEqualTo(Channel.ONE_CLICK);
                        });
        return CLICKED.equals(customer.wishes().objectedAt());
    }
}
