package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Birthdays.Known;
import dev.stammkunde.campaigns.Birthdays.Reason;
import dev.stammkunde.campaigns.Birthdays.Result;
import dev.stammkunde.shop.Birthday;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

final class BirthdaysProperties {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2029;

    /** Runs of three years and two months, so that each year's birthday is within them. */
    @Property(tries = 150)
    void decide_runsEveryDayOrSomeOfThemMissed_celebrateEachYearOnce(
            @ForAll("birthdays") Birthday birthday,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -30, max = 30) int daysAfter,
            @ForAll boolean atTime,
            @ForAll boolean missSome,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> years = new ArrayList<>();
        @Nullable Celebration last = null;
        Known known = new Known(birthday, LONG_AGO, zone);
        ZonedDateTime start = LocalDate.of(FIRST_YEAR - 1, 11, 1).atTime(NINE).atZone(BERLIN);
        Instant previous = start.minusDays(1).toInstant();
        int missed = 0;

        for (int day = 0; start.plusDays(day).getYear() <= LAST_YEAR + 1; day++) {
            if (missSome && missed < 5 && random.nextInt(3) == 0) {
                missed++;
                continue;
            }
            missed = 0;
            Instant at = start.plusDays(day).toInstant();
            // The campaign changes its mind all the time.
            LeapDay leapDay = random.nextBoolean() ? LeapDay.MARCH_1 : LeapDay.FEBRUARY_28;
            Birthdays birthdays =
                    new Birthdays(
                            new CampaignRule.Birthday(daysAfter, leapDay, 30),
                            timing(atTime ? NINE : null),
                            new RunWindow(previous, LONG_AGO, at));
            Result result = birthdays.decide(known);
            if (result instanceof Result.Due due) {
                assertThat(birthdays.candidateDays()).contains(birthday.day());
                result = last == null ? due : birthdays.afterLast(due, known, last);
            }
            if (result instanceof Result.Due due) {
                years.add(due.occasion().getYear());
                last = new Celebration(due.occasion(), birthday.day(), at);
            }
            previous = at;
        }

        assertThat(years).doesNotHaveDuplicates();
        assertThat(years)
                .containsAll(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList());
    }

    @Property(tries = 100)
    void decide_birthdayEditedAgainAndAgain_comesOnceInTwelveMonths(@ForAll long seed) {
        Random random = new Random(seed);
        List<LocalDate> occasions = new ArrayList<>();
        @Nullable Celebration last = null;
        Instant previous = Instant.parse("2026-01-01T08:00:00Z");

        for (int day = 1; day < 1500; day++) {
            Instant at = previous.plusSeconds(86_400);
            LocalDate today = LocalDate.ofInstant(at, BERLIN);
            Birthday edited =
                    new Birthday(java.time.MonthDay.from(today.plusDays(random.nextInt(2))), null);
            Birthdays birthdays = birthdays(LeapDay.MARCH_1, 0, 0, previous, at);
            Known known = new Known(edited, LONG_AGO, BERLIN);
            if (birthdays.decide(known) instanceof Result.Due due
                    && (last == null
                            || birthdays.afterLast(due, known, last) instanceof Result.Due)) {
                occasions.add(due.occasion());
                last = new Celebration(due.occasion(), edited.day(), at);
            }
            previous = at;
        }

        for (int i = 1; i < occasions.size(); i++) {
            boolean sameDay =
                    occasions.get(i).getMonth() == occasions.get(i - 1).getMonth()
                            && occasions.get(i).getDayOfMonth()
                                    == occasions.get(i - 1).getDayOfMonth();
            assertThat(sameDay || !occasions.get(i).isBefore(occasions.get(i - 1).plusMonths(12)))
                    .isTrue();
        }
        assertThat(occasions).hasSizeGreaterThan(2);
    }

    @Example
    void decide_leapDayInACommonYear_isOnTheDayOfThePolicy() {
        assertThat(due("1984-02-29", LeapDay.FEBRUARY_28, 0, "2027-02-28"))
                .isEqualTo(due(2027, 2, 28, 0));
        assertThat(due("--02-29", LeapDay.MARCH_1, 0, "2027-03-01")).isEqualTo(due(2027, 3, 1, 0));
        assertThat(due("--02-29", LeapDay.MARCH_1, 0, "2027-02-28"))
                .isEqualTo(new Result.NotDue(Reason.OTHER_DAY));
        assertThat(due("--02-29", LeapDay.FEBRUARY_28, 0, "2028-02-29"))
                .isEqualTo(due(2028, 2, 29, 0));
        assertThat(due("--02-29", LeapDay.FEBRUARY_28, 0, "2028-03-01"))
                .isEqualTo(new Result.NotDue(Reason.OTHER_DAY));
    }

    @Example
    void decide_daysBeforeOverNewYear_isOfTheBirthdaysYear() {
        Result result = due("1990-01-03", LeapDay.MARCH_1, -7, "2026-12-27");

        assertThat(result).isEqualTo(due(2027, 1, 3, -7));
        assertThat(((Result.Due) result).occurrence()).isEqualTo("2027");
    }

    @Example
    void decide_daysAfterOverNewYear_isOfTheBirthdaysYear() {
        assertThat(due("1990-12-30", LeapDay.MARCH_1, 5, "2027-01-04"))
                .isEqualTo(due(2026, 12, 30, 5));
    }

    @Example
    void decide_inTheYearOfBirth_isNotDue() {
        assertThat(due("2026-11-22", LeapDay.MARCH_1, 0, "2026-11-22"))
                .isEqualTo(new Result.NotDue(Reason.OTHER_DAY));
        assertThat(due("2025-11-22", LeapDay.MARCH_1, 0, "2026-11-22"))
                .isEqualTo(due(2026, 11, 22, 0));
    }

    @Example
    void decide_notice_countsDaysUntilTheBirthday() {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        Birthdays birthdays = birthdays(LeapDay.MARCH_1, 0, 30, at.minusSeconds(86_400), at);
        Birthday birthday = Birthday.parse("--11-22");

        assertThat(
                        birthdays.decide(
                                new Known(birthday, Instant.parse("2026-10-23T21:00:00Z"), BERLIN)))
                .isInstanceOf(Result.Due.class);
        assertThat(
                        birthdays.decide(
                                new Known(birthday, Instant.parse("2026-10-23T22:00:00Z"), BERLIN)))
                .isEqualTo(new Result.NotDue(Reason.KNOWN_TOO_SHORT));
    }

    @Example
    void afterLast_sameRun_isDueAgainAndAnotherRunIsNot() {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        Birthdays birthdays = birthdays(LeapDay.MARCH_1, 0, 30, at.minusSeconds(86_400), at);
        Known known = new Known(Birthday.parse("--11-22"), LONG_AGO, BERLIN);
        Result.Due due = (Result.Due) birthdays.decide(known);
        Celebration sameRun = new Celebration(due.occasion(), known.birthday().day(), at);
        Celebration otherRun =
                new Celebration(due.occasion(), known.birthday().day(), at.minusSeconds(1));

        assertThat(birthdays.afterLast(due, known, sameRun)).isEqualTo(due);
        assertThat(birthdays.afterLast(due, known, otherRun))
                .isEqualTo(new Result.NotDue(Reason.CELEBRATED));
    }

    @Example
    void notBefore_timeOfDay_isTheCustomers() {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        Birthdays birthdays =
                new Birthdays(
                        new CampaignRule.Birthday(0, LeapDay.MARCH_1, 30),
                        timing(NINE),
                        new RunWindow(at.minusSeconds(86_400), LONG_AGO, at));
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        Result.Due due =
                (Result.Due) birthdays.decide(new Known(Birthday.parse("--11-22"), LONG_AGO, zone));

        assertThat(birthdays.notBefore(due, zone)).isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
    }

    private static Result due(String birthday, LeapDay leapDay, int daysAfter, String today) {
        Instant at = LocalDate.parse(today).atTime(NINE).atZone(BERLIN).toInstant();
        return birthdays(leapDay, daysAfter, 30, at.minusSeconds(86_400), at)
                .decide(new Known(Birthday.parse(birthday), LONG_AGO, BERLIN));
    }

    private static Result.Due due(int year, int month, int day, int daysAfter) {
        LocalDate occasion = LocalDate.of(year, month, day);
        return new Result.Due(occasion, occasion.plusDays(daysAfter));
    }

    private static Birthdays birthdays(
            LeapDay leapDay, int daysAfter, int noticeDays, Instant previous, Instant at) {
        return new Birthdays(
                new CampaignRule.Birthday(daysAfter, leapDay, noticeDays),
                timing(null),
                new RunWindow(previous, LONG_AGO, at));
    }

    private static Timing timing(@Nullable LocalTime localTime) {
        return new Timing("cron(0 9 * * ? *)", BERLIN, null, null, localTime);
    }

    @Provide
    Arbitrary<Birthday> birthdays() {
        Arbitrary<Birthday> any =
                Arbitraries.integers()
                        .between(0, 40 * 365)
                        .map(day -> LocalDate.of(1970, 1, 1).plusDays(day))
                        .map(LocalDate::toString)
                        .map(Birthday::parse);
        Arbitrary<Birthday> special =
                Arbitraries.of(
                                "1984-02-29",
                                "--02-29",
                                "--02-28",
                                "--03-01",
                                "--12-31",
                                "--01-01",
                                "--03-29",
                                "--10-25")
                        .map(Birthday::parse);
        return Arbitraries.oneOf(any, special);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/Los_Angeles",
                        "Pacific/Kiritimati",
                        "Pacific/Auckland",
                        "Etc/GMT+12",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe")
                .map(ZoneId::of);
    }
}
