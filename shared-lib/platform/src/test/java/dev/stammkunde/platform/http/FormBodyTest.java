package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

class FormBodyTest {

    private static final String DISPOSITION = "Content-Disposition: form-data; name=";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    @Test
    void of_theBodyOfRfc8058_hasItsOneField() {
        var form = form(URL_ENCODED, "List-Unsubscribe=One-Click");

        assertThat(form.find("List-Unsubscribe")).contains("One-Click");
    }

    @Test
    void of_aMultipartBody_hasItsFields() {
        var body =
                "------x7\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                        + "One-Click\r\n----x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
                        + "Grüße\nund mehr\r\n----x7--\r\n";
        var form = form("multipart/form-data; boundary=\"--x7\"", body);

        assertThat(form.find("List-Unsubscribe")).contains("One-Click");
        assertThat(form.find("a")).contains("Grüße\nund mehr");
    }

    @Test
    void of_aMultipartBodyWithoutQuotesAndCarriageReturns_hasItsFields() {
        var body =
                "--x7\nContent-Type: text/plain\nContent-disposition: form-data; name=scope\n\ntopic\n"
                        + "--x7--\n";

        assertThat(form("Multipart/Form-Data; charset=utf-8; Boundary=x7", body).find("scope"))
                .contains("topic");
    }

    @Test
    void of_repeatedFields_keepsAllInTheirOrder() {
        assertThat(form(URL_ENCODED + "; charset=utf-8", "t=a&t=b+c&u=%C3%BC").values("t"))
                .containsExactly("a", "b c");
    }

    @Test
    void of_charactersThatQueuesRefuse_areReplaced() {
        assertThat(form(URL_ENCODED, "a=%EF%BF%BF&b%EF%BF%BE=1").fields())
                .containsOnlyKeys("a", "b\uFFFD")
                .containsEntry("a", List.of("\uFFFD"));
        var multipart = "--x7\nContent-Disposition: form-data; name=a\n\nLena\uFFFF\n--x7--\n";
        assertThat(form("multipart/form-data; boundary=x7", multipart).find("a"))
                .contains("Lena\uFFFD");
    }

    @Test
    void of_anotherKindOfBody_hasNoFields() {
        assertThat(form("application/json", "a=b").fields()).isEmpty();
        assertThat(form("multipart/form-data", "a=b").fields()).isEmpty();
        assertThat(form(URL_ENCODED, "a=" + "b".repeat(70_000)).fields()).isEmpty();
    }

    @Test
    void of_aMultipartFieldWithEndlessHeaders_leavesItOut() {
        String head = "Content-Disposition: form-data".repeat(2_000);
        String body = "--x\n" + head + "; name=a\n\nb\n--x\n" + DISPOSITION + "c\n\nd\n--x--";

        assertThat(form("multipart/form-data; boundary=x", body).fields()).containsOnlyKeys("c");
    }

    @Test
    void sourceIp_ofARequest_isWhatTheGatewaySaw() {
        assertThat(request("x", "", "\"claims\":{}").sourceIp()).isEqualTo("203.0.113.7");
    }

    private static FormBody form(String contentType, String body) {
        return FormBody.of(request(contentType, body, "\"claims\":{}"));
    }

    private static HttpRequest request(String contentType, String body, String jwt) {
        var base64 = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
        var event =
                """
                {"routeKey":"POST /x","rawPath":"/x","headers":{"content-type":"%s"},
                 "body":"%s","isBase64Encoded":true,
                 "requestContext":{"requestId":"r","timeEpoch":1,"authorizer":{"jwt":{%s}},
                  "http":{"method":"POST","sourceIp":"203.0.113.7"}}}
                """
                        .formatted(contentType.replace("\"", "\\\""), base64, jwt);
        return HttpRequest.parse(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
