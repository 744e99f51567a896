package dev.stammkunde.customers;

import static dev.stammkunde.shop.LifeEvent.CHILD_BIRTHDAY;
import static dev.stammkunde.shop.LifeEvent.WEDDING;
import static dev.stammkunde.shop.testing.SampleDates.date;
import static dev.stammkunde.shop.testing.SampleDates.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

final class JoinedLifeDatesTest {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final CustomerId GONE = new CustomerId("s", "gone");
    private static final LifeDate WED = date(WEDDING, "2019-05-12");
    private static final LifeDate WED_LATER = date(WEDDING, "2022-08-08");
    private static final LifeDate ADA = date(CHILD_BIRTHDAY, "2020-02-29");
    private static final LifeDate IDA = date(CHILD_BIRTHDAY, "--03-14");

    @Test
    void withMerged_datesOfBoth_keepsAllChildrenAndTheNewestWedding() {
        Profile joined = told(2, WED_LATER, ADA).withMerged(GONE, told(1, WED, IDA));

        assertThat(joined.lifeDates().all()).containsExactly(WED_LATER, ADA, IDA);
        assertThat(joined.withoutMerged(GONE).lifeDates().all()).containsExactly(WED_LATER, ADA);
    }

    @Test
    void with_newDatesAfterAMerge_areThoseOfTheWholePerson() {
        Profile joined = told(2, ADA).withMerged(GONE, told(1, WED, IDA));

        Profile next = with(joined, 3, WED);

        assertThat(next.lifeDates().all()).containsExactly(WED);
        assertThat(Objects.requireNonNull(next.merged().get("gone")).lifeDates().all()).isEmpty();
    }

    @Test
    void with_consentWithdrawnAfterAMerge_leavesNothingOfAnybody() {
        Profile joined = told(2, ADA).withMerged(GONE, told(1, WED, IDA));

        Profile next = with(joined, 3);

        assertThat(next.lifeDates().isEmpty()).isTrue();
        assertThat(next.toString()).doesNotContain("2020-02-29").doesNotContain("2019-05-12");
    }

    /** Whoever took the consent back before they were merged is not asked twice. */
    @Test
    void withMerged_oneWithdrewLater_endsWhatTheOtherToldBefore() {
        Profile withdrawn = with(told(1, WED), 3);

        assertThat(told(2, ADA).withMerged(GONE, withdrawn).lifeDates().isEmpty()).isTrue();
        assertThat(told(4, ADA).withMerged(GONE, withdrawn).lifeDates().all()).containsExactly(ADA);
    }

    @Test
    void reportedAfter_redaction_forgetsTheDatesFromBefore() {
        assertThat(told(5, ADA).reportedAfter(T0.plusSeconds(5), "s").lifeDates().isEmpty())
                .isTrue();
        assertThat(told(6, ADA).reportedAfter(T0.plusSeconds(5), "s").lifeDates().all())
                .containsExactly(ADA);
    }

    @Property(tries = 200)
    void with_anyOrderAndTwice_keepsTheNewestWord(@ForAll("tellings") List<Telling> tellings) {
        Profile once = fold(tellings);

        assertThat(fold(tellings.reversed())).isEqualTo(once);
        assertThat(fold(List.of(tellings, tellings).stream().flatMap(List::stream).toList()))
                .isEqualTo(once);
    }

    private record Telling(ProfileReport report, long second) {}

    @Provide
    Arbitrary<List<Telling>> tellings() {
        Arbitrary<ProfileReport> reports =
                Arbitraries.of(WED, WED_LATER, ADA, IDA)
                        .list()
                        .ofMaxSize(3)
                        .map(
                                list ->
                                        ProfileReport.ofLifeDates(
                                                LifeDates.joined(
                                                        list.stream()
                                                                .map(
                                                                        one ->
                                                                                new LifeDates(
                                                                                        List.of(
                                                                                                one)))
                                                                .toList())));
        return Combinators.combine(reports, Arbitraries.longs().between(0, 4))
                .as(Telling::new)
                .list()
                .ofMaxSize(6);
    }

    private static Profile fold(List<Telling> tellings) {
        Profile profile = Profile.empty();
        for (Telling one : tellings) {
            profile =
                    profile.with(
                            "s", Platform.STANDARD, one.report(), T0.plusSeconds(one.second()));
        }
        return profile;
    }

    private static Profile told(long second, LifeDate... dates) {
        return with(Profile.empty(), second, dates);
    }

    private static Profile with(Profile profile, long second, LifeDate... dates) {
        return profile.with("s", Platform.STANDARD, report(dates), T0.plusSeconds(second));
    }
}
