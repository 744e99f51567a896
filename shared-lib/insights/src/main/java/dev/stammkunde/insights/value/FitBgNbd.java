package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.ClimbLikelihood.Summit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parameters of {@link BgNbd} that make what was bought likeliest. */
final class FitBgNbd {

    /** Of a smaller shape, next to nobody ever comes back, and any scale fits as well. */
    private static final double LEAST_SHAPE = 1e-3;

    /** Two climbs that end so near by the mean of likelihoods found the same. */
    private static final double SAME = 1e-6;

    /** Shape, scale in mean ages, and how many leave: far apart on purpose. */
    private static final List<double[]> STARTS =
            List.of(
                    new double[] {0.25, 0.1, 0.8, 2.5},
                    new double[] {1, 0.3, 1, 3},
                    new double[] {3, 1, 0.3, 3},
                    new double[] {0.5, 0.02, 2, 2},
                    new double[] {0.1, 1, 0.5, 10});

    private FitBgNbd() {}

    /**
     * Finds the parameters.
     *
     * @return empty where nobody came back, where no climb from several starts ends on level
     *     ground, or where no two end at the same height
     */
    static Optional<BgNbd> find(Patterns patterns) {
        long ages = 0;
        long repeats = 0;
        for (int i = 0; i < patterns.groups(); i++) {
            ages += (long) patterns.count(i) * patterns.ageDays(i);
            repeats += (long) patterns.count(i) * patterns.repeats(i);
        }
        if (repeats == 0 || ages == 0) {
            return Optional.empty();
        }
        double age = ages / BuyingPattern.DAYS_OF_A_WEEK / patterns.buyers();
        BgNbdHill hill = new BgNbdHill(patterns);
        return agreed(
                        STARTS.stream()
                                .map(
                                        start ->
                                                ClimbLikelihood.climb(
                                                        hill,
                                                        logs(
                                                                start[0],
                                                                start[1] * age,
                                                                start[2],
                                                                start[3]))))
                .map(FitBgNbd::model)
                .filter(model -> model.r() > LEAST_SHAPE);
    }

    /** Returns the highest of some summits, where two agree. */
    static Optional<double[]> agreed(Stream<Summit> climbs) {
        List<Summit> summits =
                climbs.filter(summit -> Double.isFinite(summit.height()))
                        .sorted(Comparator.comparingDouble(Summit::height).reversed())
                        .toList();
        if (summits.size() < 2) {
            return Optional.empty();
        }
        Summit highest = summits.getFirst();
        boolean areTwo = highest.height() - summits.get(1).height() < SAME;
        return areTwo
                ? summits.stream()
                        .filter(each -> highest.height() - each.height() < SAME)
                        .filter(Summit::isTop)
                        .findFirst()
                        .map(Summit::point)
                : Optional.empty();
    }

    static double[] logs(double... parameters) {
        double[] logs = new double[parameters.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(parameters[i]);
        }
        return logs;
    }

    private static BgNbd model(double[] logs) {
        return new BgNbd(
                Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }
}
