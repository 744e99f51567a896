package dev.stammkunde.finance.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class ChainLadderTest {

    /**
     * The triangle of G. C. Taylor and F. R. Ashe (1983), in the cumulative form in which T. Mack
     * published his results for it (ASTIN Bulletin 23, 1993, tables 1 to 4).
     */
    private static final List<double[]> TAYLOR_ASHE =
            List.of(
                    row(
                            357_848, 1_124_788, 1_735_330, 2_218_270, 2_745_596, 3_319_994,
                            3_466_336, 3_606_286, 3_833_515, 3_901_463),
                    row(
                            352_118, 1_236_139, 2_170_033, 3_353_322, 3_799_067, 4_120_063,
                            4_647_867, 4_914_039, 5_339_085),
                    row(
                            290_507, 1_292_306, 2_218_525, 3_235_179, 3_985_995, 4_132_918,
                            4_628_910, 4_909_315),
                    row(310_608, 1_418_858, 2_195_047, 3_757_447, 4_029_929, 4_381_982, 4_588_268),
                    row(443_160, 1_136_350, 2_128_333, 2_897_821, 3_402_672, 3_873_311),
                    row(396_132, 1_333_217, 2_180_715, 2_985_752, 3_691_712),
                    row(440_832, 1_288_463, 2_419_861, 3_483_130),
                    row(359_480, 1_421_128, 2_864_498),
                    row(376_686, 1_363_294),
                    row(344_014));

    private static double[] row(double... amounts) {
        return amounts;
    }

    private static ChainLadder ladder() {
        return ChainLadder.find(TAYLOR_ASHE).orElseThrow();
    }

    private static long reserve(ChainLadder ladder, double[] row) {
        double latest = row[row.length - 1];
        return Math.round(latest * ladder.growth(row.length - 1) - latest);
    }

    @Test
    void growth_taylorAshe_givesTheReservesThatMackPublished() {
        ChainLadder ladder = ladder();

        assertThat(TAYLOR_ASHE.stream().map(row -> reserve(ladder, row)))
                .containsExactly(
                        0L,
                        94_634L,
                        469_511L,
                        709_638L,
                        984_889L,
                        1_419_459L,
                        2_177_641L,
                        3_920_301L,
                        4_278_972L,
                        4_625_811L);
        double total =
                TAYLOR_ASHE.stream()
                        .mapToDouble(
                                row -> row[row.length - 1] * (ladder.growth(row.length - 1) - 1))
                        .sum();
        assertThat(Math.round(total)).isEqualTo(18_680_856);
    }

    @Test
    void standardError_taylorAshe_isThatWhichMackPublished() {
        ChainLadder ladder = ladder();

        assertThat(TAYLOR_ASHE.stream().map(row -> Math.round(ladder.standardError(row))))
                .containsExactly(
                        0L,
                        75_535L,
                        121_699L,
                        133_549L,
                        261_406L,
                        411_010L,
                        558_317L,
                        875_328L,
                        971_258L,
                        1_363_155L);
        assertThat(Math.round(ladder.standardError(0))).isEqualTo(2_447_095);
    }

    @Test
    void find_rowsInAnotherOrder_isTheSame() {
        List<double[]> reversed = new ArrayList<>(TAYLOR_ASHE);
        Collections.reverse(reversed);

        assertThat(ChainLadder.find(reversed).orElseThrow().standardError(0))
                .isEqualTo(ladder().standardError(0));
    }

    @Test
    void growth_nothingInTheMonthOfSale_isEndlessThereAndDefinedAfterIt() {
        ChainLadder ladder =
                ChainLadder.find(List.of(row(0, 10, 20), row(0, 20), row(0))).orElseThrow();

        assertThat(ladder.growth(0)).isInfinite();
        assertThat(ladder.growth(1)).isCloseTo(2, within(1e-12));
        assertThat(ladder.growth(2)).isEqualTo(1);
    }

    @Test
    void find_nothingToLearnFrom_isEmpty() {
        assertThat(ChainLadder.find(List.of())).isEmpty();
        assertThat(ChainLadder.find(List.of(row(5), row(6)))).isEmpty();
        assertThat(ChainLadder.find(List.of(row(0, 0, 0), row(0, 0)))).isEmpty();
        // All was given back in between, so that no factor leads on.
        assertThat(ChainLadder.find(List.of(row(5, 0, 7), row(5, 0)))).isEmpty();
    }
}
