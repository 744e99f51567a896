package dev.stammkunde.insights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.lift.ArmSums;
import dev.stammkunde.insights.lift.CountedLift;
import dev.stammkunde.insights.lift.DrawnOutcome;
import dev.stammkunde.insights.lift.KeptLifts;
import dev.stammkunde.insights.lift.LiftAsk;
import dev.stammkunde.insights.lift.LiftReport;
import dev.stammkunde.insights.lift.LiftSpan;
import dev.stammkunde.insights.lift.RevenueSpread;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What every store of comparisons does. Each test gets an empty one. */
public abstract class KeptLiftsContract {

    private static final LiftSpan SPAN =
            new LiftSpan(
                    LocalDate.parse("2026-07-01"),
                    LocalDate.parse("2026-09-30"),
                    SampleFigures.BERLIN,
                    14);
    private static final LiftReport NOVEMBER = report("2026-11-30T03:35:00Z", "EUR");
    private static final LiftReport OCTOBER = report("2026-10-30T03:35:00Z", null);

    protected abstract KeptLifts lifts();

    private static LiftReport report(String asOf, @Nullable String currency) {
        ArmSums treated =
                ArmSums.NONE
                        .plus(new DrawnOutcome(100L, 5_000_000_000_000L, true, 7))
                        .plus(new DrawnOutcome(null, 200, true, 0));
        ArmSums held = ArmSums.NONE.plus(new DrawnOutcome(300L, 0, false, 0));
        return new LiftReport(
                "teeladen",
                Instant.parse(asOf),
                currency,
                List.of(
                        new CountedLift(
                                "newsletter",
                                "News",
                                SPAN,
                                new LiftAsk(12.5, SPAN.judgedFrom()),
                                new CountedLift.Arms(treated, held, Instant.parse(asOf), true),
                                3),
                        new CountedLift(null, "", SPAN, new LiftAsk(0, null), null, 0)),
                List.of(new RevenueSpread(14, treated.all(), 2)));
    }

    @Test
    void find_whatIsKept_isReadBackWhole() {
        lifts().keep(NOVEMBER);

        assertThat(lifts().find("teeladen")).contains(NOVEMBER);
        assertThat(lifts().find("another")).isEmpty();
    }

    @Test
    void keep_olderOne_replacesNone() {
        lifts().keep(NOVEMBER);
        lifts().keep(OCTOBER);

        assertThat(lifts().find("teeladen")).contains(NOVEMBER);
    }

    @Test
    void keep_newerOne_replacesTheOlder() {
        lifts().keep(OCTOBER);
        lifts().keep(NOVEMBER);

        assertThat(lifts().find("teeladen")).contains(NOVEMBER);
    }
}
