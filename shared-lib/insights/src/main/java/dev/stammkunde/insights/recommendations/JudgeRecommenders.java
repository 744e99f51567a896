package dev.stammkunde.insights.recommendations;

import dev.stammkunde.insights.recommendations.RecommendationTest.Score;
import dev.stammkunde.insights.recommendations.RecommendationTest.Trial;
import dev.stammkunde.platform.statistics.Bounds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges recommenders by each customer's last basket. The model must not know these; it knows the
 * other customers' purchases, earlier and later ones.
 *
 * <p>What was in stock on those days nobody knows, so all products of the catalogue count as
 * offered. A recommender is used where it beats the list without it beyond chance.
 */
final class JudgeRecommenders {

    private static final double Z = 1.96;

    /** All combinations, so that one look at a customer is enough. */
    private final Map<Set<Recommender>, RecommendToCustomer> lists = new LinkedHashMap<>();

    private final Map<Set<Recommender>, Sum> sums = new HashMap<>();
    private final Map<Set<Recommender>, Map<Recommender, Difference>> gains = new HashMap<>();
    private int customers;

    /** Sums of scores. */
    private static final class Sum {
        private double recall;
        private double ndcg;

        Score mean(int customers) {
            return customers == 0
                    ? new Score(0, 0)
                    : new Score(recall / customers, ndcg / customers);
        }
    }

    /** Sums of differences between two lists. */
    private static final class Difference {
        private double sum;
        private double squares;

        void add(double gain) {
            sum += gain;
            squares += gain * gain;
        }

        Trial trial(Recommender recommender, int n) {
            double mean = sum / n;
            double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
            double half = Z * Math.sqrt(variance / n);
            Bounds bounds = new Bounds(mean - half, mean + half);
            return new Trial(recommender, mean, bounds, bounds.from() > 0);
        }
    }

    /** Judges with a model that knows no last basket of those who are judged. */
    JudgeRecommenders(RecommendationModel model) {
        for (int each = 0; each < 1 << Recommender.values().length; each++) {
            Set<Recommender> used = EnumSet.noneOf(Recommender.class);
            for (Recommender one : Recommender.values()) {
                if ((each & 1 << one.ordinal()) != 0) {
                    used.add(one);
                }
            }
            lists.put(used, new RecommendToCustomer(model, used, _ -> true));
            sums.put(used, new Sum());
            gains.put(used, new HashMap<>());
        }
    }

    /** Judges by a customer; whoever bought on a single day is passed over. */
    void add(BuyerHistory whole) {
        if (whole.baskets().size() < 2) {
            return;
        }
        customers++;
        BuyerHistory known = whole.withoutLast();
        Basket last = whole.baskets().getLast();
        Map<Set<Recommender>, ListScore> scores = new HashMap<>();
        lists.forEach(
                (used, list) -> {
                    List<String> ids =
                            list.recommend(known, StatedWishes.NONE, last.day()).stream()
                                    .map(each -> each.product().productId())
                                    .toList();
                    ListScore score = ListScore.of(ids, last.pieces().keySet());
                    scores.put(used, score);
                    Sum sum = sum(used);
                    sum.recall += score.recall();
                    sum.ndcg += score.ndcg();
                });
        scores.forEach((used, score) -> compare(used, score, scores));
    }

    private void compare(
            Set<Recommender> used, ListScore score, Map<Set<Recommender>, ListScore> scores) {
        for (Recommender one : used) {
            Set<Recommender> without = EnumSet.copyOf(used);
            without.remove(one);
            ListScore plainer = scores.getOrDefault(without, score);
            gains.computeIfAbsent(without, _ -> new HashMap<>())
                    .computeIfAbsent(one, _ -> new Difference())
                    .add(score.ndcg() - plainer.ndcg());
        }
    }

    /** Returns the verdict. */
    RecommendationTest judge() {
        Set<Recommender> used = EnumSet.noneOf(Recommender.class);
        List<Trial> trials = new ArrayList<>();
        if (customers >= RecommendationTest.FEWEST) {
            for (Recommender one : Recommender.values()) {
                Trial trial =
                        gains.getOrDefault(used, Map.of())
                                .getOrDefault(one, new Difference())
                                .trial(one, customers);
                trials.add(trial);
                if (trial.isUsed()) {
                    used.add(one);
                }
            }
        }
        return new RecommendationTest(
                customers,
                mean(EnumSet.noneOf(Recommender.class)),
                mean(EnumSet.of(Recommender.OWN_FREQUENCY)),
                mean(used),
                trials);
    }

    private Score mean(Set<Recommender> used) {
        return sum(used).mean(customers);
    }

    private Sum sum(Set<Recommender> used) {
        return sums.computeIfAbsent(used, _ -> new Sum());
    }
}
