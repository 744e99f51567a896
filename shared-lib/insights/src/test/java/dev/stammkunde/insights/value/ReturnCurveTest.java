package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.insights.value.ReturnCurve.Returned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class ReturnCurveTest {

    /**
     * Times to relapse with 6-mercaptopurine, in weeks, of Freireich and others (Blood 21, 1963);
     * the intervals are those of R's {@code survfit(conf.type = "log-log")} and of SciPy 1.17.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 0.857143, 0.619718, 0.951552",
        "7, 0.806723, 0.563147, 0.922809",
        "10, 0.752941, 0.503200, 0.889362",
        "13, 0.690196, 0.431610, 0.849066",
        "16, 0.627451, 0.367511, 0.804912",
        "22, 0.537815, 0.267779, 0.746791",
        "35, 0.448179, 0.188052, 0.680143"
    })
    void findReturned_publishedTimes_isThePublishedCurve(
            int time, double stayed, double from, double to) {
        Returned returned = relapses(1).findReturned(time).orElseThrow();

        assertThat(1 - returned.share()).isCloseTo(stayed, within(1e-6));
        assertThat(1 - returned.bounds().to()).isCloseTo(from, within(1e-6));
        assertThat(1 - returned.bounds().from()).isCloseTo(to, within(1e-6));
    }

    /** As if each patient were five: of those watched beyond 9 weeks 5 of 75 return, 5 of 60 ... */
    @Test
    void findReturned_awayForLong_isOfThoseWhoWereAwayAsLong() {
        Returned returned = relapses(5).findReturned(9, 365).orElseThrow();

        assertThat(returned.share())
                .isCloseTo(
                        1
                                - (1 - 1.0 / 15)
                                        * (1 - 1.0 / 12)
                                        * (1 - 1.0 / 11)
                                        * (1 - 1.0 / 7)
                                        * 5
                                        / 6,
                        within(1e-12));
        assertThat(returned.days()).isEqualTo(14);
        assertThat(returned.bounds().from()).isBetween(0.0, returned.share());
        assertThat(returned.bounds().to()).isBetween(returned.share(), 1.0);
    }

    @Test
    void findReturned_fewWereAwayAsLong_isEmpty() {
        assertThat(relapses(5).findReturned(23, 30)).isEmpty();
        assertThat(relapses(1).findReturned(5, 30)).isEmpty();
        assertThat(new ReturnCurve.Gathered().curve().findReturned(30)).isEmpty();
    }

    @Test
    void findReturned_nobodyCameBack_hasAWidth() {
        ReturnCurve.Gathered customers = new ReturnCurve.Gathered();
        for (int i = 0; i < 10; i++) {
            customers.add(100, false);
        }

        Returned returned = customers.curve().findReturned(90).orElseThrow();

        assertThat(returned.share()).isZero();
        assertThat(returned.bounds().to()).isCloseTo(0.2775, within(1e-4));
    }

    @Test
    void findReturned_allCameBack_hasAWidth() {
        ReturnCurve.Gathered customers = new ReturnCurve.Gathered();
        for (int i = 0; i < 10; i++) {
            customers.add(1 + i, true);
        }

        Returned returned = customers.curve().findReturned(30).orElseThrow();

        assertThat(returned.share()).isEqualTo(1);
        assertThat(returned.bounds().from()).isCloseTo(0.7225, within(1e-4));
    }

    @Test
    void findTypicalDays_ninePeopleCameBack_isTheFifth() {
        assertThat(relapses(1).findTypicalDays()).isEqualTo(Optional.of(10));
        assertThat(new ReturnCurve.Gathered().curve().findTypicalDays()).isEmpty();
    }

    private static ReturnCurve relapses(int times) {
        ReturnCurve.Gathered patients = new ReturnCurve.Gathered();
        for (int i = 0; i < times; i++) {
            for (int time : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
                patients.add(time, true);
            }
            for (int time : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
                patients.add(time, false);
            }
        }
        return patients.curve();
    }
}
