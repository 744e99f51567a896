package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.words.ResendWords;
import dev.stammkunde.platform.Acting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ResendObstacleTest {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");

    private static MailRecord service(String name) {
        return MailRecord.of(
                new MailOrder.OfService(
                        new MailKey(ANNA, name),
                        new ServiceMatter.CaseAnswer("Sorry"),
                        "anna@example.com",
                        "de",
                        NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "opt-in/1, OPT_IN",
        "consent-copy/1, CONSENT_COPY",
        "case-reminder/1, OF_TEAM",
        "case-digest/1, OF_TEAM",
        "month-report/1, OF_TEAM",
        "team-digest/1, OF_TEAM",
        "team-alert/1, OF_TEAM",
        "something/1, GONE"
    })
    void find_ofServiceMailThatIsNotSentAgain_saysWhy(String name, ResendObstacle why) {
        MailRecord skipped =
                service(name).decided(new MailDecision.Skip(SkipReason.HARD_BOUNCED), NOW);

        assertThat(ResendObstacle.find(skipped)).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"case-answer/1/2", "reward-code/1"})
    void find_ofCustomersOwnAffair_isNoneOnceItIsDecided(String name) {
        MailRecord waiting = service(name);
        MailRecord sending = waiting.decided(new MailDecision.Send(Basis.REQUESTED), NOW);

        assertThat(List.of(waiting, sending))
                .allSatisfy(
                        mail ->
                                assertThat(ResendObstacle.find(mail))
                                        .contains(ResendObstacle.WAITS));
        assertThat(ResendObstacle.find(sending.accepted("ses-1"))).isEmpty();
        assertThat(
                        ResendObstacle.find(
                                waiting.decided(
                                        new MailDecision.Skip(SkipReason.HARD_BOUNCED), NOW)))
                .isEmpty();
    }

    @Test
    void find_ofAdvertisingOrTest_isRefusedWhateverItsName() {
        CampaignId campaign = new CampaignId("demo-shop", "reward-code");
        MailOrder.OfCampaign order =
                new MailOrder.OfCampaign(
                        MailKey.of(ANNA, campaign, "1"),
                        campaign,
                        3,
                        "main",
                        NOW,
                        NOW,
                        LocalDate.of(2026, 5, 6),
                        null,
                        null);
        MailOrder.OfTest test =
                new MailOrder.OfTest(
                        MailKey.ofTest(ANNA, "1"),
                        campaign,
                        3,
                        order.about(),
                        "mira@example.com",
                        "de",
                        NOW);

        assertThat(ResendObstacle.find(MailRecord.of(order).accepted("ses-1")))
                .contains(ResendObstacle.ADVERTISING);
        assertThat(ResendObstacle.find(MailRecord.of(test).accepted("ses-1")))
                .contains(ResendObstacle.TEST);
    }

    @Test
    void resend_ofMailForReadersOfAnAddress_saysWhyWithoutLookingForIt() {
        ResendMail resend =
                new ResendMail(
                        new InMemoryMails(_ -> Optional.empty()),
                        Map.of(),
                        _ -> {
                            throw new AssertionError("nothing is ordered");
                        });

        assertThat(
                        resend.resend(
                                new MailKey(ANNA, "opt-in/7"),
                                "click",
                                new Acting("mira", null, List.of(), NOW, "r1")))
                .isEqualTo(new ResendOutcome.Refused(ResendObstacle.OPT_IN));
    }

    @ParameterizedTest
    @EnumSource
    void words_ofEachObstacle_areThereInBothLanguages(ResendObstacle obstacle) {
        assertThat(ResendWords.of(obstacle).de())
                .endsWith(".")
                .isNotEqualTo(ResendWords.of(obstacle).en());
    }
}
