package dev.stammkunde.finance.owed;

import static dev.stammkunde.finance.owed.Books.JANUARY;
import static dev.stammkunde.finance.owed.Books.settings;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.json.OwedStateJson;
import dev.stammkunde.finance.owed.Owed.CohortLiability;
import dev.stammkunde.finance.settings.FinanceSettings;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

final class OwedProperties {

    private static final CurrencyUnit EURO = CurrencyUnit.EUR;

    /** Months are too few for history to be asked. */
    private static final FinanceSettings SETTINGS = configured("0.013", "83.7");

    private static FinanceSettings configured(String value, String percent) {
        return Books.withLeastMonths(settings(EURO, value, percent), 1_000);
    }

    private static FinanceSettings fromHistory() {
        return Books.withLeastMonths(settings(EURO, "0.013", "83.7"), 2);
    }

    /** What one month changes of cohorts. */
    record Month(SortedMap<Cohort, CohortFlow> flows) {}

    @Provide
    Arbitrary<List<Month>> months() {
        return month().list().ofMinSize(1).ofMaxSize(24);
    }

    @Provide
    Arbitrary<Month> month() {
        Arbitrary<Cohort> cohort =
                Combinators.combine(
                                Arbitraries.integers().between(0, 23),
                                Arbitraries.frequencyOf(
                                        Tuple.of(9, Arbitraries.just("EUR")),
                                        Tuple.of(1, Arbitraries.just("CHF"))))
                        .as((sale, currency) -> new Cohort(JANUARY.plusMonths(sale), currency));
        return Arbitraries.maps(cohort, flow())
                .ofMaxSize(4)
                .map(flows -> new Month(new TreeMap<>(flows)));
    }

    /** Anything that bookings can do, corrections included. */
    @Provide
    Arbitrary<CohortFlow> flow() {
        Arbitrary<Long> points = Arbitraries.longs().between(0, 20_000);
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 5_000_000),
                        points,
                        points,
                        points,
                        Arbitraries.longs().between(0, 5_000),
                        Arbitraries.longs().between(-500, 5_000),
                        Arbitraries.longs().between(-500, 500))
                .as(CohortFlow::new);
    }

    private static List<Owed> close(Books books, List<Month> months, FinanceSettings settings) {
        List<Owed> all = new ArrayList<>();
        for (Month month : months) {
            all.add(books.close(next(books), month.flows(), settings));
        }
        return all;
    }

    private static YearMonth next(Books books) {
        return books.state().month().plusMonths(1);
    }

    @Property(tries = 200)
    void liability_anyHistory_isAllocatedLessRecognisedAndWithinBounds(
            @ForAll("months") List<Month> months, @ForAll boolean isFromHistory) {
        long before = 0;
        for (Owed owed : close(Books.of(EURO), months, isFromHistory ? fromHistory() : SETTINGS)) {
            long sum = 0;
            for (CohortLiability cohort : owed.contract().cohorts()) {
                assertThat(cohort.liability())
                        .isEqualTo(cohort.allocated() - cohort.recognised())
                        .isBetween(0L, cohort.allocated());
                sum += cohort.liability();
            }
            assertThat(owed.contract().liability()).isEqualTo(sum);
            assertThat(owed.contract().liability() - before)
                    .isEqualTo(
                            owed.contract().allocatedInMonth()
                                    - owed.contract().recognisedInMonth());
            before = owed.contract().liability();
        }
    }

    @Property(tries = 200)
    void expected_anyHistory_isNoLessThanRedeemedAndNoMoreThanCanBe(
            @ForAll("months") List<Month> months, @ForAll boolean isFromHistory) {
        Books books = Books.of(EURO);
        for (Month month : months) {
            Owed owed =
                    books.close(
                            next(books), month.flows(), isFromHistory ? fromHistory() : SETTINGS);

            assertThat(owed.redemption().rate()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            for (CohortLiability cohort : owed.contract().cohorts()) {
                CohortHistory history =
                        requireNonNull(books.state().cohorts().get(cohort.cohort())).history();
                BigDecimal redeemed = BigDecimal.valueOf(cohort.redeemed());
                BigDecimal most = BigDecimal.valueOf(history.earned() - history.total().expired());
                assertThat(cohort.expected()).isBetween(redeemed, most.max(redeemed));
            }
        }
    }

    @Property(tries = 200)
    void liability_monthsInAnotherOrder_isTheSameInTheEnd(
            @ForAll("months") List<Month> months, @ForAll Random random) {
        List<Month> shuffled = new ArrayList<>(months);
        Collections.shuffle(shuffled, random);

        assertThat(amounts(after(shuffled))).isEqualTo(amounts(after(months)));
    }

    @Property(tries = 200)
    void liability_flowsSplitIntoTwoMonths_isTheSameInTheEnd(
            @ForAll("months") List<Month> months, @ForAll Random random) {
        List<Month> split = new ArrayList<>();
        for (Month month : months) {
            SortedMap<Cohort, CohortFlow> first = new TreeMap<>();
            SortedMap<Cohort, CohortFlow> second = new TreeMap<>();
            month.flows()
                    .forEach(
                            (cohort, flow) -> {
                                CohortFlow part = part(flow, random);
                                first.put(cohort, part);
                                second.put(cohort, flow.plus(negative(part)));
                            });
            split.add(new Month(first));
            split.add(new Month(second));
        }

        assertThat(amounts(after(split))).isEqualTo(amounts(after(months)));
    }

    private static CohortFlow part(CohortFlow flow, Random random) {
        return new CohortFlow(
                part(flow.sales(), random),
                part(flow.issued(), random),
                part(flow.reversed(), random),
                part(flow.redeemed(), random),
                part(flow.restored(), random),
                part(flow.expired(), random),
                part(flow.adjusted(), random));
    }

    private static long part(long amount, Random random) {
        return Math.round(amount * random.nextDouble());
    }

    private static CohortFlow negative(CohortFlow flow) {
        return new CohortFlow(
                -flow.sales(),
                -flow.issued(),
                -flow.reversed(),
                -flow.redeemed(),
                -flow.restored(),
                -flow.expired(),
                -flow.adjusted());
    }

    private static OwedState after(List<Month> months) {
        Books books = Books.of(EURO);
        close(books, months, SETTINGS);
        return books.state();
    }

    /** Allocated and recognised by cohort, of those that have any. */
    private static Map<Cohort, List<Long>> amounts(OwedState state) {
        Map<Cohort, List<Long>> amounts = new TreeMap<>();
        state.cohorts()
                .forEach(
                        (cohort, each) ->
                                amounts.put(cohort, List.of(each.allocated(), each.recognised())));
        return amounts;
    }

    @Property(tries = 200)
    void allocated_expectationChanges_staysTheSame(
            @ForAll("months") List<Month> months,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        Books books = closedForLong(after(months));
        OwedState before = books.state();

        Owed owed = books.close(next(books), Map.of(), configured("0.07", String.valueOf(percent)));

        assertThat(owed.contract().allocatedInMonth()).isZero();
        books.state()
                .cohorts()
                .forEach(
                        (cohort, state) ->
                                assertThat(state.allocated())
                                        .isEqualTo(
                                                requireNonNull(before.cohorts().get(cohort))
                                                        .allocated()));
    }

    @Property(tries = 200)
    void recognised_moreAreExpected_isNeverMore(
            @ForAll("months") List<Month> months,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        OwedState before = after(months);

        long some = liabilityAt(before, percent);
        long greater = liabilityAt(before, Math.min(100, percent + more));

        assertThat(greater).isGreaterThanOrEqualTo(some);
    }

    /** Closes a month so late that each month of sale is closed. */
    private static Books closedForLong(OwedState state) {
        Books books = new Books(state);
        books.close(JANUARY.plusMonths(100), Map.of(), SETTINGS);
        return books;
    }

    private static long liabilityAt(OwedState before, int percent) {
        Books books = closedForLong(before);
        return books.close(next(books), Map.of(), configured("0.013", String.valueOf(percent)))
                .contract()
                .liability();
    }

    @Property(tries = 200)
    void recognised_nothingIsLeft_isAll(@ForAll("months") List<Month> months) {
        Books books = Books.of(EURO);
        close(books, months, SETTINGS);
        SortedMap<Cohort, CohortFlow> end = new TreeMap<>();
        books.state()
                .cohorts()
                .forEach(
                        (cohort, state) ->
                                end.put(cohort, Books.expired(state.history().outstanding())));

        Owed owed = books.close(next(books), end, SETTINGS);

        assertThat(owed.contract().liability()).isZero();
        books.state()
                .cohorts()
                .values()
                .forEach(it -> assertThat(it.recognised()).isEqualTo(it.allocated()));
    }

    @Property(tries = 200)
    void state_writtenAndRead_isTheSame(@ForAll("months") List<Month> months) {
        OwedState state = after(months);
        String document = OwedStateJson.write(state);

        OwedState read = OwedStateJson.read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(state);
        assertThat(OwedStateJson.write(read)).isEqualTo(document);
    }
}
