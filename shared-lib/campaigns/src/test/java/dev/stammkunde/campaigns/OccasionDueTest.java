package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.OccasionDue.Due;
import dev.stammkunde.campaigns.OccasionDue.NotDue;
import dev.stammkunde.campaigns.OccasionDue.Reason;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Occasion.EasterBased;
import dev.stammkunde.campaigns.calendar.Occasion.FirstPurchaseAnniversary;
import dev.stammkunde.campaigns.calendar.Occasion.Once;
import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.shop.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class OccasionDueTest {

    private static final OccasionCalendar CALENDAR = new OccasionCalendar(new NoHolidays());

    @Test
    void decide_weekBeforeEaster_isAboutEaster() {
        OnOccasion rule = new OnOccasion(new EasterBased(0), -7);

        assertThat(OccasionDue.decide(rule, CALENDAR, day("2026-03-29")))
                .isEqualTo(new Due(date("2026-04-05"), date("2026-03-29"), "2026-04-05"));
        assertThat(OccasionDue.decide(rule, CALENDAR, day("2026-04-05")))
                .isEqualTo(new NotDue(Reason.OTHER_DAY));
    }

    @Test
    void decide_runThatMakesUpForMissedOnes_findsTheOccasionAmongItsDays() {
        OnOccasion rule = new OnOccasion(new EasterBased(0), 0);
        Days days = new Days(date("2026-04-02"), date("2026-04-08"));

        assertThat(OccasionDue.decide(rule, CALENDAR, days))
                .isEqualTo(new Due(date("2026-04-05"), date("2026-04-05"), "2026-04-05"));
    }

    @Test
    void decide_newsletter_isAlwaysDueAndAlwaysTheSameOne() {
        OnOccasion rule = new OnOccasion(new Once(), 0);

        assertThat(OccasionDue.decide(rule, CALENDAR, day("2026-03-29")))
                .isEqualTo(new Due(date("2026-03-29"), date("2026-03-29"), "once"));
    }

    @Test
    void decide_customersOwnDay_cannotBeDecidedForAll() {
        OnOccasion rule = new OnOccasion(new FirstPurchaseAnniversary(), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OccasionDue.decide(rule, CALENDAR, day("2026-03-29")));
    }

    @Test
    void ofFirstPurchase_saysWhyNot() {
        LocalDate first = date("2025-05-01");

        assertThat(OccasionDue.ofFirstPurchase(null, 0, day("2026-05-01")))
                .isEqualTo(new NotDue(Reason.NEVER_BOUGHT));
        assertThat(OccasionDue.ofFirstPurchase(first, 0, day("2026-05-02")))
                .isEqualTo(new NotDue(Reason.OTHER_DAY));
        assertThat(OccasionDue.ofFirstPurchase(first, 0, day("2025-05-01")))
                .isEqualTo(new NotDue(Reason.FIRST_YEAR));
        assertThat(OccasionDue.ofFirstPurchase(first, 3, day("2026-05-04")))
                .isEqualTo(new Due(date("2026-05-01"), date("2026-05-04"), "2026"));
    }

    /** Over the years each anniversary comes once, and the lookup has it. */
    @Property(tries = 60)
    void ofFirstPurchase_dailyRuns_findEachAnniversaryOnce(
            @ForAll("zones") ZoneId zone,
            @ForAll("firsts") Instant firstPurchase,
            @ForAll @IntRange(min = -40, max = 40) int daysAfter,
            @ForAll boolean atTime) {
        @Nullable LocalTime localTime = atTime ? LocalTime.of(9, 30) : null;
        LocalDate first = LocalDate.ofInstant(firstPurchase, zone);
        Instant start = Instant.parse("2026-06-10T08:00:00Z");
        List<String> found = new ArrayList<>();

        for (int run = 0; run < 1_461; run++) {
            Instant at = start.plus(Duration.ofDays(run));
            RunWindow window = new RunWindow(at.minus(Duration.ofDays(1)), Instant.EPOCH, at);
            OccasionDue due =
                    OccasionDue.ofFirstPurchase(first, daysAfter, window.days(zone, localTime));
            if (due instanceof Due yes) {
                found.add(yes.occurrence());
                assertThat(AnniversaryLookups.of(daysAfter, window, localTime))
                        .contains(MonthDay.from(Rhythm.dayOf(firstPurchase)));
            }
        }

        assertThat(found).hasSize(4).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/Los_Angeles",
                        "Pacific/Kiritimati",
                        "Etc/GMT+12",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> firsts() {
        return Arbitraries.integers()
                .between(0, 366 * 24)
                .map(hour -> Instant.parse("2024-01-01T00:30:00Z").plusSeconds(hour * 3_600L))
                .edgeCases(
                        edges ->
                                edges.add(
                                        Instant.parse("2024-02-29T00:10:00Z"),
                                        Instant.parse("2024-02-29T12:00:00Z"),
                                        Instant.parse("2024-02-29T23:50:00Z"),
                                        Instant.parse("2024-12-31T23:50:00Z")));
    }

    private static Days day(String date) {
        return new Days(date(date), date(date));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private record NoHolidays() implements PublicHolidays {

        @Override
        public List<LocalDate> dates(PublicHoliday holiday, int year) {
            return List.of();
        }

        @Override
        public Optional<String> findName(PublicHoliday holiday, int year, Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<UnknownHoliday> findMistake(PublicHoliday holiday, int year) {
            return Optional.empty();
        }
    }
}
