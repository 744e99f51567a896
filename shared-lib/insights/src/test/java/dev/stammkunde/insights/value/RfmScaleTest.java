package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class RfmScaleTest {

    @Test
    void findScores_tenCustomers_areQuintiles() {
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            customers.add(Histories.paying(100L * i, i));
        }
        RfmScale scale = scale(customers);

        assertThat(customers)
                .extracting(each -> scale.findScores(each).orElseThrow())
                .startsWith(new RfmScores(5, 1, 1), new RfmScores(5, 1, 1), new RfmScores(4, 1, 2))
                .endsWith(new RfmScores(1, 1, 5));
    }

    @Test
    void findScores_fourCustomers_areNone() {
        List<PurchaseHistory> customers = Collections.nCopies(4, Histories.daysAgo(3));

        assertThat(scale(customers).findScores(customers.getFirst())).isEmpty();
    }

    @Test
    void findScores_allAlike_areTheSame() {
        List<PurchaseHistory> customers = Collections.nCopies(12, Histories.daysAgo(3));

        assertThat(scale(customers).findScores(customers.getFirst()))
                .contains(new RfmScores(5, 1, 1));
    }

    @Property(tries = 100)
    void findScores_anyOrder_areTheSame(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 40) Integer> daysAgo,
            @ForAll Random random) {
        List<PurchaseHistory> customers =
                new ArrayList<>(
                        daysAgo.stream().map(ago -> Histories.paying(ago % 7, ago, 41)).toList());
        RfmScale one = scale(customers);
        List<PurchaseHistory> shuffled = new ArrayList<>(customers);
        Collections.shuffle(shuffled, random);
        RfmScale other = scale(shuffled);

        assertThat(customers)
                .allSatisfy(
                        each -> {
                            assertThat(one.findScores(each)).isEqualTo(other.findScores(each));
                            assertThat(one.findScores(each).orElseThrow().named()).isNotNull();
                        });
    }

    @Test
    void revenueBefore_isWhatThoseBroughtWhoPaidMore() {
        List<PurchaseHistory> customers =
                Stream.of(5, 3, 1, 1)
                        .map(
                                tens ->
                                        PurchaseHistory.of(
                                                List.of(
                                                        new PurchaseHistory.Purchase(
                                                                Histories.AS_OF, tens * 10L))))
                        .toList();
        RfmScale scale = scale(customers);

        assertThat(scale.revenueBefore(50)).isZero();
        assertThat(scale.revenueBefore(30)).isEqualTo(50);
        assertThat(scale.revenueBefore(10)).isEqualTo(80);
        assertThat(scale.revenueBefore(9)).isEqualTo(90);
        assertThat(scale(List.of()).revenueBefore(50)).isEqualTo(100);
    }

    @Test
    void named_scores_areTheirClass() {
        assertThat(new RfmScores(5, 5, 5).named()).isEqualTo(RfmClass.BEST);
        assertThat(new RfmScores(3, 4, 4).named()).isEqualTo(RfmClass.LOYAL);
        assertThat(new RfmScores(4, 1, 5).named()).isEqualTo(RfmClass.BIG_SPENDER);
        assertThat(new RfmScores(5, 1, 2).named()).isEqualTo(RfmClass.NEW);
        assertThat(new RfmScores(3, 3, 3).named()).isEqualTo(RfmClass.OCCASIONAL);
        assertThat(new RfmScores(1, 4, 1).named()).isEqualTo(RfmClass.AT_RISK);
        assertThat(new RfmScores(2, 1, 5).named()).isEqualTo(RfmClass.AT_RISK);
        assertThat(new RfmScores(1, 1, 1).named()).isEqualTo(RfmClass.ASLEEP);
    }

    private static RfmScale scale(List<PurchaseHistory> customers) {
        RfmScale.Gathered gathered = new RfmScale.Gathered(Histories.AS_OF);
        customers.forEach(gathered::add);
        return gathered.scale();
    }
}
