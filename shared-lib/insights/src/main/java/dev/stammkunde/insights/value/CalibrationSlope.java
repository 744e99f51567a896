package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.BackTest.Slope;
import dev.stammkunde.insights.value.Predictions.Group;

import java.util.List;
import java.util.Optional;

/**
 * Fits by how much the logits of predictions have to be stretched, by logistic regression with an
 * intercept and Newton's steps.
 */
final class CalibrationSlope {

    /** Chances beyond it would weigh as if they were certain. */
    private static final double SUREST = 0.001;

    private static final int MOST_STEPS = 50;
    private static final double DONE = 1e-10;
    private static final double RUNAWAY = 100;

    private CalibrationSlope() {}

    /**
     * Finds the slope.
     *
     * @return empty where all or none bought, where all had the same chance, or where chances part
     *     the ones from the others entirely
     */
    static Optional<Slope> find(List<Group> groups) {
        double intercept = 0;
        double slope = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            Newton newton = Newton.at(groups, intercept, slope);
            double determinant = newton.determinant();
            if (!(determinant > DONE)) {
                return Optional.empty();
            }
            double up = (newton.second * newton.rise - newton.first * newton.turn) / determinant;
            double on = (newton.whole * newton.turn - newton.first * newton.rise) / determinant;
            intercept += up;
            slope += on;
            if (!(Math.abs(slope) < RUNAWAY) || !(Math.abs(intercept) < RUNAWAY)) {
                return Optional.empty();
            }
            if (Math.abs(up) + Math.abs(on) < DONE) {
                return Optional.of(new Slope(slope, Math.sqrt(newton.whole / determinant)));
            }
        }
        return Optional.empty();
    }

    /** Sums of weights, of weights times logits and their squares, and the two slopes. */
    private record Newton(double whole, double first, double second, double rise, double turn) {

        static Newton at(List<Group> groups, double intercept, double slope) {
            double whole = 0;
            double first = 0;
            double second = 0;
            double rise = 0;
            double turn = 0;
            for (Group each : groups) {
                double logit = logit(each.chance());
                double chance = 1 / (1 + Math.exp(-intercept - slope * logit));
                double weight = each.customers() * chance * (1 - chance);
                double miss = each.bought() - each.customers() * chance;
                whole += weight;
                first += weight * logit;
                second += weight * logit * logit;
                rise += miss;
                turn += miss * logit;
            }
            return new Newton(whole, first, second, rise, turn);
        }

        double determinant() {
            return whole * second - first * first;
        }
    }

    private static double logit(double chance) {
        double kept = Math.clamp(chance, SUREST, 1 - SUREST);
        return Math.log(kept / (1 - kept));
    }
}
