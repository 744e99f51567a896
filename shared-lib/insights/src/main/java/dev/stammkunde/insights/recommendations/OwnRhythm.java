package dev.stammkunde.insights.recommendations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long a product lasts with a customer who bought it on at least {@value #FEWEST} days: the
 * median over their purchases of the days until the next one by piece, times the pieces that they
 * bought last.
 *
 * @param times on how many days it was bought
 * @param lastDay on which it was bought, in days since 1970
 * @param lastsDays more than 0
 */
record OwnRhythm(int times, int lastDay, double lastsDays) {

    static final int FEWEST = 3;

    /** From here on it is running out. */
    private static final double SOON = 0.8;

    /** Beyond it the customer has something else, or the shop has lost them. */
    private static final double GONE = 3;

    /** Finds the rhythm of a product; there is none where it was bought too seldom. */
    static Optional<OwnRhythm> find(BuyerHistory history, String product) {
        List<Basket> with = new ArrayList<>();
        for (Basket basket : history.baskets()) {
            if (basket.pieces().containsKey(product)) {
                with.add(basket);
            }
        }
        if (with.size() < FEWEST) {
            return Optional.empty();
        }
        double[] byPiece = new double[with.size() - 1];
        for (int i = 0; i < byPiece.length; i++) {
            Basket basket = with.get(i);
            byPiece[i] = (double) (with.get(i + 1).day() - basket.day()) / pieces(basket, product);
        }
        Basket last = with.getLast();
        return Optional.of(
                new OwnRhythm(with.size(), last.day(), median(byPiece) * pieces(last, product)));
    }

    private static int pieces(Basket basket, String product) {
        return basket.pieces().getOrDefault(product, 1);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Returns how much of its time is over on a day; 1 where it is used up. */
    double over(int day) {
        return (day - lastDay) / lastsDays;
    }

    /** Whether it runs out about a day, and the customer still comes for it. */
    boolean isDue(int day) {
        return over(day) >= SOON && over(day) <= GONE;
    }

    /** Whether there is enough of it on a day. */
    boolean isEnough(int day) {
        return over(day) < SOON;
    }

    /** Returns how far a day is from that on which it is used up; half and twice are as far. */
    double distance(int day) {
        return Math.abs(Math.log(over(day)));
    }
}
