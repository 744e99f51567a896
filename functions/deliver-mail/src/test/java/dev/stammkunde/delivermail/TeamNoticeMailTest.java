package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.ServiceMatter.TeamAlert;
import dev.stammkunde.mail.ServiceMatter.TeamDigest;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.TeamMail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What somebody of a team reads who asked for it. */
final class TeamNoticeMailTest {

    /** A Sunday, when no advertising goes out. */
    private static final Instant SUNDAY = Instant.parse("2026-05-03T05:00:00Z");

    private static final TeamDigest DIGEST =
            new TeamDigest(
                    LocalDate.of(2026, 5, 3), null, "Geburtstag <b>&</b> Gruß\nAdvent", null, null);

    private final World world = new World();

    @ParameterizedTest
    @CsvSource({
        "de, 'Heute bei Demo, 3. Mai 2026', Bei Shop und Kampagnen ist gerade alles in Ordnung.",
        "en, 'Today at Demo, 3 May 2026', Shop and campaigns are all right."
    })
    void deliver_aDigest_isInTheLanguageAndLinksToWhereOneSignsInAndTurnsItOff(
            String language, String subject, String quiet) {
        world.deliverOne(SUNDAY, order(language, DIGEST, "2026-05-03", SUNDAY));

        OutgoingMail sent = world.service.accepted.getFirst();
        String console = "https://example.com/console#/shops/%s".formatted(World.SHOP);
        assertThat(sent.to()).isEqualTo("ada@shop.example");
        assertThat(sent.tracked()).isFalse();
        assertThat(sent.headers())
                .isEqualTo(Map.of("List-Unsubscribe", "<" + console + "/settings/notices>"));
        assertThat(sent.mail().subject()).isEqualTo(subject);
        assertThat(sent.mail().text()).contains(quiet, console + "/today");
        assertThat(sent.mail().html())
                .contains("Geburtstag &lt;b&gt;&amp;&lt;/b&gt; Gruß")
                .contains("href=\"" + console + "/settings/notices\"");
    }

    @Test
    void deliver_theDigestOfADayAgain_isOneMailWhateverItSays() {
        world.deliverOne(SUNDAY, order("de", DIGEST, "2026-05-03", SUNDAY));
        TeamDigest other = new TeamDigest(DIGEST.day(), "Neu", null, null, null);

        assertThat(
                        world.deliverOne(
                                SUNDAY.plusSeconds(60),
                                order("de", other, "2026-05-03", SUNDAY.plusSeconds(60))))
                .isEqualTo(new DeliveryOutcome.Replayed());
        assertThat(world.service.accepted).hasSize(1);
    }

    @Test
    void deliver_anAlert_leadsToItsPlace() {
        TeamAlert alert = new TeamAlert("Budget verbraucht", null, "Ansehen", "/finance/2026-05");
        world.deliverOne(SUNDAY, order("de", alert, "BUDGET/2026-05/100", SUNDAY));

        OutgoingMail sent = world.service.accepted.getFirst();
        assertThat(sent.mail().subject()).isEqualTo("Budget verbraucht – Demo");
        assertThat(sent.mail().text())
                .contains("https://example.com/console#/shops/" + World.SHOP + "/finance/2026-05");
    }

    @Test
    void deliver_aDigestSixHoursLate_isNotWorthSending() {
        assertThat(
                        world.deliverOne(
                                SUNDAY,
                                order(
                                        "de",
                                        DIGEST,
                                        "2026-05-02",
                                        SUNDAY.minus(Duration.ofHours(6)))))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.EXPIRED));
    }

    private static MailOrder order(
            String language, ServiceMatter matter, String subject, Instant at) {
        return TeamMail.order(
                new TeamMail.To(World.SHOP, "ada@shop.example", language), matter, subject, at);
    }
}
