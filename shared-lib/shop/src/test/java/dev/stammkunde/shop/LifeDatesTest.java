package dev.stammkunde.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.LifeDate.Consent;
import dev.stammkunde.shop.LifeDate.Purpose;
import dev.stammkunde.shop.json.LifeDatesJson;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;

final class LifeDatesTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Property(tries = 200)
    void parse_ofWhatWasWritten_givesTheSameDates(@ForAll("lists") LifeDates dates) {
        assertThat(LifeDates.parse(dates.toString())).isEqualTo(dates);
        String json = JsonText.object(o -> o.array("all", all -> LifeDatesJson.write(all, dates)));
        assertThat(LifeDatesJson.read(Json.parse(json).at("all"))).isEqualTo(dates);
    }

    @Property(tries = 200)
    void joined_ofTwo_keepsAllOfOneAndNoMoreThanThereCanBe(
            @ForAll("lists") LifeDates one, @ForAll("lists") LifeDates other) {
        LifeDates joined = LifeDates.joined(List.of(one, other));

        for (LifeEvent event : LifeEvent.values()) {
            assertThat(joined.of(event)).hasSizeLessThanOrEqualTo(event.mostDates());
            assertThat(joined.of(event))
                    .extracting(LifeDate::date)
                    .containsAll(one.of(event).stream().map(LifeDate::date).toList());
        }
        assertThat(LifeDates.joined(List.of(joined, other))).isEqualTo(joined);
    }

    @Test
    void new_sameDateTwice_keepsTheConsentThatCameFirst() {
        LifeDates dates =
                new LifeDates(
                        List.of(
                                date(LifeEvent.WEDDING, "2019-05-12", AT.plusSeconds(9)),
                                date(LifeEvent.WEDDING, "2019-05-12", AT)));

        assertThat(dates.all()).containsExactly(date(LifeEvent.WEDDING, "2019-05-12", AT));
    }

    @Test
    void new_secondWedding_isRefused() {
        List<LifeDate> two =
                List.of(
                        date(LifeEvent.WEDDING, "2019-05-12", AT),
                        date(LifeEvent.WEDDING, "2022-05-12", AT));

        assertThatIllegalArgumentException().isThrownBy(() -> new LifeDates(two));
    }

    @Test
    void new_moveWithoutItsYear_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> date(LifeEvent.MOVE, "--05-12", AT));
    }

    /** A line break in it would be the beginning of another date. */
    @Test
    void consent_originOfSeveralLines_isOneLine() {
        Consent consent =
                new Consent(
                        Purpose.OCCASION_MAIL,
                        AT,
                        "checkout\nWEDDING --05-12 OCCASION_MAIL 2026-03-01T10:00:00Z -");
        LifeDates dates =
                new LifeDates(
                        List.of(
                                new LifeDate(
                                        LifeEvent.PET_BIRTHDAY,
                                        Birthday.parse("--02-29"),
                                        consent)));

        assertThat(LifeDates.parse(dates.toString())).isEqualTo(dates);
        assertThat(dates.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"wedding\",\"date\":\"--05-12\"}",
                "{\"event\":\"wedding\",\"date\":\"--05-12\",\"consent\":{\"at\":\"2026-03-01T10:00:00Z\"}}",
                "{\"event\":\"wedding\",\"date\":\"--05-12\",\"consent\":{\"purpose\":\"profiling\",\"at\":\"2026-03-01T10:00:00Z\"}}",
                "{\"event\":\"wedding\",\"date\":\"--05-12\",\"consent\":{\"purpose\":\"occasion_mail\"}}",
                "{\"event\":\"divorce\",\"date\":\"--05-12\",\"consent\":{\"purpose\":\"occasion_mail\",\"at\":\"2026-03-01T10:00:00Z\"}}",
                "{\"event\":\"move\",\"date\":\"--05-12\",\"consent\":{\"purpose\":\"occasion_mail\",\"at\":\"2026-03-01T10:00:00Z\"}}",
                "{\"event\":\"wedding\",\"date\":\"2023-02-29\",\"consent\":{\"purpose\":\"occasion_mail\",\"at\":\"2026-03-01T10:00:00Z\"}}"
            })
    void read_dateWithoutItsConsentOrThatIsNone_isRefused(String date) {
        Assertions.assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> LifeDatesJson.read(Json.parse("[" + date + "]")));
    }

    @Provide
    Arbitrary<LifeDates> lists() {
        Arbitrary<LifeDate> dates =
                Combinators.combine(
                                Arbitraries.of(LifeEvent.class),
                                Arbitraries.of(
                                        "02-29", "02-28", "03-01", "12-31", "01-01", "05-12"),
                                Arbitraries.of(2000, 2024, 2028).injectNull(0.3),
                                Arbitraries.of("checkout", "Café – Zürich", "-").injectNull(0.3),
                                Arbitraries.longs().between(0, 5))
                        .as(LifeDatesTest::date);
        return dates.list().ofMaxSize(9).map(list -> LifeDates.joined(List.of(fitting(list))));
    }

    private static LifeDates fitting(List<LifeDate> list) {
        return LifeDates.joined(list.stream().map(one -> new LifeDates(List.of(one))).toList());
    }

    private static LifeDate date(
            LifeEvent event,
            String day,
            @Nullable Integer year,
            @Nullable String origin,
            long seconds) {
        Integer known = year == null && !event.isYearly() ? Integer.valueOf(2024) : year;
        MonthDay monthDay = MonthDay.parse("--" + day);
        boolean exists = known == null || Year.of(known).isValidMonthDay(monthDay);
        return new LifeDate(
                event,
                new Birthday(
                        exists ? monthDay : MonthDay.of(3, 1),
                        known == null ? null : Year.of(known)),
                new Consent(Purpose.OCCASION_MAIL, AT.plusSeconds(seconds), origin));
    }

    private static LifeDate date(LifeEvent event, String date, Instant at) {
        return new LifeDate(
                event, Birthday.parse(date), new Consent(Purpose.OCCASION_MAIL, at, "checkout"));
    }
}
