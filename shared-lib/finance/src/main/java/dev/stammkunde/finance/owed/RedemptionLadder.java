package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.owed.Owed.Basis;
import dev.stammkunde.finance.owed.Owed.ExpectedRedemption;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.shop.BothLanguages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the shop's own history says of redemption, by the chain ladder on months since sale. */
final class RedemptionLadder {

    /** Fewer points than that say more of a few customers than of all. */
    static final long LEAST_POINTS = 10_000;

    /**
     * A month counts for the rate when the ladder sees that much of its redemptions: before, what
     * is hardly more than chance would be multiplied by ten and more.
     */
    private static final double LEAST_DEVELOPED = 0.1;

    private static final int DIGITS = 6;

    private final ChainLadder ladder;
    private final double tail;
    private final ExpectedRedemption overall;

    /** What came of looking at history. */
    sealed interface Estimate {
        record Made(RedemptionLadder ladder) implements Estimate {}

        /** It does not carry an estimate. */
        record Abstained(BothLanguages why) implements Estimate {}
    }

    /**
     * A month of sale, in all currencies.
     *
     * @param redeemed points up to each age
     * @param most that can be redeemed in the end
     */
    private record Row(List<Long> redeemed, long issued, long most) {

        int age() {
            return redeemed.size() - 1;
        }

        long latest() {
            return redeemed.getLast();
        }

        double[] toAmounts() {
            return redeemed.stream().mapToDouble(Long::doubleValue).toArray();
        }
    }

    private RedemptionLadder(ChainLadder ladder, double tail, ExpectedRedemption overall) {
        this.ladder = ladder;
        this.tail = tail;
        this.overall = overall;
    }

    static Estimate of(
            Map<Cohort, CohortHistory> histories, YearMonth upTo, FinanceSettings settings) {
        List<Row> rows = rows(histories, upTo);
        int months = rows.isEmpty() ? 0 : rows.getFirst().redeemed().size();
        if (months < settings.leastMonths()) {
            return abstain(
                    "es gibt %d Verkaufsmonate von %d".formatted(months, settings.leastMonths()),
                    "there are %d months of sale of %d".formatted(months, settings.leastMonths()));
        }
        long issued = rows.stream().mapToLong(Row::issued).sum();
        if (issued < LEAST_POINTS) {
            return abstain(
                    "verdient wurden %d Punkte von mindestens %d".formatted(issued, LEAST_POINTS),
                    "%d points were earned of at least %d".formatted(issued, LEAST_POINTS));
        }
        Optional<ChainLadder> found = ChainLadder.find(rows.stream().map(Row::toAmounts).toList());
        if (found.isEmpty()) {
            return abstain(
                    "in einem Alter wurde nichts eingelöst, sodass ein Faktor nicht bestimmt ist",
                    "at some age nothing was redeemed, so that a factor is not defined");
        }
        return estimate(rows, found.get(), settings.expectedRedemption());
    }

    private static Estimate abstain(String german, String english) {
        return new Estimate.Abstained(
                new BothLanguages(
                        "Der eingestellte Anteil, da die Geschichte keinen anderen trägt: "
                                + german
                                + ".",
                        "The configured share, since history does not carry another: "
                                + english
                                + "."));
    }

    private static Estimate estimate(List<Row> rows, ChainLadder ladder, BigDecimal configured) {
        Row oldest = rows.getFirst();
        long left = Math.max(0, oldest.most() - oldest.latest());
        double tail = 1 + configured.doubleValue() * ((double) left / oldest.latest());
        List<Row> counted =
                rows.stream()
                        .filter(row -> 1 >= LEAST_DEVELOPED * ladder.growth(row.age()) * tail)
                        .toList();
        long issued = counted.stream().mapToLong(Row::issued).sum();
        if (issued <= 0) {
            return abstain(
                    "von keinem Monat wurde genug eingelöst", "of no month enough was redeemed");
        }
        double ultimate =
                counted.stream()
                        .mapToDouble(
                                row ->
                                        Math.min(
                                                row.latest() * ladder.growth(row.age()) * tail,
                                                (double) row.most()))
                        .sum();
        int youngest = counted.getLast().age();
        ExpectedRedemption overall =
                new ExpectedRedemption(
                        Basis.HISTORY,
                        rounded(Math.clamp(ultimate / issued, 0, 1)),
                        rounded(ladder.standardError(youngest) * tail / issued),
                        counted.size(),
                        left > 0
                                ? why(counted, issued).and(" ", whyOfTail(configured))
                                : why(counted, issued));
        return new Estimate.Made(new RedemptionLadder(ladder, tail, overall));
    }

    private static BothLanguages why(List<Row> counted, long issued) {
        int months = counted.size();
        int age = counted.getFirst().age();
        return new BothLanguages(
                ("Chain-Ladder über eingelöste Punkte nach Monaten seit dem Verkauf,"
                                + " Standardfehler nach Mack: %d Verkaufsmonate, %d Punkte, bis zu"
                                + " %d Monate nach dem Verkauf.")
                        .formatted(months, issued, age),
                ("Chain ladder on points redeemed by months since sale, standard error by Mack: %d"
                                + " months of sale, %d points, up to %d months after sale.")
                        .formatted(months, issued, age));
    }

    private static BothLanguages whyOfTail(BigDecimal configured) {
        String percent = configured.movePointRight(2).toPlainString();
        return new BothLanguages(
                "Von dem, was der älteste Monat noch hat, werden die eingestellten %s %% erwartet."
                        .formatted(percent),
                "Of what the oldest month has left, the configured %s %% are expected."
                        .formatted(percent));
    }

    /** The oldest first. */
    private static List<Row> rows(Map<Cohort, CohortHistory> histories, YearMonth upTo) {
        Map<YearMonth, List<CohortHistory>> months = new TreeMap<>();
        histories.forEach(
                (cohort, history) -> {
                    if (!cohort.month().isAfter(upTo)) {
                        months.computeIfAbsent(cohort.month(), _ -> new ArrayList<>()).add(history);
                    }
                });
        List<Row> rows = new ArrayList<>();
        months.forEach((month, all) -> rows.add(row(all, RedemptionOutlook.age(month, upTo))));
        rows.removeIf(row -> row.issued() <= 0);
        return rows;
    }

    private static Row row(List<CohortHistory> all, int age) {
        List<Long> redeemed =
                IntStream.rangeClosed(0, age)
                        .mapToObj(
                                each ->
                                        Math.max(
                                                0,
                                                all.stream()
                                                        .mapToLong(one -> one.at(each).redeemed())
                                                        .sum()))
                        .toList();
        long issued = all.stream().mapToLong(CohortHistory::earned).sum();
        long expired = all.stream().mapToLong(one -> one.total().expired()).sum();
        return new Row(redeemed, issued, Math.max(0, issued - expired));
    }

    ExpectedRedemption overall() {
        return overall;
    }

    /** Returns the share of all redemptions that comes after an age; 1 before the first. */
    BigDecimal toCome(int age) {
        return rounded(Math.clamp(1 - 1 / (ladder.growth(age) * tail), 0, 1));
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
