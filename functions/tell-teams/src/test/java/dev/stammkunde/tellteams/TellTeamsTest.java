package dev.stammkunde.tellteams;

import static dev.stammkunde.tellteams.ToldTeam.MONDAY;
import static dev.stammkunde.tellteams.ToldTeam.QUARTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter.TeamAlert;
import dev.stammkunde.mail.ServiceMatter.TeamDigest;
import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.DigestDays;
import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/** Who is told anything, and that no end of the function tells it twice or never. */
final class TellTeamsTest {

    private final ToldTeam team = new ToldTeam();

    /** What is told is claimed, then ordered, then noted: it may end before each of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tell_stopsAnywhere_isToldOnceByTheNextRun(int calls) {
        team.member("ada", "admin");
        team.wants(
                "ada",
                new NoticeWishes(
                        Language.DE,
                        true,
                        LocalTime.of(7, 0),
                        DigestDays.EVERY_DAY,
                        true,
                        Set.of(AlertKind.values())));
        team.run(MONDAY.minus(QUARTER));
        team.budget("10.00");
        team.costs(2_000, MONDAY.minusSeconds(3600));
        team.unhappy(3, MONDAY.minusSeconds(300));
        team.stopsAfter = calls;
        if (calls < 3) {
            assertThatIllegalStateException().isThrownBy(() -> team.run(MONDAY));
        } else {
            team.run(MONDAY);
        }
        team.stopsAfter = -1;
        team.unhappy(2, MONDAY.plusSeconds(60));

        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(Duration.ofMinutes(90)));

        assertThat(team.delivered.values().stream().filter(o -> o.matter() instanceof TeamDigest))
                .hasSize(1);
        assertThat(team.alerts())
                .extracting(TeamAlert::title)
                .filteredOn(title -> title.contains("Budget"))
                .containsExactly("Das Budget für 2026-11 ist verbraucht.");
        // However the five are split, each is told once.
        assertThat(
                        team.alerts().stream()
                                .map(TeamAlert::title)
                                .filter(title -> title.contains("Umfragen"))
                                .mapToInt(title -> Integer.parseInt(title.split(" ")[0]))
                                .sum())
                .isEqualTo(5);
    }

    @Test
    void tell_whoLeftOrLostTheShop_getsNothing() {
        team.wants("mia", SampleWishes.all());
        team.wants("ben", SampleWishes.all());
        team.wants("ada", SampleWishes.all());
        team.member("ben", "other:marketing");
        team.member("ada", "admin");
        team.member("mia", "admin");
        team.leaves("mia");
        team.fallsSilent(MONDAY);

        TellTeams.Told told = team.run(MONDAY);

        assertThat(team.delivered.values())
                .extracting(MailOrder.OfService::address)
                .containsOnly("ada@shop.example");
        assertThat(told.withoutRight()).isEqualTo(2);
        int asked = team.asked;
        team.run(MONDAY.plus(QUARTER));
        assertThat(team.asked).isEqualTo(asked);
    }

    @Test
    void tell_whereOnePersonFails_tellsTheOthersFirst() {
        team.member("ben", "marketing");
        team.wants("mia", SampleWishes.digest(Language.DE, DigestDays.EVERY_DAY, true));
        team.wants("ben", SampleWishes.digest(Language.DE, DigestDays.EVERY_DAY, true));
        TellTeamsPorts ports = team.ports();
        TellTeams failing =
                new TellTeams(
                        new TellTeamsPorts(
                                ports.wishes(),
                                ports.marks(),
                                person -> {
                                    if (person.equals("mia")) {
                                        throw new IllegalStateException("throttled");
                                    }
                                    return ports.people().find(person);
                                },
                                ports.today(),
                                ports.hours(),
                                ports.freeDays(),
                                ports.vips(),
                                ports.mails()));

        assertThatIllegalStateException().isThrownBy(() -> failing.tell(MONDAY, () -> true));
        assertThat(team.delivered).hasSize(1);

        team.member("mia", "marketing");
        team.run(MONDAY.plus(QUARTER));
        assertThat(team.delivered).hasSize(2);
    }
}
