package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.RemakeMail.Remade;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

final class ResendOverHttpTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_778_148_000_000L);
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");
    private static final String SAMPLE = MailDesk.sample("resend");
    private static final String MIRA = "0f7e1c52-8c7e-4a58-9c0a-6f2b1d3e4a5c";

    private final MailDesk desk = new MailDesk();

    @BeforeEach
    void sendsACode() {
        desk.remake =
                (_, _) ->
                        new Remade.Ready(
                                ANNA,
                                new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                                "anna@example.com",
                                "de");
        desk.keep(
                MailRecord.of(
                                new MailOrder.OfService(
                                        MailKey.of(ANNA, ServiceKind.REWARD_CODE, "r1"),
                                        new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                                        "anna@example.com",
                                        "de",
                                        NOW.minusSeconds(900)))
                        .decided(new MailDecision.Send(Basis.REQUESTED), NOW.minusSeconds(899))
                        .accepted("ses-1"));
    }

    @Test
    void resend_bySupport_answersTheNewMailAndTheHistoryLinksBoth() {
        Reply answer = desk.send(SAMPLE);

        JsonNode listed = desk.send(MailDesk.sample("mails")).body().path("mails");
        assertThat(answer.text("/repeats")).isEqualTo("reward-code/r1");
        assertThat(desk.ordered)
                .extracting(one -> one.key().name())
                .containsExactly(answer.text("/mail"));
        assertThat(listed).hasSize(2);
        JsonNode copy = listed.get(0);
        JsonNode original = listed.get(1);
        assertThat(copy.at("/repeats/mail").asText()).isEqualTo("reward-code/r1");
        assertThat(copy.at("/repeats/by").asText()).isEqualTo(MIRA);
        assertThat(copy.at("/resend/reason").asText()).isEqualTo("WAITS");
        assertThat(original.at("/repeatedBy/0/mail").asText()).isEqualTo(answer.text("/mail"));
        assertThat(original.at("/resend/nextAt").asText()).isEqualTo("2026-05-07T10:10:00Z");
    }

    @Test
    void resend_sameClickTwice_answersTheSameAndSaysSo() {
        Reply first = desk.send(SAMPLE);
        Reply again = desk.send(SAMPLE.replace("\"r1\",", "\"r2\","));

        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(first.headers()).doesNotContainKey("idempotency-replayed");
        assertThat(desk.mails.ofCustomer(ANNA)).hasSize(2);
    }

    @Test
    void resend_anotherClickAtOnce_saysWhenItGoesAgain() {
        desk.send(SAMPLE);

        Reply answer = desk.send(SAMPLE.replace("click-1", "click-2"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.content()).contains("mail-resent-lately", "2026-05-07T10:10:01Z");
        assertThat(answer.headers()).containsEntry("retry-after", "602");
    }

    @ParameterizedTest
    @EnumSource
    void resend_whatIsNotSentAgain_saysWhyByAKindOfItsOwn(ResendObstacle obstacle)
            throws IOException {
        desk.remake = (_, _) -> new Remade.Not(obstacle);

        Reply answer = desk.send(SAMPLE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(Files.readString(RepositoryRoot.path().resolve("docs/api/problems.md")))
                .contains('`' + answer.problem() + '`');
        assertThat(desk.ordered).isEmpty();
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
    void resend_whatMayNotBe_changesNothing(String right, String wrong, int status) {
        String event = SAMPLE.replace(right, wrong);
        assertThat(event).isNotEqualTo(SAMPLE);

        assertThat(desk.send(event).status()).isEqualTo(status);
        assertThat(desk.ordered).isEmpty();
        assertThat(desk.mails.ofCustomer(ANNA)).hasSize(1);
        assertThat(desk.mails.audit().of("demo-shop")).isEmpty();
    }
}
