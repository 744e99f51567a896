package dev.stammkunde.insights.recommendations;

import static dev.stammkunde.insights.recommendations.Buyers.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Shops whose customers buy by a rule that is known. */
final class JudgeRecommendersTest {

    private final Random random = new Random(20_261_120);
    private final List<BuyerHistory> buyers = new ArrayList<>();

    @Test
    void judge_everybodyBuysTheirOwnTea_usesFrequency() {
        for (int i = 0; i < 300; i++) {
            String own = "tea" + random.nextInt(60);
            buyers.add(
                    history("70 " + own, "50 " + own + " tea" + random.nextInt(60), "20 " + own));
        }

        RecommendationTest test = judge();

        assertThat(test.customers()).isEqualTo(150);
        assertThat(test.recommenders()).containsExactly(Recommender.OWN_FREQUENCY);
        assertThat(test.ownFrequency().ndcg()).isGreaterThan(0.95);
        assertThat(test.popular().ndcg()).isLessThan(0.3);
        assertThat(test.used()).isEqualTo(test.ownFrequency());
    }

    @Test
    void judge_whoBoughtAPotBuysItsCups_usesItemToItem() {
        for (int i = 0; i < 600; i++) {
            int pot = random.nextInt(50);
            buyers.add(history("60 pot" + pot, "20 cup" + pot));
        }

        RecommendationTest test = judge();

        assertThat(test.recommenders()).containsExactly(Recommender.ITEM_TO_ITEM);
        assertThat(test.used().recall()).isGreaterThan(0.9);
        assertThat(test.popular().recall()).isLessThan(0.3);
    }

    @Test
    void judge_someTeasLastLongerThanOthers_usesRhythm() {
        for (int i = 0; i < 300; i++) {
            List<String> bought = new ArrayList<>();
            int slow = 1 + random.nextInt(4);
            for (int week = 40; week >= 1; week -= 4) {
                StringBuilder basket = new StringBuilder(Integer.toString(7 * week));
                for (int tea = 1; tea <= 8; tea++) {
                    boolean isSlow = tea % 4 + 1 == slow;
                    if (isSlow ? (40 - week) % 12 == 0 : (week + tea) % 8 < 4) {
                        basket.append(" t").append(tea).append('x').append(i);
                    }
                }
                bought.add(basket.toString());
            }
            buyers.add(history(bought.toArray(String[]::new)));
        }

        assertThat(judge().recommenders())
                .contains(Recommender.OWN_FREQUENCY, Recommender.OWN_RHYTHM);
    }

    @Test
    void judge_purchasesByChance_usesNothingButWhatIsPopular() {
        for (int i = 0; i < 500; i++) {
            buyers.add(
                    history(
                            "60 t" + random.nextInt(40),
                            "40 t" + random.nextInt(40),
                            "20 t" + random.nextInt(40)));
        }

        RecommendationTest test = judge();

        assertThat(test.recommenders()).isEmpty();
        assertThat(test.used()).isEqualTo(test.popular());
        assertThat(test.trials()).hasSize(3);
    }

    @Test
    void judge_fewerThanAHundredCustomers_decidesNothing() {
        for (int i = 0; i < 198; i++) {
            buyers.add(history("60 t" + i, "40 t" + i, "20 t" + i));
        }
        assertThat(judge().trials()).isEmpty();

        buyers.add(history("60 t", "40 t", "20 t"));
        assertThat(judge().recommenders()).contains(Recommender.OWN_FREQUENCY);
    }

    @Test
    void judge_everybodyBoughtOnce_judgesNobody() {
        for (int i = 0; i < 200; i++) {
            buyers.add(history("60 t" + i % 7));
        }

        assertThat(judge())
                .isEqualTo(
                        new RecommendationTest(
                                0,
                                new RecommendationTest.Score(0, 0),
                                new RecommendationTest.Score(0, 0),
                                new RecommendationTest.Score(0, 0),
                                List.of()));
    }

    @Test
    void judge_oneCustomerAlone_scoresByHand() {
        buyers.add(history("60 a", "40 a b", "20 a c"));

        // Known are a on two days and b on one: the list is a, b. Of a and c the first is found.
        assertThat(judge().ownFrequency().recall()).isEqualTo(0.5);
        assertThat(judge().ownFrequency().ndcg())
                .isCloseTo(1 / (1 + Math.log(2) / Math.log(3)), within(1e-12));
    }

    /** Of every second customer the last basket is left out. */
    private RecommendationTest judge() {
        List<BuyerHistory> judged = new ArrayList<>();
        List<BuyerHistory> known = new ArrayList<>();
        for (int i = 0; i < buyers.size(); i++) {
            BuyerHistory buyer = buyers.get(i);
            if (i % 2 == 0) {
                judged.add(buyer);
            }
            known.add(i % 2 == 0 ? buyer.withoutLast() : buyer);
        }
        JudgeRecommenders judge = new JudgeRecommenders(Buyers.model(known));
        judged.forEach(judge::add);
        return judge.judge();
    }
}
