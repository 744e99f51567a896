package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.lift.ArmSums;
import dev.stammkunde.insights.lift.CountedLift;
import dev.stammkunde.insights.lift.DrawnOutcome;
import dev.stammkunde.insights.lift.LiftAsk;
import dev.stammkunde.insights.lift.LiftReport;
import dev.stammkunde.insights.lift.LiftSpan;
import dev.stammkunde.insights.lift.RevenueSpread;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A campaign that brought something, and a quarter that is not over. */
public final class SampleLifts {

    private static final Instant AT = Instant.parse("2026-11-29T03:35:00Z");

    private SampleLifts() {}

    /** Returns the report of a shop. */
    public static LiftReport report(String shopId) {
        LiftSpan third = span("2026-07-01", "2026-09-30", 14);
        LiftSpan fourth = span("2026-10-01", "2026-12-31", 0);
        return new LiftReport(
                shopId,
                AT,
                "EUR",
                List.of(
                        new CountedLift(
                                null, "", fourth, new LiftAsk(10, fourth.judgedFrom()), null, 0),
                        new CountedLift(
                                "news",
                                "News",
                                third,
                                new LiftAsk(50, third.judgedFrom()),
                                new CountedLift.Arms(arm(200, 2, 1), arm(200, 5, 0), AT, true),
                                0)),
                List.of(new RevenueSpread(14, arm(200, 5, 0).known(), 40)));
    }

    private static LiftSpan span(String from, String to, int days) {
        return new LiftSpan(LocalDate.parse(from), LocalDate.parse(to), SampleFigures.BERLIN, days);
    }

    private static ArmSums arm(int customers, int everyHowMany, long costMinor) {
        ArmSums sums = ArmSums.NONE;
        for (int i = 0; i < customers; i++) {
            boolean buys = i % everyHowMany == 0;
            sums = sums.plus(new DrawnOutcome(1_000L + i, buys ? 2_000 + i : 0, buys, costMinor));
        }
        return sums;
    }
}
