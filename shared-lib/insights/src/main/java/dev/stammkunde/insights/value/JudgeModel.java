package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.BackTest.Slope;
import dev.stammkunde.insights.value.Predictions.Group;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges a model that knew the customers until a cutoff by who bought after it, as customers are
 * shown it: who bought once by the {@link ReturnCurve}, all others by {@link BgNbd}.
 */
final class JudgeModel {

    /** How many days the model does not know: three months. */
    static final int DAYS = 91;

    private JudgeModel() {}

    /**
     * Finds how well the model did.
     *
     * @param known with whether they bought in the {@link #DAYS} after its day
     * @param before the same, {@link #DAYS} earlier: of it the plain rule learns its two shares
     * @return empty where nobody had bought before, or nobody bought after
     */
    static Optional<BackTest> find(BgNbd model, Snapshot known, Snapshot before) {
        Predictions all = new Predictions();
        Predictions ofRepeats = new Predictions();
        Predictions plain = new Predictions();
        PlainShares shares = PlainShares.of(before);
        Patterns patterns = known.patterns();
        for (int i = 0; i < patterns.groups(); i++) {
            BuyingPattern pattern = patterns.pattern(i);
            OptionalDouble chance = findChance(model, known, patterns, i);
            if (chance.isEmpty()) {
                continue;
            }
            BuyingRhythm rhythm = known.rhythm(pattern);
            Group said =
                    new Group(
                            chance.getAsDouble(),
                            chance.getAsDouble(),
                            patterns.count(i),
                            patterns.bought(i));
            all.add(said);
            if (pattern.repeats() > 0) {
                ofRepeats.add(said);
            }
            plain.add(
                    new Group(
                            -rhythm.intervals(),
                            shares.of(rhythm),
                            patterns.count(i),
                            patterns.bought(i)));
        }
        return all.bought() == 0
                ? Optional.empty()
                : Optional.of(
                        new BackTest(
                                known.day(),
                                DAYS,
                                all.customers(),
                                all.bought(),
                                all.expected(),
                                all.deciles(),
                                slope(all),
                                slope(ofRepeats),
                                all.score(),
                                plain.score()));
    }

    private static @Nullable Slope slope(Predictions predictions) {
        return CalibrationSlope.find(predictions.groups()).orElse(null);
    }

    /** Of who was away for longer than others were watched, nothing is said and judged. */
    private static OptionalDouble findChance(
            BgNbd model, Snapshot known, Patterns patterns, int group) {
        if (patterns.repeats(group) > 0) {
            return OptionalDouble.of(
                    model.buys(patterns.pattern(group), DAYS / BuyingPattern.DAYS_OF_A_WEEK));
        }
        return known.curve()
                .findReturned(patterns.ageDays(group), DAYS)
                .filter(returned -> returned.days() == DAYS)
                .map(returned -> OptionalDouble.of(returned.share()))
                .orElse(OptionalDouble.empty());
    }

    /** Which share of those who are away for long, and of the others, bought in some days. */
    private record PlainShares(double ofLongAway, double ofOthers) {

        static PlainShares of(Snapshot before) {
            long[] customers = new long[2];
            long[] bought = new long[2];
            for (int i = 0; i < before.patterns().groups(); i++) {
                BuyingRhythm rhythm = before.rhythm(before.patterns().pattern(i));
                int group = rhythm.isLongAway() ? 0 : 1;
                customers[group] += before.patterns().count(i);
                bought[group] += before.patterns().bought(i);
            }
            return new PlainShares(share(bought[0], customers[0]), share(bought[1], customers[1]));
        }

        /** Of nobody, as likely as not. */
        private static double share(long bought, long customers) {
            return (bought + 0.5) / (customers + 1);
        }

        double of(BuyingRhythm rhythm) {
            return rhythm.isLongAway() ? ofLongAway : ofOthers;
        }
    }
}
