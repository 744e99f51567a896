package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for a customer's mails; what the answer tells stands apart. */
final class ExplainMailHandlerTest {

    private final MailDesk desk = new MailDesk();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "%25%25", "LTE"})
    void handleRequest_cursorThatIsNone_isRefused(String cursor) {
        assertThat(desk.send(MailDesk.sample("mails", "cursor=" + cursor)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "long"})
    void handleRequest_customerThatCanBeNone_isRefused(String customer) {
        String id = customer.equals("long") ? "x".repeat(129) : customer;

        Reply answer =
                desk.send(
                        MailDesk.sample("mails")
                                .replace(
                                        "\"customerId\": \"anna\"",
                                        "\"customerId\": \"" + id + '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).first().isEqualTo("customerId");
    }

    @ParameterizedTest
    @CsvSource({
        "[marketing],200",
        "[support],200",
        "[finance],403",
        "[administrators],403",
        "'',403",
        "[finance support],200"
    })
    void handleRequest_group_mayOrMayNot(String groups, int status) {
        assertThat(desk.send(MailDesk.sampleBy(groups, "mails")).status()).isEqualTo(status);
    }

    @Test
    void handleRequest_groupFinance_mayNot() {
        assertThat(desk.send(MailDesk.sample("finance-may-not")).status()).isEqualTo(403);
    }

    @Test
    void handleRequest_cursorWrong_isRefused() {
        Reply answer = desk.send(MailDesk.sample("cursor-wrong"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
        assertThat(answer.fields()).first().isEqualTo("cursor");
    }
}
