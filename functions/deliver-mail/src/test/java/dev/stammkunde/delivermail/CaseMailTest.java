package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.RemakeMail;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.ResendOutcome;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Acting;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What becomes of mails about cases: answers to customers, and what the team is told. */
class CaseMailTest {

    /** A Sunday night in Berlin, when no advertising goes out. */
    private static final Instant NIGHT = Instant.parse("2026-05-10T21:00:00Z");

    private final World world = new World();

    @Test
    void deliver_answerAtNightToWhoWantsNoAdvertising_goesOutEscapedAndAsNoAdvertising() {
        CustomerId nobodys = new CustomerId(World.SHOP, "without-consent");

        assertThat(world.deliverOne(NIGHT, answer(nobodys, "Hallo <b>Anna</b>\nzwei {{x}}")))
                .isEqualTo(new DeliveryOutcome.Sent());

        OutgoingMail sent = world.service.accepted.getFirst();
        assertThat(sent.to()).isEqualTo("anna@example.com");
        assertThat(sent.headers()).isEmpty();
        assertThat(sent.tracked()).isFalse();
        assertThat(sent.mail().html())
                .contains("Hallo &lt;b&gt;Anna&lt;/b&gt;<br>zwei {{x}}")
                .doesNotContain("<b>Anna");
        assertThat(sent.mail().text()).contains("Hallo <b>Anna</b>\nzwei {{x}}");
        assertThat(sent.mail().subject()).isEqualTo("Deine Nachricht an Demo");
    }

    @Test
    void deliver_answerTwice_isOneMail() {
        MailOrder answer = answer(world.subscriber("anna"), "Hallo");
        world.deliverOne(NIGHT, answer);

        assertThat(world.deliverOne(NIGHT.plusSeconds(9), answer))
                .isEqualTo(new DeliveryOutcome.Replayed());
        assertThat(world.service.accepted).hasSize(1);
    }

    @Test
    void deliver_answerToWhoIsErasedMeanwhile_doesNotGoOut() {
        CustomerId anna = world.subscriber("anna");
        MailOrder answer = answer(anna, "Hallo");
        var stored = world.customers.profileOf(anna);
        world.customers.save(ProfileChange.between(anna, stored, new Customer.Erased(NIGHT)));

        assertThat(world.deliverOne(NIGHT, answer))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ERASED));
        assertThat(world.service.accepted).isEmpty();
    }

    @Test
    void deliver_answerToASuppressedAddress_doesNotGoOut() {
        EmailKey key = EmailKey.of(World.SHOP, "anna@example.com");
        world.mails.save(key, world.mails.suppression(key), Suppression.none().hardBounced(NIGHT));

        assertThat(world.deliverOne(NIGHT, answer(world.subscriber("anna"), "Hallo")))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.HARD_BOUNCED));
    }

    @Test
    void deliver_answerSentAgain_isDecidedOnAsEverAndKeepsWhoSentIt() {
        CustomerId anna = world.subscriber("anna");
        MailOrder.OfService answer = (MailOrder.OfService) answer(anna, "Hallo");
        world.deliverOne(NIGHT, answer);
        ResendOutcome.Ordered again = resend(answer, "first", NIGHT.plusSeconds(60));
        ResendOutcome.Ordered suppressed = resend(answer, "second", NIGHT.plusSeconds(3_600));

        assertThat(world.deliverOne(NIGHT.plusSeconds(61), order(again)))
                .isEqualTo(new DeliveryOutcome.Sent());
        EmailKey key = EmailKey.of(World.SHOP, "anna@example.com");
        world.mails.save(key, world.mails.suppression(key), Suppression.none().hardBounced(NIGHT));
        assertThat(world.deliverOne(NIGHT.plusSeconds(3_601), order(suppressed)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.HARD_BOUNCED));

        assertThat(world.service.accepted).hasSize(2);
        MailRecord sent = world.mails.find(again.copy().key()).orElseThrow().value();
        assertThat(sent.resends()).isEqualTo(again.copy().resends());
        assertThat(sent.releaseAt()).isNull();
    }

    private ResendOutcome.Ordered resend(MailOrder.OfService answer, String key, Instant at) {
        RemakeMail.Remade ready =
                new RemakeMail.Remade.Ready(
                        answer.key().customer(),
                        answer.matter(),
                        answer.address(),
                        answer.language());
        return (ResendOutcome.Ordered)
                new ResendMail(
                                world.mails,
                                Map.of(ServiceKind.CASE_ANSWER, (_, _) -> ready),
                                _ -> {})
                        .resend(
                                answer.key(),
                                key,
                                new Acting("mira", null, List.of("support"), at, key));
    }

    private static MailOrder order(ResendOutcome.Ordered again) {
        return Objects.requireNonNull(again.copy().order());
    }

    @Test
    void deliver_reminderToTheTeam_saysTheCaseInTheShopsLanguage() {
        world.deliverOne(NIGHT, reminder(NIGHT));

        OutgoingMail sent = world.service.accepted.getFirst();
        assertThat(sent.to()).isEqualTo("team@shop.example");
        assertThat(sent.mail().subject()).startsWith("Fall ist fällig: 10. Mai 2026");
        assertThat(sent.mail().text()).contains("Bestellung: 1001");
    }

    @Test
    void deliver_reminderAfterSixHours_isNotWorthSending() {
        MailOrder late = reminder(NIGHT.minus(Duration.ofHours(6)));

        assertThat(world.deliverOne(NIGHT, late))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.EXPIRED));
        assertThat(world.service.accepted).isEmpty();
    }

    private static MailOrder answer(CustomerId customer, String text) {
        ServiceMatter matter = new ServiceMatter.CaseAnswer(text);
        return new MailOrder.OfService(
                MailKey.of(customer, matter.kind(), "case/key"),
                matter,
                "anna@example.com",
                "de",
                NIGHT);
    }

    private static MailOrder reminder(Instant at) {
        ServiceMatter matter = new ServiceMatter.CaseReminder("case", at, true, "1001");
        return new MailOrder.OfService(
                MailKey.of(Mailbox.of(World.SHOP, "team@shop.example"), matter.kind(), "case/due"),
                matter,
                "team@shop.example",
                "und",
                at);
    }
}
