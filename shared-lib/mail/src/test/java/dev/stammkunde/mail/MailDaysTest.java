package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailDecision.Skip;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** On which days a mail about a day goes out, and from when on it comes too late. */
final class MailDaysTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0,  true,  -, AFTER,  '',                            2026-05-07",
                "2,  true,  -, AFTER,  '',                            2026-05-09",
                "-7, true,  -, AFTER,  '',                            2026-04-30",
                "0,  true,  -, AFTER,  THURSDAY FRIDAY,               2026-05-09",
                "0,  true,  -, BEFORE, THURSDAY FRIDAY,               2026-05-07",
                "0,  true,  -, SEND,   THURSDAY FRIDAY,               2026-05-07",
                "0,  true,  0, AFTER,  WEDNESDAY,                     2026-05-06",
                "0,  true,  9, AFTER,  '',                            2026-05-15",
                "0,  false, -, AFTER,  '',                            -",
                "0,  false, 3, AFTER,  '',                            2026-05-09",
                "0,  true,  -, AFTER,  MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY, 2026-05-07",
            })
    void findLast_anyCampaign_isWhatItSaysElseTheDayAfter(
            int daysAfter,
            boolean aboutADay,
            @Nullable Integer sendUntilDays,
            OnQuietDays onQuietDays,
            String quiet,
            @Nullable LocalDate last) {
        Set<DayOfWeek> days =
                Arrays.stream(quiet.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet());

        assertThat(
                        new MailDays(daysAfter, aboutADay, sendUntilDays, onQuietDays)
                                .findLast(DAY, days)
                                .orElse(null))
                .isEqualTo(last);
    }

    @Test
    void decide_afterTheLastDay_isSkippedWithThatReason() {
        assertThat(decide("2026-05-07T21:59:59Z", OnQuietDays.AFTER)).isInstanceOf(Hold.class);
        assertThat(decide("2026-05-07T22:00:00Z", OnQuietDays.AFTER))
                .isEqualTo(new Skip(SkipReason.DAY_OVER));
    }

    @Test
    void decide_waitsBeyondItsLastDay_isLookedAtWhenThatIsOver() {
        Instant over = Instant.parse("2026-05-07T22:00:00Z");

        assertThat(decide("2026-05-07T19:00:00Z", OnQuietDays.AFTER))
                .isEqualTo(new Hold(over, HoldReason.QUIET_HOURS));
    }

    /** The tenth of May is a Sunday, which is quiet. */
    @Test
    void decide_onAQuietDay_waitsUnlessTheCampaignSendsThen() {
        LocalDate sunday = LocalDate.of(2026, 5, 10);

        assertThat(decide(sunday, "2026-05-10T10:00:00Z", OnQuietDays.AFTER))
                .isEqualTo(new Hold(Instant.parse("2026-05-11T06:00:00Z"), HoldReason.QUIET_DAY));
        assertThat(decide(sunday, "2026-05-10T10:00:00Z", OnQuietDays.SEND))
                .isInstanceOf(Send.class);
        assertThat(decide(sunday, "2026-05-10T03:00:00Z", OnQuietDays.SEND))
                .isEqualTo(new Hold(Instant.parse("2026-05-10T06:00:00Z"), HoldReason.QUIET_HOURS));
    }

    private static MailDecision decide(String now, OnQuietDays onQuietDays) {
        return decide(DAY, now, onQuietDays);
    }

    private static MailDecision decide(LocalDate occasion, String now, OnQuietDays onQuietDays) {
        Instant at = Instant.parse(now);
        MailOrder.OfCampaign usual = Mails.order("2026", Instant.EPOCH);
        MailOrder order =
                new MailOrder.OfCampaign(
                        usual.key(),
                        usual.campaign(),
                        1,
                        "main",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        occasion,
                        null,
                        null);
        MailFacts facts = Mails.facts(order, at);
        MailTerms terms =
                new MailTerms(
                        "birthday",
                        Priority.HIGH,
                        0,
                        true,
                        new MailDays(0, true, null, onQuietDays),
                        CampaignState.ACTIVE);
        return DecideMail.decide(
                new MailFacts(
                        order,
                        facts.settings(),
                        terms,
                        facts.customer(),
                        facts.activity(),
                        facts.standing(),
                        facts.suppression(),
                        null,
                        at));
    }
}
