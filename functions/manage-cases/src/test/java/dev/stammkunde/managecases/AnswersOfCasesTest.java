package dev.stammkunde.managecases;

import static dev.stammkunde.managecases.CaseRoute.ANSWER;
import static dev.stammkunde.managecases.CaseRoute.CLOSE;
import static dev.stammkunde.managecases.CaseRoute.REPLY;
import static dev.stammkunde.managecases.CasesApi.CUSTOMER;
import static dev.stammkunde.managecases.CasesApi.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailClass;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.OfService;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What people write to customers about their cases, and what those reply, over HTTP. */
final class AnswersOfCasesTest {

    private final CasesApi api = new CasesApi();

    @Test
    void answer_ofACase_isNotedAndOrderedAsServiceMail() {
        String id = api.opened("1");

        Reply answered = answer(id, 1, "key", "Hallo <b>Anna</b>");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text("/notes/0/kind")).isEqualTo("ANSWER");
        assertThat(answered.text("/notes/0/mailedTo")).isEqualTo(CUSTOMER);
        OfService order = (OfService) api.mails.getFirst();
        assertThat(order.mailClass()).isEqualTo(MailClass.SERVICE);
        assertThat(order.key().name()).isEqualTo(answered.text("/notes/0/mail"));
        assertThat(order.key().customer()).isEqualTo(new CustomerId(SHOP, CUSTOMER));
        assertThat(order.address()).isEqualTo("anna@example.org");
        assertThat(order.language()).isEqualTo("en");
        assertThat(order.matter()).isEqualTo(new ServiceMatter.CaseAnswer("Hallo <b>Anna</b>"));
    }

    @Test
    void answer_again_ordersTheSameMailAndNotesNothing() {
        String id = api.opened("1");
        Reply first = answer(id, 1, "key", "Hallo");

        Reply again = answer(id, 1, "key", "Hallo");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.mails).hasSize(2).extracting(MailOrder::key).containsOnly(key(0));
        assertThat(answer(id, 2, "key", "Hallo!").problem()).isEqualTo("idempotency-key-reused");
        api.as("[support]", "sue");
        assertThat(answer(id, 2, "key", "Hallo").problem()).isEqualTo("idempotency-key-reused");
        assertThat(api.mails).hasSize(2);
    }

    private MailKey key(int index) {
        return api.mails.get(index).key();
    }

    @Test
    void answer_inTheLanguageThatTheCustomerChose_isInThat() {
        api.languages.put(new CustomerId(SHOP, CUSTOMER), Language.DE);

        answer(api.opened("1"), 1, "key", "Hallo");

        assertThat(((OfService) api.mails.getFirst()).language()).isEqualTo("de");
    }

    @Test
    void answer_thatCannotReachAnybody_isNeitherNotedNorSent() {
        String nobodys = api.open("1", "{\"reason\": \"COMPLAINT\"}").text("/id");
        String annas = api.opened("2");

        assertThat(answer(nobodys, 1, "key", "Hallo").problem()).isEqualTo("case-without-customer");
        api.customer = CasesApi.customer(null);
        assertThat(answer(annas, 1, "key", "Hallo").problem())
                .isEqualTo("customer-without-address");
        api.customer = new Customer.Erased(CasesApi.NOW);
        assertThat(answer(annas, 1, "key", "Hallo").problem()).isEqualTo("case-without-customer");
        assertThat(api.mails).isEmpty();
        assertThat(api.show(annas).text("/version")).isEqualTo("1");
    }

    @Test
    void answer_onAVersionThatIsOver_isRefused() {
        String id = api.opened("1");
        reply(id, "mail-1", "Danke");

        assertThat(answer(id, 1, "key", "Hallo").status()).isEqualTo(412);
        assertThat(api.mails).isEmpty();
    }

    @Test
    void reply_alsoOfAClosedCase_isKeptOnce() {
        String id = api.opened("1");
        answer(id, 1, "key", "Hallo");
        api.change(CLOSE, id, 2, "{\"outcome\": \"FIXED\"}");

        Reply kept = reply(id, "mail-1", "Danke <script>");

        assertThat(kept.text("/notes/1/kind")).isEqualTo("REPLY");
        assertThat(kept.text("/notes/1/text")).isEqualTo("Danke <script>");
        assertThat(reply(id, "mail-1", "Danke <script>")).isEqualTo(kept);
        assertThat(reply(id, "mail-1", "anders").problem()).isEqualTo("idempotency-key-reused");
        assertThat(reply(id, "mail-2", "Danke <script>").body().path("notes")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ANSWER | {"text": " "}                | text
            ANSWER | {"text": "a", "to": "x@y.z"} | to
            REPLY  | {}                           | text
            REPLY  | {"text": "a", "version": 1}  | version
            """)
    void write_wrongField_isNamedAndChangesNothing(CaseRoute route, String body, String field) {
        String id = api.opened("1");

        Reply refused =
                api.ask(
                        route,
                        Map.of("caseId", id),
                        body,
                        Map.of("if-match", "\"1\"", "idempotency-key", "key"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(api.show(id).body().path("notes")).isEmpty();
    }

    @Test
    void write_withoutAKey_isRefused() {
        String id = api.opened("1");

        assertThat(api.change(ANSWER, id, 1, "{\"text\": \"a\"}").fields())
                .containsExactly("Idempotency-Key");
        assertThat(api.change(REPLY, id, 1, "{\"text\": \"a\"}").fields())
                .containsExactly("Idempotency-Key");
    }

    private Reply answer(String id, int version, String key, String text) {
        return write(ANSWER, id, key, "{\"version\": %d, \"text\": \"%s\"}", version, text);
    }

    private Reply reply(String id, String key, String text) {
        return write(REPLY, id, key, "{\"text\": \"%s\"}", text);
    }

    private Reply write(CaseRoute route, String id, String key, String body, Object... values) {
        return api.ask(
                route,
                Map.of("caseId", id),
                body.formatted(values),
                Map.of("idempotency-key", key));
    }
}
