package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.BERLIN;
import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.tiers.TierWindow.CalendarYear;
import dev.stammkunde.programmes.tiers.TierWindow.MembershipYear;
import dev.stammkunde.programmes.tiers.TierWindow.RollingMonths;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Holds what is kept of tiers to a recomputation of everything, in any order of arrival. */
class TierProperties {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-31T23:30:00Z");
    private static final int DAYS = 3 * 365;

    /** An order, what it counted first, and what was left of it in the end. */
    record Bought(Instant paidAt, long euros, long left) {}

    @Provide
    Arbitrary<List<Bought>> orders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS * 24 * 60),
                        Arbitraries.longs().between(1, 160),
                        Arbitraries.integers().between(0, 7))
                .as(
                        (minute, euros, back) ->
                                new Bought(
                                        FIRST.plusSeconds(minute * 60L),
                                        euros,
                                        switch (back) {
                                            case 0 -> 0;
                                            case 1 -> euros / 2;
                                            default -> euros;
                                        }))
                .list()
                .ofMaxSize(TierSteps.MOST)
                .uniqueElements(Bought::paidAt);
    }

    @Provide
    Arbitrary<TierRules> ruleSets() {
        return Combinators.combine(
                        Arbitraries.of(
                                new CalendarYear(),
                                new MembershipYear(),
                                new RollingMonths(3),
                                new RollingMonths(12)),
                        Arbitraries.of(TierDowngrade.values()),
                        Arbitraries.of(0, 30))
                .as(
                        (window, downgrade, grace) ->
                                rules(window, downgrade, grace, TierRefunds.AT_ONCE));
    }

    @Property(tries = 150)
    void tier_anyOrderOfArrival_equalsTheRecomputation(
            @ForAll("orders") List<Bought> orders,
            @ForAll("ruleSets") TierRules rules,
            @ForAll Random random) {
        TierCustomer customer = heard(orders, rules, random);

        for (int month = 0; month < 60; month += 2) {
            Instant at =
                    FIRST.atZone(BERLIN).plus(Period.of(0, month, random.nextInt(28))).toInstant();
            assertThat(customer.tier(at))
                    .as("at %s by %s", at, rules)
                    .isEqualTo(new Oracle(orders, rules).tier(at));
        }
        for (Bought order : orders) {
            assertThat(customer.tier(order.paidAt()))
                    .isEqualTo(new Oracle(orders, rules).tier(order.paidAt()));
        }
    }

    @Property(tries = 60)
    void section_twoOrdersOfArrival_isTheSame(
            @ForAll("orders") List<Bought> orders,
            @ForAll("ruleSets") TierRules rules,
            @ForAll Random random) {
        assertThat(unannounced(heard(orders, rules, random)))
                .isEqualTo(unannounced(heard(orders, rules, random)));
    }

    /** What is to be told of a change depends on what was told before. */
    private static TierSection unannounced(TierCustomer customer) {
        @Nullable TierChange none = null;
        return TierSectionText.read(customer.section().text()).with(none);
    }

    @Property(tries = 40)
    void tier_jobRunsWheneverItLikes_isTheSameWithoutIt(
            @ForAll("orders") List<Bought> orders,
            @ForAll("ruleSets") TierRules rules,
            @ForAll Random random) {
        TierCustomer customer = heard(orders, rules, random);
        TierCustomer untouched = heard(orders, rules, random);
        Instant at = NOW;

        for (int run = 0; run < 12; run++) {
            at = at.plusSeconds(random.nextInt(90 * 86_400));
            customer.evaluated(at.toString());
            assertThat(customer.tier(at)).isEqualTo(untouched.tier(at));
        }
    }

    @Property(tries = 100)
    void tier_ordersOfBeforeTheTiersThatCount_isAsIfTheyHadBeenThere(
            @ForAll("orders") List<Bought> orders,
            @ForAll("ruleSets") TierRules rules,
            @ForAll Random random) {
        Instant made = FIRST.plusSeconds(random.nextInt(DAYS) * 86_400L);
        TierHistory lookingBack =
                new TierHistory(List.of(new TierVersion("tiers/1", made, true, rules, FIRST)));
        TierCustomer customer = heard(orders, lookingBack, random);
        Oracle oracle = new Oracle(orders, rules);

        assertThat(customer.tier(made.minusSeconds(1))).isEmpty();
        assertThat(customer.tier(made)).isEqualTo(oracle.tier(made));
        for (int month = 0; month < 40; month += 2) {
            Instant at = made.plusSeconds((month * 30L + random.nextInt(30)) * 86_400L);
            assertThat(customer.tier(at)).as("at %s", at).isEqualTo(oracle.tier(at));
        }
    }

    private static TierCustomer heard(List<Bought> orders, TierRules rules, Random random) {
        return heard(orders, history(rules), random);
    }

    private static TierCustomer heard(List<Bought> orders, TierHistory history, Random random) {
        TierCustomer customer = new TierCustomer(history);
        List<Integer> arrival = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            arrival.add(i);
        }
        Collections.shuffle(arrival, random);
        List<Integer> later = new ArrayList<>();
        for (int i : arrival) {
            Bought order = orders.get(i);
            boolean isRefundLater = random.nextBoolean();
            if (isRefundLater) {
                later.add(i);
            }
            long euros = isRefundLater ? order.euros() : order.left();
            customer.hears("o" + i, order.paidAt(), TierCustomer.euros(euros), NOW);
        }
        Collections.shuffle(later, random);
        for (int i : later) {
            Bought order = orders.get(i);
            customer.hears("o" + i, order.paidAt(), TierCustomer.euros(order.left()), NOW);
        }
        return customer;
    }

    /** Goes through all windows from the first order on, without anything that is kept. */
    private record Oracle(List<Bought> orders, TierRules rules) {

        String tier(Instant at) {
            int rank = rank(at);
            LocalDate day = rules.day(at);
            for (int grace = 1; grace <= rules.graceDays(); grace++) {
                Instant then = day.minusDays(grace - 1L).atStartOfDay(BERLIN).toInstant();
                rank = Math.max(rank, rank(then.minusSeconds(1)));
            }
            return rules.tiers().get(rank).id();
        }

        private int rank(Instant at) {
            return rules.window() instanceof RollingMonths(int months)
                    ? rolling(at, months)
                    : yearly(at);
        }

        private List<Bought> kept(Instant at) {
            return orders.stream()
                    .filter(order -> order.left() > 0 && !order.paidAt().isAfter(at))
                    .sorted(Comparator.comparing(Bought::paidAt))
                    .toList();
        }

        private static int earned(long euros) {
            return euros >= 300 ? 2 : euros >= 100 ? 1 : 0;
        }

        private int yearly(Instant at) {
            LocalDate day = rules.day(at);
            LocalDate begin =
                    rules.window() instanceof CalendarYear
                            ? LocalDate.of(2024, 1, 1)
                            : orders.stream()
                                    .filter(order -> order.left() > 0)
                                    .map(Bought::paidAt)
                                    .min(Comparator.naturalOrder())
                                    .map(rules::day)
                                    .orElse(day);
            int carried = 0;
            int last = 0;
            for (int year = 0; ; year++) {
                LocalDate from = anniversary(begin, year);
                LocalDate to = anniversary(begin, year + 1);
                if (from.isAfter(day)) {
                    return 0;
                }
                long euros =
                        kept(at).stream()
                                .filter(
                                        order ->
                                                !rules.day(order.paidAt()).isBefore(from)
                                                        && rules.day(order.paidAt()).isBefore(to))
                                .mapToLong(Bought::left)
                                .sum();
                carried =
                        switch (rules.downgrade()) {
                            case EARNED -> last;
                            case ONE_DOWN -> Math.max(last, carried - 1);
                        };
                last = earned(euros);
                if (day.isBefore(to)) {
                    return Math.max(carried, last);
                }
                carried = Math.max(carried, last);
            }
        }

        private static LocalDate anniversary(LocalDate begin, int years) {
            LocalDate day = begin.plusYears(years);
            return day.getDayOfMonth() == begin.getDayOfMonth() ? day : day.plusDays(1);
        }

        private int rolling(Instant at, int months) {
            LocalDate month = rules.day(at).withDayOfMonth(1);
            int best = 0;
            for (Bought order : kept(at)) {
                LocalDate of = rules.day(order.paidAt()).withDayOfMonth(1);
                long euros =
                        kept(order.paidAt()).stream()
                                .filter(
                                        it ->
                                                !rules.day(it.paidAt())
                                                        .isBefore(of.minusMonths(months - 1L)))
                                .mapToLong(Bought::left)
                                .sum();
                int rank = earned(euros);
                LocalDate end = of.plusMonths(months + 1L);
                while (rank > 0 && !month.isBefore(end)) {
                    rank = rules.downgrade() == TierDowngrade.EARNED ? 0 : rank - 1;
                    end = end.plusMonths(months);
                }
                best = Math.max(best, rank);
            }
            return best;
        }
    }
}
