package dev.stammkunde.insights.recommendations;

import dev.stammkunde.platform.statistics.Bounds;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How well what is suggested foretold each customer's last basket, which was left out.
 *
 * @param customers who were judged: they bought on several days
 * @param popular the plainest list: what is popular
 * @param ownFrequency what the customer bought most often, then what is popular
 * @param used the list that is used
 * @param trials of each recommender in turn; none where too few customers could be judged
 */
public record RecommendationTest(
        int customers, Score popular, Score ownFrequency, Score used, List<Trial> trials) {

    /** Fewer customers decide nothing, and what is popular is used alone. */
    public static final int FEWEST = 100;

    public RecommendationTest {
        trials = List.copyOf(trials);
    }

    /**
     * The means over customers of {@link ListScore}.
     *
     * @param recall at 10, from 0 to 1
     * @param ndcg at 10, from 0 to 1
     */
    public record Score(double recall, double ndcg) {}

    /**
     * What a recommender adds to those that were taken before it.
     *
     * @param gain of NDCG by customer, with an interval of 95 % for the mean of differences
     * @param isUsed whether the whole interval is above 0
     */
    public record Trial(Recommender recommender, double gain, Bounds bounds, boolean isUsed) {}

    /** Returns which recommenders are used. */
    public Set<Recommender> recommenders() {
        Set<Recommender> all = EnumSet.noneOf(Recommender.class);
        trials.stream().filter(Trial::isUsed).map(Trial::recommender).forEach(all::add);
        return all;
    }
}
