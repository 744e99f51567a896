package dev.stammkunde.tellteams;

import static dev.stammkunde.tellteams.ToldTeam.MONDAY;
import static dev.stammkunde.tellteams.ToldTeam.QUARTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter.TeamDigest;
import dev.stammkunde.notices.DigestDays;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** What the mail of the day tells, whom and when. */
final class DigestTest {

    private final ToldTeam team = new ToldTeam();

    @Test
    void digest_aYearOfQuarterHours_isOneMailForEachDay() {
        team.member("mia", "marketing");
        team.wants("mia", SampleWishes.digest(Language.DE, DigestDays.EVERY_DAY, true));
        Instant end = Instant.parse("2027-12-31T23:00:00Z");

        for (Instant now = Instant.parse("2026-12-31T23:00:00Z");
                now.isBefore(end);
                now = now.plus(QUARTER)) {
            team.run(now);
        }

        assertThat(team.delivered.values())
                .hasSize(365)
                .hasSize(team.orders)
                .extracting(order -> ((TeamDigest) order.matter()).day())
                .startsWith(LocalDate.of(2027, 1, 1))
                .doesNotHaveDuplicates();
        assertThat(team.delivered.values())
                .allMatch(
                        order ->
                                order.orderedAt()
                                        .atZone(ZoneId.of("Europe/Berlin"))
                                        .toLocalTime()
                                        .equals(LocalTime.of(7, 0)));
        // Once for each mail, and never for nothing.
        assertThat(team.asked).isEqualTo(365);
    }

    @Test
    void digest_whereNothingIsToDo_isSentToWhoWantsItSoAlone() {
        team.member("mia", "marketing");
        team.member("ben", "marketing");
        team.wants("mia", SampleWishes.digest(Language.DE, DigestDays.EVERY_DAY, false));
        team.wants("ben", SampleWishes.digest(Language.EN, DigestDays.EVERY_DAY, true));

        team.run(MONDAY);
        team.run(MONDAY.plus(QUARTER));

        assertThat(team.delivered.values())
                .extracting(MailOrder.OfService::address, MailOrder.OfService::language)
                .containsExactly(tuple("ben@shop.example", "en"));
        assertThat(team.asked).isEqualTo(2);
    }

    @Test
    void digest_eachGroup_getsWhatItMaySeeInItsLanguage() {
        team.budget("1000.00");
        team.costs(81_240, MONDAY.minusSeconds(3600));
        team.unhappy(2, MONDAY.minusSeconds(90_000));
        team.campaign("birthday");
        team.member("fio", "finance");
        team.member("sam", "shop:support", "other:admin");
        team.wants("fio", SampleWishes.digest(Language.DE, DigestDays.WORKING_DAYS, false));
        team.wants("sam", SampleWishes.digest(Language.EN, DigestDays.WORKING_DAYS, false));

        team.run(MONDAY);

        TeamDigest fio = digestOf("fio");
        assertThat(Objects.requireNonNull(fio.finance()).replace('\u00a0', ' '))
                .contains("812,40 € bisher, von 1.000,00 € Budget")
                .contains("81 %")
                .contains("Stand heute 06:00")
                .contains("2026-10");
        assertThat(fio.cases()).isNull();
        assertThat(fio.goesOut()).contains("läuft: heute 09:00", "danach weiter");
        TeamDigest sam = digestOf("sam");
        assertThat(sam.finance()).isNull();
        assertThat(sam.cases()).contains("Cases are overdue. Cases: 2");
        assertThat(sam.goesOut()).contains("today 09:00");
    }

    @Test
    void digest_onASaturday_comesToWhoWantsEveryDay() {
        Instant saturday = MONDAY.minus(Duration.ofDays(2));
        team.member("mia", "marketing");
        team.member("ben", "marketing");
        team.wants("mia", SampleWishes.digest(Language.DE, DigestDays.WORKING_DAYS, true));
        team.wants("ben", SampleWishes.digest(Language.DE, DigestDays.EVERY_DAY, true));

        team.run(saturday);

        assertThat(team.delivered).hasSize(1);
    }

    private TeamDigest digestOf(String person) {
        List<MailOrder.OfService> found =
                team.delivered.values().stream()
                        .filter(order -> order.address().startsWith(person))
                        .toList();
        assertThat(found).hasSize(1);
        return (TeamDigest) found.getFirst().matter();
    }
}
