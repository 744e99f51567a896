package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter.MonthReport;
import dev.stammkunde.mail.ServiceMatter.MonthReport.Budget;
import dev.stammkunde.mail.ServiceMatter.MonthReport.Proof;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;

/** What finance is told by mail: April, in which a redemption of 450 points cost a euro. */
final class TellFinanceTest {

    private static final String DUE = "2026-05-02T03:50:00Z";
    private static final String TWO =
            """
            "recipients": ["ada@shop.example", "bo@shop.example", "ada@shop.example"],
            """;

    private final ReportedShop shop = new ReportedShop();

    @BeforeEach
    void book() {
        shop.ledger.at("2026-03-05T10:00:00Z");
        shop.buy("1", "7001", 1_000);
        shop.ledger.at("2026-04-02T10:00:00Z");
        assertThat(shop.ledger.reserve("r-1", "7001", null, 450)).isTrue();
        shop.ledger.capture("r-1", 450);
    }

    @Test
    void scheduled_aReportThatTies_tellsEachRecipientOnce() {
        shop.saying(TWO).withSettings();

        assertThat(shop.schedule(DUE)).isEqualTo(Outcome.MADE);

        assertThat(shop.mails)
                .extracting(it -> ((MailOrder.OfService) it).address())
                .containsExactly("ada@shop.example", "bo@shop.example");
        MailOrder.OfService first = (MailOrder.OfService) shop.mails.getFirst();
        assertThat(first.matter())
                .isEqualTo(new MonthReport(YearMonth.of(2026, 4), Proof.TIES, Budget.NONE));
        assertThat(first.language()).isEqualTo(MailOrder.OfService.LANGUAGE_OF_SHOP);
        assertThat(first.key().name()).isEqualTo("month-report/2026-04/ties");
        assertThat(first.key().customer())
                .isEqualTo(Mailbox.of(ReportedShop.ID, "ada@shop.example"));
    }

    @Test
    void scheduled_twiceOrMadeAnew_isTheSameMailByItsKey() {
        shop.saying(TWO).withSettings();
        Outcome unused = shop.schedule(DUE);
        Outcome again = shop.schedule(DUE);
        shop.ledger.at("2026-04-20T10:00:00Z");
        shop.ledger.gift("7003", 5);
        Outcome anew = shop.schedule("2026-05-02T08:00:00Z");

        assertThat(again).isEqualTo(Outcome.MADE_BEFORE);
        assertThat(anew).isEqualTo(Outcome.MADE);
        assertThat(new HashSet<>(shop.mails.stream().map(MailOrder::key).toList())).hasSize(2);
    }

    @Test
    void scheduled_aReportThatTiesNoMore_isAnotherMail() {
        shop.saying(TWO).withSettings();
        shop.ledger.at("2026-04-20T10:00:00Z");
        shop.ledger.gift("7001", 5);
        shop.books.holdLastBooking();
        shop.ledger.gift("7001", 6);
        Outcome unused = shop.schedule(DUE);

        assertThat(proofs()).containsOnly(Proof.DIFFERS);

        shop.books.letAllArrive();
        Outcome anew = shop.schedule("2026-05-02T08:00:00Z");

        assertThat(anew).isEqualTo(Outcome.MADE);
        assertThat(proofs()).containsExactly(Proof.DIFFERS, Proof.DIFFERS, Proof.TIES, Proof.TIES);
    }

    @Test
    void scheduled_withABudget_saysHowCostsStand() {
        shop.saying(TWO + "\"budgetPerMonth\": \"0.50\",").withSettings();
        Outcome unused = shop.schedule(DUE);

        assertThat(((MonthReport) matter(0)).budget()).isEqualTo(Budget.OVER);

        shop.saying(TWO + "\"budgetPerMonth\": \"1000000.00\",").replaceSettings();
        Outcome later = shop.schedule("2026-05-02T08:00:00Z");

        assertThat(later).isEqualTo(Outcome.MADE);
        assertThat(((MonthReport) matter(2)).budget()).isEqualTo(Budget.WITHIN);
    }

    @Test
    void make_forWhoLooks_tellsNobody() {
        shop.saying(TWO).withSettings();

        assertThat(shop.make("2026-04", DUE)).isEqualTo(Outcome.MADE);

        assertThat(shop.mails).isEmpty();
    }

    @Test
    void close_aMonth_tellsThatItIsClosedAndARefusalIsNoMail() {
        shop.saying(TWO).withSettings();
        assertThat(shop.make("2026-04", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close("2026-04", "2026-05-05T09:00:00Z").outcome())
                .isEqualTo("OUT_OF_ORDER");
        assertThat(shop.mails).isEmpty();

        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome()).isEqualTo("CLOSED");

        assertThat(proofs()).containsExactly(Proof.CLOSED, Proof.CLOSED);
        assertThat(shop.mails.getFirst().key().name()).isEqualTo("month-report/2026-03/closed");
    }

    @Test
    void scheduled_mailsCannotBeOrdered_reportIsThereAndTheNextCallOrdersThem() {
        shop.saying(TWO).withSettings();
        shop.breakMails(true);

        assertThatIllegalStateException().isThrownBy(() -> shop.schedule(DUE));

        assertThat(shop.made("2026-04").madeAt()).isEqualTo(DUE);
        shop.breakMails(false);
        assertThat(shop.schedule(DUE)).isEqualTo(Outcome.MADE_BEFORE);
        assertThat(shop.mails).hasSize(2);
    }

    @Test
    void close_mailsCannotBeOrdered_monthIsClosedAndTheNextCallOrdersThem() {
        shop.saying(TWO).withSettings();
        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        shop.breakMails(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> shop.close("2026-03", "2026-05-05T09:00:00Z"));

        assertThat(shop.close("2026-03")).isNotNull();
        shop.breakMails(false);
        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome())
                .isEqualTo("ALREADY_CLOSED");
        assertThat(proofs()).containsExactly(Proof.CLOSED, Proof.CLOSED);
    }

    private Object matter(int number) {
        return ((MailOrder.OfService) shop.mails.get(number)).matter();
    }

    private List<Proof> proofs() {
        return shop.mails.stream()
                .map(it -> ((MonthReport) ((MailOrder.OfService) it).matter()).proof())
                .toList();
    }
}
