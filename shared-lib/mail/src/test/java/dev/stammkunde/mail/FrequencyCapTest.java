package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.FrequencyCap.MailAtTime;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.Standing.Counted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class FrequencyCapTest {

    private static final FrequencyCaps ONE_A_WEEK = new FrequencyCaps(7, 1, 9);
    private static final FrequencyCaps MANY = new FrequencyCaps(7, 9, 9);

    @ParameterizedTest(name = "{0} then {1} in {2}: {3}")
    @CsvSource({
        // The week before it came a minute later in the day.
        "2026-05-04T08:01:00Z, 2026-05-11T08:00:00Z, Europe/Berlin,    true",
        // The clocks were put forward, and back.
        "2026-03-23T09:00:00Z, 2026-03-30T08:00:00Z, Europe/Berlin,    true",
        "2026-10-19T08:00:00Z, 2026-10-26T09:00:00Z, Europe/Berlin,    true",
        "2026-10-19T22:30:00Z, 2026-10-26T09:00:00Z, Europe/Berlin,    false",
        "2026-05-04T08:00:00Z, 2026-05-10T21:59:00Z, Europe/Berlin,    false",
        "2026-05-04T08:00:00Z, 2026-05-10T22:00:00Z, Europe/Berlin,    true",
        "2026-05-04T08:00:00Z, 2026-05-10T22:00:00Z, America/New_York, false",
        // Another mail was handled first, though its time is later.
        "2026-05-05T08:00:00Z, 2026-05-04T08:00:00Z, Europe/Berlin,    false"
    })
    void findBroken_atTheEdgeOfAWeek_countsDaysOfTheCalendar(
            Instant before, Instant now, ZoneId zone, boolean free) {
        Standing standing =
                Standing.empty().counting(new Counted("other", before, Priority.NORMAL), 7);
        MailAtTime mail = new MailAtTime("this", Priority.NORMAL, now);

        assertThat(FrequencyCap.findBroken(standing, mail, ONE_A_WEEK, zone).isEmpty())
                .isEqualTo(free);
        assertThat(FrequencyCap.findBroken(weekly(standing), mail, MANY, zone).isEmpty())
                .isEqualTo(free);
    }

    private static Standing weekly(Standing standing) {
        return standing.with(Wishes.none().withFrequency(Frequency.AT_MOST_WEEKLY));
    }

    @Test
    void findBroken_customerWantsOneAWeek_aNewsletterKeepsBackNoBirthdayAndABirthdayDoes() {
        Instant now = Instant.parse("2026-05-06T10:00:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Standing newsletter =
                weekly(Standing.empty().counting(new Counted("news", now, Priority.LOW), 7));
        Standing birthday =
                weekly(Standing.empty().counting(new Counted("birthday", now, Priority.HIGH), 7));

        assertThat(
                        FrequencyCap.findBroken(
                                newsletter, new MailAtTime("b", Priority.HIGH, now), MANY, berlin))
                .isEmpty();
        assertThat(
                        FrequencyCap.findBroken(
                                newsletter, new MailAtTime("n", Priority.LOW, now), MANY, berlin))
                .contains(SkipReason.CUSTOMER_FREQUENCY);
        assertThat(
                        FrequencyCap.findBroken(
                                birthday, new MailAtTime("n", Priority.LOW, now), MANY, berlin))
                .contains(SkipReason.CUSTOMER_FREQUENCY);
    }

    @Test
    void counting_longWindow_keepsTheWholeFirstDay() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant midnight = Instant.parse("2026-05-03T22:00:00Z");
        Instant evening = Instant.parse("2026-06-03T21:59:00Z");
        Standing standing =
                Standing.empty()
                        .counting(new Counted("first", midnight, Priority.NORMAL), 31)
                        .counting(new Counted("second", evening, Priority.NORMAL), 31);

        assertThat(standing.counted())
                .extracting(Counted::mail)
                .isEqualTo(List.of("first", "second"));
        assertThat(
                        FrequencyCap.findBroken(
                                standing,
                                new MailAtTime("third", Priority.NORMAL, evening),
                                new FrequencyCaps(31, 2, 9),
                                berlin))
                .contains(SkipReason.FREQUENCY_CAP);
    }

    @Test
    void findBroken_asManyOfAnyPriorityAsAreAllowed_refusesTheNext() {
        Instant now = Instant.parse("2026-05-06T10:00:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        MailAtTime birthday = new MailAtTime("birthday", Priority.HIGH, now);
        FrequencyCaps caps = new FrequencyCaps(7, 2, 3);
        Standing newsletters = Standing.empty();
        for (int i = 1; i <= 2; i++) {
            newsletters = newsletters.counting(new Counted("news/" + i, now, Priority.LOW), 7);
        }
        Standing three = newsletters.counting(new Counted("news/3", now, Priority.LOW), 7);

        assertThat(FrequencyCap.findBroken(newsletters, birthday, caps, berlin)).isEmpty();
        assertThat(FrequencyCap.findBroken(three, birthday, caps, berlin))
                .contains(SkipReason.FREQUENCY_CAP);
    }
}
