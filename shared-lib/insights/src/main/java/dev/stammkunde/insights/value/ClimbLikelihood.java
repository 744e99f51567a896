package dev.stammkunde.insights.value;

import java.util.Arrays;

/**
 * Finds the highest point of a likelihood by the method of Broyden, Fletcher, Goldfarb and Shanno
 * with a step that is halved until it climbs (Nocedal and Wright, Numerical Optimization, 6.1 and
 * 3.1). Points are logarithms of parameters, within {@value #BOUND} of 0.
 */
final class ClimbLikelihood {

    /** Logarithms beyond it are of parameters that run away. */
    static final double BOUND = 12;

    private static final int MOST_STEPS = 400;
    private static final double FLAT = 1e-6;
    private static final double LEAST_CLIMB = 1e-4;
    private static final double LEAST_STEP = 1e-12;
    private static final double LONGEST_STEP = 2;

    /** What is to be climbed: the mean of the logarithms of likelihoods. */
    interface Hill {
        /** Returns the height at a point, and writes its gradient. */
        double height(double[] point, double[] gradient);
    }

    /** Where a climb ended. */
    static final class Summit {

        private final double[] point;
        private final double height;
        private final boolean isTop;

        private Summit(double[] point, double height, boolean isTop) {
            this.point = point;
            this.height = height;
            this.isTop = isTop;
        }

        double[] point() {
            return point.clone();
        }

        double height() {
            return height;
        }

        /** Whether it is level there, and not at the bound. */
        boolean isTop() {
            return isTop;
        }
    }

    private final Hill hill;
    private final double[][] shape;
    private double[] point;
    private double[] gradient;
    private double height;

    /** Whether nothing is known of the shape yet. */
    private boolean isRound = true;

    private ClimbLikelihood(Hill hill, double[] start) {
        this.hill = hill;
        point = start.clone();
        gradient = new double[start.length];
        height = hill.height(point, gradient);
        shape = new double[start.length][start.length];
        resetShape(1);
    }

    /** Climbs from a point. */
    static Summit climb(Hill hill, double[] start) {
        ClimbLikelihood climb = new ClimbLikelihood(hill, start);
        int steps = 0;
        while (!climb.isLevel() && steps < MOST_STEPS && climb.climbs()) {
            steps++;
        }
        return new Summit(climb.point, climb.height, climb.isLevel() && climb.isWithinBounds());
    }

    private boolean isLevel() {
        return Arrays.stream(gradient).allMatch(each -> Math.abs(each) < FLAT);
    }

    private boolean isWithinBounds() {
        return Arrays.stream(point).allMatch(each -> Math.abs(each) < BOUND);
    }

    private boolean climbs() {
        double[] direction = times(shape, gradient);
        double slope = dot(direction, gradient);
        if (!(slope > 0)) {
            resetShape(1);
            isRound = true;
            direction = gradient.clone();
            slope = dot(direction, gradient);
        }
        double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        double step = Math.min(1, LONGEST_STEP / longest);
        double[] next = new double[point.length];
        double[] nextGradient = new double[point.length];
        while (step > LEAST_STEP) {
            for (int i = 0; i < next.length; i++) {
                next[i] = Math.clamp(point[i] + step * direction[i], -BOUND, BOUND);
            }
            double nextHeight = hill.height(next, nextGradient);
            if (nextHeight >= height + LEAST_CLIMB * step * slope) {
                learn(next, nextGradient);
                point = next;
                gradient = nextGradient;
                height = nextHeight;
                return true;
            }
            step /= 2;
        }
        return false;
    }

    /** Corrects the shape by how much the gradient changed on the way. */
    private void learn(double[] next, double[] nextGradient) {
        int n = point.length;
        double[] way = new double[n];
        double[] change = new double[n];
        for (int i = 0; i < n; i++) {
            way[i] = next[i] - point[i];
            change[i] = gradient[i] - nextGradient[i];
        }
        double curvature = dot(way, change);
        if (curvature <= 1e-14) {
            return;
        }
        if (isRound) {
            resetShape(curvature / dot(change, change));
            isRound = false;
        }
        double[] bent = times(shape, change);
        double weight = (1 + dot(change, bent) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                shape[i][j] +=
                        weight * way[i] * way[j]
                                - (bent[i] * way[j] + way[i] * bent[j]) / curvature;
            }
        }
    }

    private void resetShape(double scale) {
        for (int i = 0; i < shape.length; i++) {
            Arrays.fill(shape[i], 0);
            shape[i][i] = scale;
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
