package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.WinBackDue.Due;
import dev.stammkunde.campaigns.WinBackDue.NotDue;
import dev.stammkunde.campaigns.WinBackDue.Reason;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.customers.Rhythm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

final class WinBackLadderTest {

    private static final LocalDate BOUGHT = LocalDate.of(2026, 5, 1);
    private static final WinBack BY_DAYS =
            new WinBack(List.of(new Step(60, null), new Step(90, null), new Step(180, null)));
    private static final WinBack BY_RHYTHM =
            new WinBack(
                    List.of(
                            new Step(60, new BigDecimal("1.5")),
                            new Step(90, new BigDecimal("2.5")),
                            new Step(180, null)));

    @ParameterizedTest
    @CsvSource({"60, 1", "90, 2", "180, 3"})
    void due_onTheDayOfAStep_isThatStep(int days, int step) {
        LocalDate day = BOUGHT.plusDays(days);

        assertThat(WinBackLadder.of(BY_DAYS, null).due(BOUGHT, day(day)))
                .isEqualTo(new Due(step, day));
    }

    @ParameterizedTest
    @CsvSource({
        "0, BEFORE_THE_FIRST_STEP", "59, BEFORE_THE_FIRST_STEP", "61, BETWEEN_STEPS",
        "179, BETWEEN_STEPS", "181, AFTER_THE_LAST_STEP", "4000, AFTER_THE_LAST_STEP"
    })
    void due_onAnyOtherDay_saysWhyNot(int days, Reason reason) {
        Days window = day(BOUGHT.plusDays(days));

        assertThat(WinBackLadder.of(BY_DAYS, null).due(BOUGHT, window))
                .isEqualTo(new NotDue(reason));
    }

    @Test
    void due_withoutAPurchase_isNothing() {
        assertThat(WinBackLadder.of(BY_DAYS, null).due(null, day(BOUGHT)))
                .isEqualTo(new NotDue(Reason.NEVER_BOUGHT));
    }

    @Test
    void due_inAWindowWithTwoSteps_isTheLaterOne() {
        WinBack close = new WinBack(List.of(new Step(60, null), new Step(63, null)));
        Days window = new Days(BOUGHT.plusDays(58), BOUGHT.plusDays(64));

        assertThat(WinBackLadder.of(close, null).due(BOUGHT, window))
                .isEqualTo(new Due(2, BOUGHT.plusDays(63)));
    }

    @Test
    void days_withARhythm_areItsMultiplesRoundedUp() {
        assertThat(WinBackLadder.of(BY_RHYTHM, new Rhythm(31)).days()).containsExactly(47, 78, 180);
    }

    @Test
    void days_withASlowRhythm_stayInOrder() {
        assertThat(WinBackLadder.of(BY_RHYTHM, new Rhythm(100)).days())
                .containsExactly(150, 250, 251);
    }

    @Test
    void days_ofAVeryLongRhythm_canBeCountedWith() {
        assertThat(WinBackLadder.of(BY_RHYTHM, new Rhythm(Integer.MAX_VALUE)).days())
                .containsExactly(36_500, 36_501, 36_502);
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }
}
