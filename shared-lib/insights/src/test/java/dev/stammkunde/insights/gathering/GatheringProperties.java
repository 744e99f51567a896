package dev.stammkunde.insights.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.testing.AnyLife;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.insights.CustomerCounts;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.MoneyCounts;
import dev.stammkunde.insights.WindowCounts;
import dev.stammkunde.insights.cohorts.CohortRow;
import dev.stammkunde.insights.gathering.RecountFigures.Counted;
import dev.stammkunde.insights.testing.SampleFigures;
import dev.stammkunde.points.LedgerEntry;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Whatever happens, in whichever order it is heard: what is kept is what a recount finds. */
final class GatheringProperties {

    private static final Instant FROM = Instant.parse("2025-10-29T20:00:00Z");

    @Property(tries = 60)
    void figures_afterAnyOrderOfArrival_areWhatARecountFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<LedgerEntry> entries = AnyLife.of(random, FROM, 30 + random.nextInt(200)).entries();
        GatheredShop shop = new GatheredShop();
        List<LedgerEntry> late = new ArrayList<>(entries);
        Collections.shuffle(late, random);
        while (!late.isEmpty()) {
            List<LedgerEntry> heard = late.subList(0, 1 + random.nextInt(late.size()));
            ShopLedger.keep(shop.journal, heard);
            if (random.nextBoolean()) {
                heard.clear();
            }
            boolean isToTheEnd = random.nextBoolean();
            Instant now = lastOf(entries);
            GatherFigures.Outcome outcome = shop.gather(now, () -> random.nextInt(20) > 0);
            while (isToTheEnd && outcome != GatherFigures.Outcome.DONE) {
                outcome = shop.gather(now, () -> random.nextInt(20) > 0);
            }
            if (random.nextInt(3) == 0) {
                late.clear();
            }
        }
        ShopLedger.keep(shop.journal, entries);

        Instant now = firstOfAMonthAfter(entries);
        while (shop.gather(now, () -> random.nextInt(20) > 0) != GatherFigures.Outcome.DONE) {
            assertThat(shop.gatherings.find(ShopLedger.SHOP)).isPresent();
        }

        check(shop.kept(), new RecountFigures(entries, now, SampleFigures.BERLIN));
    }

    private static Instant lastOf(List<LedgerEntry> entries) {
        return entries.getLast().bookedAt().plus(Duration.ofDays(1));
    }

    /** Then all days are looked at. */
    private static Instant firstOfAMonthAfter(List<LedgerEntry> entries) {
        return YearMonth.from(lastOf(entries).atZone(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atTime(5, 0)
                .toInstant(ZoneOffset.UTC);
    }

    private static void check(InsightsFigures kept, RecountFigures recount) {
        kept.months().forEach(window -> check(window, recount));
        kept.years().forEach(window -> check(window, recount));
        assertThat(kept.cohorts().stream().mapToLong(CohortRow::size).sum())
                .isEqualTo(recount.customers());
        for (CohortRow row : kept.cohorts()) {
            for (int since = 0; since < row.cells().size(); since++) {
                YearMonth month = row.month().plusMonths(since);
                assertThat(row.cells().get(since).customers())
                        .isEqualTo(recount.cohort(row.month(), month));
                assertThat(row.cells().get(since).net().getOrDefault("EUR", 0L))
                        .isEqualTo(recount.cohortNet(row.month(), month));
            }
        }
    }

    private static void check(WindowCounts window, RecountFigures recount) {
        Counted counted = recount.period(window.month(), window.months());
        assertThat(window.customers())
                .isEqualTo(
                        new CustomerCounts(
                                counted.before(),
                                counted.bought(),
                                counted.first(),
                                counted.retained(),
                                counted.reactivated(),
                                counted.repeating()));
        assertThat(window.orders()).isEqualTo(counted.orders());
        assertThat(window.money().getOrDefault("EUR", new MoneyCounts(0, 0, 0)))
                .isEqualTo(
                        new MoneyCounts(counted.orders(), counted.net(), counted.netOfRegulars()));
        assertThat(window.days().n()).isEqualTo(counted.days().size());
        if (!counted.days().isEmpty()) {
            int middle = counted.days().size() / 2;
            boolean isOdd = counted.days().size() % 2 == 1;
            double median =
                    isOdd
                            ? counted.days().get(middle)
                            : (counted.days().get(middle - 1) + counted.days().get(middle)) / 2.0;
            assertThat(window.days().median().doubleValue()).isEqualTo(median);
        }
    }
}
