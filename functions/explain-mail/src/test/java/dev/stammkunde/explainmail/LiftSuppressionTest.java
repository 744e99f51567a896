package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.ForgetSuppressed.Outcome;
import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppression.Lift;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class LiftSuppressionTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_778_148_000_000L);
    private static final EmailKey ANNA = EmailKey.of("demo-shop", "anna@example.com");
    private static final String SAMPLE = MailDesk.sample("lift");
    private static final String MIRA = "0f7e1c52-8c7e-4a58-9c0a-6f2b1d3e4a5c";

    private final MailDesk desk = new MailDesk();
    private final List<MailAddress> forgotten = new ArrayList<>();

    @BeforeEach
    void listsTheAddress() {
        desk.mailService =
                address -> {
                    forgotten.add(address);
                    return Outcome.REMOVED;
                };
    }

    @Test
    void lift_bySupport_letsMailsGoAgainAndKeepsWhoWhenAndWhy() {
        bounce();

        Reply answer = desk.send(SAMPLE);

        assertThat(answer.text("/lifted")).isEqualTo("HARD_BOUNCED");
        assertThat(answer.text("/mailService/scope")).isEqualTo("ACCOUNT_AND_REGION");
        assertThat(answer.text("/mailService/explanation/en")).contains("other shops");
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
    void lift_whileTheMailServiceFails_isKeptAndDoneAgain() {
        bounce();
        ForgetSuppressed working = desk.mailService;
        desk.mailService =
                _ -> {
                    throw new IllegalStateException("no mail service today");
                };
        assertThat(catchThrown()).isTrue();
        assertThat(suppression().lifts()).hasSize(1);

        desk.mailService = working;
        Reply answer =
                desk.send(
                        SAMPLE.replace("1778148000000", "1778148005000")
                                .replace("\"requestId\": \"", "\"requestId\": \"again-"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("lifted")).isFalse();
        assertThat(suppression().lifts()).hasSize(2);
        assertThat(desk.mails.audit().of("demo-shop")).hasSize(2);
        assertThat(forgotten).hasSize(1);
    }

    @Test
    void lift_sameRequestTwice_isKeptAndToldOnceWithoutThePerson() {
        bounce();

        Reply first = desk.send(SAMPLE);

        assertThat(desk.send(SAMPLE)).isEqualTo(first);
        assertThat(suppression().lifts()).hasSize(1);
        AuditEntry told = desk.mails.audit().of("demo-shop").getFirst();
        assertThat(desk.mails.audit().of("demo-shop")).hasSize(1);
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
    void lift_whatMayNotBe_changesNothing(String right, String wrong, int status) {
        bounce();

        Reply answer = desk.send(SAMPLE.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(suppression().findObstacle(NOW)).contains(SkipReason.HARD_BOUNCED);
        assertThat(forgotten).isEmpty();
    }

    private boolean catchThrown() {
        try {
            return desk.send(SAMPLE).status() >= 500;
        } catch (RuntimeException _) {
            return true;
        }
    }

    private void bounce() {
        desk.mails.save(
                ANNA,
                desk.mails.suppression(ANNA),
                Suppression.none().hardBounced(NOW.minusSeconds(60)));
    }

    private Suppression suppression() {
        return desk.mails.suppression(ANNA).value();
    }
}
