package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.RemakeMail.Remade;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class ResendOverHttpTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");
    private static final String ROUTE =
            "POST /admin/shops/{shopId}/customers/{customerId}/mails/resend";
    private static final Instant NOW = Instant.ofEpochMilli(1_778_148_000_000L);
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");
    private static final String MIRA = "0f7e1c52-8c7e-4a58-9c0a-6f2b1d3e4a5c";

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final List<MailOrder> ordered = new ArrayList<>();
    private Remade remade =
            new Remade.Ready(
                    ANNA,
                    new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                    "anna@example.com",
                    "de");

    @BeforeEach
    void sendsACode() {
        MailRecord sent =
                MailRecord.of(
                                new MailOrder.OfService(
                                        MailKey.of(ANNA, ServiceKind.REWARD_CODE, "r1"),
                                        new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                                        "anna@example.com",
                                        "de",
                                        NOW.minusSeconds(900)))
                        .decided(new MailDecision.Send(Basis.REQUESTED), NOW.minusSeconds(899))
                        .accepted("ses-1");
        assertThat(mails.save(List.of(new MailChange(new Versioned<>(sent, 0), sent, null))))
                .containsExactly(SaveResult.SAVED);
    }

    @Test
    void resend_bySupport_answersTheNewMailAndTheHistoryLinksBoth() throws IOException {
        JsonField body = Json.parse(handle(sample()).text("body"));

        JsonField listed = Json.parse(list().text("body")).at("mails");
        assertThat(body.text("repeats")).isEqualTo("reward-code/r1");
        assertThat(ordered).extracting(one -> one.key().name()).containsExactly(body.text("mail"));
        JsonField copy = listed.elements().getFirst();
        JsonField original = listed.elements().getLast();
        assertThat(copy.at("repeats").text("mail")).isEqualTo("reward-code/r1");
        assertThat(copy.at("repeats").text("by")).isEqualTo(MIRA);
        assertThat(copy.at("resend").text("reason")).isEqualTo("WAITS");
        assertThat(original.at("repeatedBy").elements().getFirst().text("mail"))
                .isEqualTo(body.text("mail"));
        assertThat(original.at("resend").text("nextAt")).isEqualTo("2026-05-07T10:10:00Z");
    }

    @Test
    void resend_sameClickTwice_answersTheSameAndSaysSo() throws IOException {
        JsonField first = handle(sample());
        JsonField again = handle(sample().replace("\"r1\",", "\"r2\","));

        assertThat(again.text("body")).isEqualTo(first.text("body"));
        assertThat(again.at("headers").text("idempotency-replayed")).isEqualTo("true");
        assertThat(first.at("headers").findText("idempotency-replayed")).isEmpty();
        assertThat(mails.ofCustomer(ANNA)).hasSize(2);
    }

    @Test
    void resend_anotherClickAtOnce_saysWhenItGoesAgain() throws IOException {
        handle(sample());

        JsonField answer = handle(sample().replace("click-1", "click-2"));

        assertThat(answer.integer("statusCode")).isEqualTo(429);
        assertThat(answer.text("body")).contains("mail-resent-lately", "2026-05-07T10:10:01Z");
        assertThat(answer.at("headers").text("retry-after")).isEqualTo("602");
    }

    @ParameterizedTest
    @EnumSource
    void resend_whatIsNotSentAgain_saysWhyByAKindOfItsOwn(ResendObstacle obstacle)
            throws IOException {
        remade = new Remade.Not(obstacle);

        JsonField answer = handle(sample());

        assertThat(answer.integer("statusCode")).isEqualTo(409);
        String type = Json.parse(answer.text("body")).text("type");
        assertThat(Files.readString(RepositoryRoot.path().resolve("docs/api/problems.md")))
                .contains('`' + type.substring("urn:stammkunde:problem:".length()) + '`');
        assertThat(ordered).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[support], [marketing finance], 403",
        "[support], [other-shop:support], 403",
        "reward-code/r1, reward-code/r2, 404",
        "reward-code/r1, opt-in/1, 409",
        "'\"shopId\": \"demo-shop\"', '\"shopId\": \"other-shop\"', 404",
        "'\"customerId\": \"anna\"', '\"customerId\": \"ben\"', 404",
        "idempotency-key, other-header, 400",
        "reward-code/r1, ' ', 422",
        "mail\\\":, name\\\":, 422"
    })
    void resend_whatMayNotBe_changesNothing(String right, String wrong, int status)
            throws IOException {
        String event = sample().replace(right, wrong);
        assertThat(event).isNotEqualTo(sample());

        assertThat(handle(event).integer("statusCode")).isEqualTo(status);
        assertThat(ordered).isEmpty();
        assertThat(mails.ofCustomer(ANNA)).hasSize(1);
        assertThat(mails.audit().of("demo-shop")).isEmpty();
    }

    private static String sample() throws IOException {
        return Files.readString(RepositoryRoot.path().resolve("events/explain-mail/resend.json"));
    }

    private JsonField list() throws IOException {
        return handle(
                "GET /admin/shops/{shopId}/customers/{customerId}/mails",
                Files.readString(RepositoryRoot.path().resolve("events/explain-mail/mails.json")));
    }

    private JsonField handle(String event) throws IOException {
        return handle(ROUTE, event);
    }

    private JsonField handle(String route, String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new ExplainMailHandler(
                        new ExplainMailHandler.MailAnswers(
                                new ExplainMail(mails, mails, customers, (_, _) -> List.of()),
                                new LiftSuppression(
                                        mails, _ -> ForgetSuppressed.Outcome.NOT_LISTED),
                                new ResendAnswer(
                                        new ResendMail(
                                                mails,
                                                Map.of(ServiceKind.REWARD_CODE, (_, _) -> remade),
                                                ordered::addAll))),
                        new AuditAnswers(mails.audit()),
                        new SearchAnswer(SampleSearch.over(customers)),
                        new PurchasesAnswer(customers))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        JsonField answer = Json.parse(response.toString(StandardCharsets.UTF_8));
        DOCUMENT.assertDescribes(
                route,
                answer.integer("statusCode"),
                answer.at("headers").text("content-type"),
                new ObjectMapper().readTree(answer.text("body")));
        return answer;
    }
}
