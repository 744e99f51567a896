package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.ServiceMatter.MonthReport;
import dev.stammkunde.mail.ServiceMatter.MonthReport.Budget;
import dev.stammkunde.mail.ServiceMatter.MonthReport.Proof;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.Mailbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/** What finance reads when the report of a month is there. */
class MonthReportMailTest {

    /** A Saturday night in Berlin, when no advertising goes out. */
    private static final Instant NIGHT = Instant.parse("2026-05-02T03:50:00Z");

    private final World world = new World();

    @ParameterizedTest
    @CsvSource({
        "de, TIES, NONE, März 2026 bei Demo: Bericht liegt bereit, Kontobuch, kein Budget",
        "de, DIFFERS, OVER, März 2026 bei Demo: Bericht liegt bereit und geht nicht auf,"
                + " stimmen nicht überein, über dem Budget",
        "de, CLOSED, WITHIN, März 2026 bei Demo: abgeschlossen, ändert sich nichts mehr,"
                + " im Budget",
        "en, TIES, NONE, March 2026 at Demo: the report is ready, report agree, no budget",
        "en, DIFFERS, OVER, March 2026 at Demo: the report is ready and does not tie,"
                + " do not agree, over the month's budget",
        "en, CLOSED, WITHIN, March 2026 at Demo: closed, Nothing of the report changes,"
                + " within the month's budget"
    })
    void deliver_eachState_saysItInTheLanguage(
            String language,
            Proof proof,
            Budget budget,
            String subject,
            String state,
            String ofBudget) {
        world.deliverOne(NIGHT, order(World.SHOP, language, proof, budget, NIGHT));

        OutgoingMail sent = world.service.accepted.getFirst();
        assertThat(sent.to()).isEqualTo("ada@shop.example");
        assertThat(sent.headers()).isEmpty();
        assertThat(sent.tracked()).isFalse();
        assertThat(sent.mail().subject()).isEqualTo(subject);
        assertThat(flat(sent)).contains(state);
        assertThat(flat(sent).contains("Budget") || flat(sent).contains("budget"))
                .isEqualTo(budget != Budget.NONE);
        if (budget != Budget.NONE) {
            assertThat(flat(sent)).contains(ofBudget);
        }
    }

    @Test
    void deliver_theReport_linksToWhereOneSignsInAndHasNoFigure() {
        world.deliverOne(NIGHT, order(World.SHOP, "de", Proof.TIES, Budget.OVER, NIGHT));

        OutgoingMail sent = world.service.accepted.getFirst();
        String link = "https://example.com/console#/shops/%s/finance/2026-03".formatted(World.SHOP);
        assertThat(sent.mail().html()).contains("href=\"" + link + "\"");
        assertThat(sent.mail().text()).contains(link).doesNotContain("€");
    }

    @Test
    void deliver_theSameReportAgain_isOneMail() {
        MailOrder order = order(World.SHOP, "und", Proof.TIES, Budget.NONE, NIGHT);
        world.deliverOne(NIGHT, order);

        assertThat(world.deliverOne(NIGHT.plusSeconds(60), order))
                .isEqualTo(new DeliveryOutcome.Replayed());
        assertThat(world.service.accepted).hasSize(1);
        assertThat(world.service.accepted.getFirst().mail().subject()).startsWith("März 2026");
    }

    @Test
    void deliver_aWeekLater_isNotWorthSending() {
        MailOrder late =
                order(World.SHOP, "de", Proof.TIES, Budget.NONE, NIGHT.minus(Duration.ofDays(7)));

        assertThat(world.deliverOne(NIGHT, late))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.EXPIRED));
    }

    /** Lines of the text part are broken wherever they are long. */
    private static String flat(OutgoingMail mail) {
        return mail.mail().text().replaceAll("\\s+", " ");
    }

    private static MailOrder order(
            String shop, String language, Proof proof, Budget budget, Instant at) {
        MonthReport matter = new MonthReport(YearMonth.of(2026, 3), proof, budget);
        return new MailOrder.OfService(
                MailKey.of(Mailbox.of(shop, "ada@shop.example"), matter.kind(), "2026-03/" + proof),
                matter,
                "ada@shop.example",
                language,
                at);
    }
}
