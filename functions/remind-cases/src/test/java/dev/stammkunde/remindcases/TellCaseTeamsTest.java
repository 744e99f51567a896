package dev.stammkunde.remindcases;

import static dev.stammkunde.remindcases.Team.MONDAY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter.CaseDigest;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

final class TellCaseTeamsTest {

    /** Tuesday, five minutes after work began. */
    private static final Instant TUESDAY = Instant.parse("2026-05-05T07:05:00Z");

    private final Team team = new Team();

    @Test
    void tell_inTheMorning_saysWhatIsDueAndWhatWaits() {
        team.open("due today, and nobody's", MONDAY);
        team.assign(team.open("overdue", MONDAY.minus(Duration.ofDays(4))), "mira", null);
        team.assign(team.open("due tomorrow", TUESDAY), "mira", null);
        CaseId closed = team.open("closed", MONDAY);
        team.close(closed);

        assertThat(tell(TUESDAY)).isEqualTo(1);

        assertThat(team.matters()).containsExactly(new CaseDigest(1, 1, 1));
        assertThat(team.addresses()).containsExactly("team@shop.example");
    }

    @Test
    void tell_ofTheSameDay_isTheSameMail() {
        team.open("1", MONDAY);

        tell(TUESDAY);
        tell(TUESDAY.plusSeconds(60));
        tell(TUESDAY.plus(Duration.ofDays(1)));

        assertThat(team.mails.stream().map(MailOrder::key).distinct()).hasSize(2);
        assertThat(team.mails.get(0).key()).isEqualTo(team.mails.get(1).key());
    }

    @Test
    void tell_atOtherHoursOrOnFreeDays_saysNothing() {
        team.open("1", MONDAY);

        assertThat(tell(TUESDAY.minusSeconds(600))).isZero();
        assertThat(tell(TUESDAY.plusSeconds(3600))).isZero();
        assertThat(tell(Instant.parse("2026-05-09T07:05:00Z"))).isZero();
        assertThat(tell(Instant.parse("2026-05-14T07:05:00Z"))).isZero();
        assertThat(tell(Instant.parse("2026-05-15T07:05:00Z"))).isEqualTo(1);
    }

    @Test
    void tell_withoutAnAddressOrAnyCase_saysNothing() {
        assertThat(tell(TUESDAY)).isZero();
        team.open("1", MONDAY);
        team.address = null;
        assertThat(tell(TUESDAY)).isZero();
        assertThat(team.mails).isEmpty();
    }

    private long tell(Instant now) {
        return new TellCaseTeams(team.ports()).tell(now);
    }
}
