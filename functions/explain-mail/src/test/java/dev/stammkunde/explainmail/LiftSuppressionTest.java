package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.ForgetSuppressed.Outcome;
import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppression.Lift;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class LiftSuppressionTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");
    private static final Instant NOW = Instant.ofEpochMilli(1_778_148_000_000L);
    private static final EmailKey ANNA = EmailKey.of("demo-shop", "anna@example.com");
    private static final String MIRA = "0f7e1c52-8c7e-4a58-9c0a-6f2b1d3e4a5c";

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final List<MailAddress> forgotten = new ArrayList<>();
    private ForgetSuppressed mailService =
            address -> {
                forgotten.add(address);
                return Outcome.REMOVED;
            };

    @Test
    void lift_bySupport_letsMailsGoAgainAndKeepsWhoWhenAndWhy() throws IOException {
        bounce();

        JsonField body = Json.parse(handle(sample()).text("body"));

        assertThat(body.text("lifted")).isEqualTo("HARD_BOUNCED");
        assertThat(body.at("mailService").text("scope")).isEqualTo("ACCOUNT_AND_REGION");
        assertThat(body.at("mailService").at("explanation").text("en")).contains("other shops");
        assertThat(suppression().findObstacle(NOW)).isEmpty();
        assertThat(suppression().lifts())
                .containsExactly(
                        new Lift(
                                NOW,
                                MIRA,
                                "Called on 7 May: the mailbox is there again",
                                SkipReason.HARD_BOUNCED));
        assertThat(forgotten).extracting(MailAddress::toString).containsExactly("anna@example.com");
    }

    @Test
    void lift_whileTheMailServiceFails_isKeptAndDoneAgain() throws IOException {
        bounce();
        ForgetSuppressed working = mailService;
        mailService =
                _ -> {
                    throw new IllegalStateException("no mail service today");
                };
        assertThat(catchThrown()).isTrue();
        assertThat(suppression().lifts()).hasSize(1);

        mailService = working;
        JsonField answer =
                handle(
                        sample().replace("1778148000000", "1778148005000")
                                .replace("\"requestId\": \"", "\"requestId\": \"again-"));

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(Json.parse(answer.text("body")).findText("lifted")).isEmpty();
        assertThat(suppression().lifts()).hasSize(2);
        assertThat(mails.audit().of("demo-shop")).hasSize(2);
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void lift_sameRequestTwice_isKeptAndToldOnceWithoutThePerson() throws IOException {
        bounce();

        JsonField first = handle(sample());

        assertThat(handle(sample())).hasToString(first.toString());
        assertThat(suppression().lifts()).hasSize(1);
        AuditEntry told = mails.audit().of("demo-shop").getFirst();
        assertThat(mails.audit().of("demo-shop")).hasSize(1);
        assertThat(told.deed()).isEqualTo(new Deed("lift", "suppression", ANNA.hash()));
        assertThat(told.acting().person()).isEqualTo(MIRA);
        assertThat(told.changes().changes())
                .containsExactly(new AuditChange("obstacle", "HARD_BOUNCED", null));
        assertThat(told.toString()).doesNotContain("Called", "anna@");
    }

    @ParameterizedTest
    @CsvSource({
        "[support], [marketing finance], 403",
        "anna@example.com, anna, 422",
        "Called on 7 May: the mailbox is there again, ' ', 422",
        "reason, because, 422",
        "'{\\\"email', '[{\\\"email', 400"
    })
    void lift_whatMayNotBe_changesNothing(String right, String wrong, int status)
            throws IOException {
        bounce();

        JsonField answer = handle(sample().replace(right, wrong));

        assertThat(answer.integer("statusCode")).isEqualTo(status);
        assertThat(suppression().findObstacle(NOW)).contains(SkipReason.HARD_BOUNCED);
        assertThat(forgotten).isEmpty();
    }

    private boolean catchThrown() throws IOException {
        try {
            return handle(sample()).integer("statusCode") >= 500;
        } catch (RuntimeException _) {
            return true;
        }
    }

    private void bounce() {
        mails.save(
                ANNA,
                mails.suppression(ANNA),
                Suppression.none().hardBounced(NOW.minusSeconds(60)));
    }

    private Suppression suppression() {
        return mails.suppression(ANNA).value();
    }

    private static String sample() throws IOException {
        return Files.readString(RepositoryRoot.path().resolve("events/explain-mail/lift.json"));
    }

    private JsonField handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new ExplainMailHandler(
                        new ExplainMailHandler.MailAnswers(
                                new ExplainMail(mails, mails, customers, (_, _) -> List.of()),
                                new LiftSuppression(mails, address -> mailService.forget(address)),
                                SampleResends.NOTHING),
                        new AuditAnswers(mails.audit()),
                        new SearchAnswer(SampleSearch.over(customers)),
                        new PurchasesAnswer(customers))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        JsonField answer = Json.parse(response.toString(StandardCharsets.UTF_8));
        DOCUMENT.assertDescribes(
                "POST /admin/shops/{shopId}/suppressions/lift",
                answer.integer("statusCode"),
                answer.at("headers").text("content-type"),
                new ObjectMapper().readTree(answer.text("body")));
        return answer;
    }
}
