package dev.stammkunde.expirepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;

/** Other systems hear of points that are lost soon, by one id for each customer, date and day. */
final class WarnOfExpiryTest {

    private static final String ANNA_A_MONTH_BEFORE =
            "anna 30 until 2028-05-31T22:00:00Z, 30 days, at 2028-05-01T22:00:00Z";
    private static final String ANNA_A_WEEK_BEFORE =
            "anna 30 until 2028-05-31T22:00:00Z, 7 days, at 2028-05-24T22:00:00Z";

    private final Shop shop = new Shop();

    @Test
    void run_eachHourOfTwoMonths_tellsOnceForEachDay() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.give("bert", 4, "2026-06-20T10:00:00Z");

        runEachHour("2028-04-15T00:20:00Z", "2028-06-10T00:20:00Z");

        assertThat(shop.heard())
                .containsExactly(
                        ANNA_A_MONTH_BEFORE,
                        ANNA_A_WEEK_BEFORE,
                        "bert 4 until 2028-06-30T22:00:00Z, 30 days, at 2028-05-31T22:00:00Z");
    }

    @Test
    void run_pointsOfTwoDates_tellsThoseOfTheDateAlone() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.give("anna", 5, "2026-04-20T10:00:00Z");

        shop.run("2028-05-01T22:20:00Z");

        assertThat(shop.heard()).containsExactly(ANNA_A_MONTH_BEFORE);
    }

    @Test
    void run_spentBefore_tellsNothing() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.book(
                "anna",
                new PointsCommand.Adjust(
                        "a", -30, "spent", null, null, "anna", null, shop.inForce(Instant.EPOCH)),
                Instant.parse("2028-04-01T10:00:00Z"));

        shop.run("2028-05-01T22:20:00Z");

        assertThat(shop.heard()).isEmpty();
    }

    @Test
    void run_customersWereMerged_tellsWhoStays() {
        shop.give("gone", 30, "2026-05-20T10:00:00Z");
        shop.give("anna", 1, "2026-05-20T10:00:00Z");
        shop.merge("gone", "anna", "2028-04-01T10:00:00Z");

        shop.run("2028-05-24T22:20:00Z");

        assertThat(shop.heard())
                .containsExactly(
                        "anna 31 until 2028-05-31T22:00:00Z, 7 days, at 2028-05-24T22:00:00Z");
    }

    @Test
    void run_againMuchLaterForTheSameHour_tellsTheSame() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");

        shop.run("2028-05-24T22:20:00Z");
        shop.run("2028-05-24T23:20:00Z");
        shop.run("2028-05-24T22:20:00Z");

        assertThat(shop.heard()).containsExactly(ANNA_A_WEEK_BEFORE, ANNA_A_WEEK_BEFORE);
    }

    @Test
    void run_diesAtAnyCall_tellsAllWhenItRunsAgain() {
        boolean crashed = true;
        for (int call = 1; crashed; call++) {
            for (boolean afterEffect : new boolean[] {false, true}) {
                Shop some = new Shop();
                some.give("anna", 30, "2026-05-20T10:00:00Z");
                some.give("bert", 2, "2026-05-20T10:00:00Z");
                Crashing crashing = new Crashing(call, afterEffect);
                Throwable crash = catchThrowable(() -> some.run("2028-05-24T22:20:00Z", crashing));
                crashed = crashing.crashed();
                assertThat(crash != null).as("call %d", call).isEqualTo(crashed);

                some.run("2028-05-24T22:20:00Z");

                assertThat(new HashSet<>(some.heard())).as("call %d", call).hasSize(2);
            }
        }
    }

    @Test
    void run_busRefuses_booksLossesAndFails() {
        shop.give("anna", 30, "2026-04-20T10:00:00Z");
        shop.give("anna", 7, "2026-05-31T10:00:00Z");
        ExpirePointsPorts ports = shop.ports(Crashing.never());
        ExpirePoints work =
                new ExpirePoints(
                        new ExpirePointsPorts(
                                ports.shops(),
                                ports.expiring(),
                                ports.ledger(),
                                ports.accounts(),
                                (_, _, _) -> {
                                    throw new IllegalStateException("refused");
                                },
                                ports.programmesAsOf(),
                                ports.sections()));

        Throwable fault =
                catchThrowable(
                        () -> work.expire(Instant.parse("2028-05-01T22:20:00Z"), () -> true));

        assertThat(fault).hasMessage("refused");
        assertThat(shop.losses("anna")).containsExactly(-30L);
    }

    @Test
    void run_noDaysToWarn_tellsNothing() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.warnNobody();

        runEachHour("2028-05-20T00:20:00Z", "2028-06-01T00:20:00Z");

        assertThat(shop.heard()).isEmpty();
    }

    private void runEachHour(String from, String until) {
        Instant end = Instant.parse(until);
        for (Instant at = Instant.parse(from);
                !at.isAfter(end);
                at = at.plus(Duration.ofHours(1))) {
            shop.run(at.toString());
        }
    }
}
