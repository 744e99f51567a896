package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Which figure the answers on a scale come to. Of no answers there is none. */
public enum Measure {
    /** Share of promoters less share of detractors, in points from -100 to 100. */
    NPS(
            "100 x (promoters 9-10 less detractors 0-6) / answers, rounded once; interval: adjusted"
                    + " Wald (3/4 promoter, 1 1/2 passives and 3/4 detractor added), 95 %",
            new Part("promoters", 9, 10), new Part("passives", 7, 8), new Part("detractors", 0, 6)),
    CSAT(
            "100 x answers of 4 and 5 / answers; interval: Wilson, 95 %",
            new Part("satisfied", 4, 5), new Part("neutral", 3, 3), new Part("dissatisfied", 1, 2)),
    CES(
            "100 x answers of 5 to 7 / answers, the mean beside it; interval: Wilson, 95 %",
            new Part("easy", 5, 7), new Part("neutral", 4, 4), new Part("hard", 1, 3)),
    STARS(
            "mean of 1 to 5; no interval, since that of a mean is wrong for few answers",
            new Part("fourOrFive", 4, 5),
            new Part("three", 3, 3),
            new Part("oneOrTwo", 1, 2));

    private static final int HUNDRED = 100;

    private final String definition;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot be changed.
    private final List<Part> parts;

    Measure(String definition, Part... parts) {
        this.definition = definition;
        this.parts = List.of(parts);
    }

    /** Returns the measure of a scale. */
    public static Measure of(Scale scale) {
        return switch (scale) {
            case NPS -> NPS;
            case CSAT -> CSAT;
            case CES -> CES;
            case STARS -> STARS;
        };
    }

    /** Returns how it is made, in English. */
    public String definition() {
        return definition;
    }

    /** Returns the parts into which answers fall, the best first. */
    public List<Part> parts() {
        return parts;
    }

    /** Finds the figure: rounded once, from counts, away from zero where it is in the middle. */
    public Optional<BigDecimal> value(Scores scores) {
        long n = scores.n();
        if (n == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case NPS -> ratio(HUNDRED * (best(scores) - worst(scores)), n, 0);
                    case CSAT, CES -> ratio(HUNDRED * best(scores), n, 1);
                    case STARS -> ratio(scores.sum(), n, 2);
                });
    }

    /** Finds the mean of the scores where it is told beside the figure. */
    public Optional<BigDecimal> mean(Scores scores) {
        return this == CES && scores.n() > 0
                ? Optional.of(ratio(scores.sum(), scores.n(), 2))
                : Optional.empty();
    }

    /** Finds the figure's interval. */
    public Optional<Interval> interval(Scores scores) {
        if (scores.n() == 0) {
            return Optional.empty();
        }
        return switch (this) {
            case NPS ->
                    Optional.of(AdjustedNps.of(best(scores), worst(scores), scores.n()).interval());
            case CSAT, CES -> Optional.of(Interval.wilson(best(scores), scores.n()));
            case STARS -> Optional.empty();
        };
    }

    /** Returns how far the figure of so many answers is usually from that of all customers. */
    double standardError(Scores scores) {
        long n = scores.n();
        return switch (this) {
            case NPS -> AdjustedNps.of(best(scores), worst(scores), n).standardError();
            case CSAT, CES -> HUNDRED * shareError(best(scores), n);
            case STARS -> {
                double mean = (double) scores.sum() / n;
                double variance = Math.max(0, (double) scores.squares() / n - mean * mean);
                yield Math.sqrt(variance / (n - 1));
            }
        };
    }

    /** With two successes and two failures added (Agresti and Coull), so that it is never 0. */
    private static double shareError(long hits, long n) {
        double adjusted = n + Interval.Z * Interval.Z;
        double share = (hits + Interval.Z * Interval.Z / 2) / adjusted;
        return Math.sqrt(share * (1 - share) / adjusted);
    }

    /** Not rounded. */
    double exact(Scores scores) {
        double n = scores.n();
        return switch (this) {
            case NPS -> HUNDRED * (best(scores) - worst(scores)) / n;
            case CSAT, CES -> HUNDRED * best(scores) / n;
            case STARS -> scores.sum() / n;
        };
    }

    private long best(Scores scores) {
        return parts.getFirst().of(scores);
    }

    private long worst(Scores scores) {
        return parts.getLast().of(scores);
    }

    private static BigDecimal ratio(long part, long n, int digits) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(n), digits, RoundingMode.HALF_UP);
    }
}
