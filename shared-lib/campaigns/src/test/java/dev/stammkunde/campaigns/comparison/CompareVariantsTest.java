package dev.stammkunde.campaigns.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.mail.ReaderFigures.Revenue;
import dev.stammkunde.platform.statistics.Bounds;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;

final class CompareVariantsTest {

    private static final Instant OVER = Instant.parse("2026-12-07T00:00:00Z");
    private static final Horizon FIXED = new Horizon(true, true, false);

    @Test
    void compare_differenceBeyondDoubtAfterTheEnd_isMore() {
        List<ComparedVariant> all =
                compare(FIXED, OVER, figures(1_000, 50, 20), figures(1_000, 120, 20));

        assertThat(all.getFirst().buyers()).isNull();
        assertThat(buyersOf(all.getLast()).verdict()).isEqualTo(Verdict.MORE);
        assertThat(all.getLast().revenue().getFirst().difference().verdict())
                .isEqualTo(Verdict.MORE);
        assertThat(compare(FIXED, OVER, figures(1_000, 120, 20), figures(1_000, 50, 20)).getLast())
                .extracting(it -> buyersOf(it).verdict())
                .isEqualTo(Verdict.LESS);
    }

    @Test
    void compare_oneMomentBeforeTheEnd_saysNothingAndShowsNoInterval() {
        ComparedVariant second =
                compare(FIXED, OVER.minusMillis(1), figures(1_000, 50, 20), figures(1_000, 120, 20))
                        .getLast();

        assertThat(second.buyers())
                .isEqualTo(new ComparedVariant.Difference(Verdict.NOT_YET, null));
        assertThat(second.revenue().getFirst().difference())
                .isEqualTo(new ComparedVariant.Difference(Verdict.NOT_YET, null));
        assertThat(second.share()).isNotNull();
    }

    @Test
    void compare_withoutAnEndOrWhileMailsMayComeOrReplaced_isNotJudged() {
        ReaderFigures few = figures(1_000, 50, 20);
        ReaderFigures many = figures(1_000, 120, 20);

        assertThat(verdict(new Horizon(true, false, false), few, many))
                .isEqualTo(Verdict.NO_LAST_DAY);
        assertThat(verdict(new Horizon(true, true, true), few, many)).isEqualTo(Verdict.NOT_YET);
        assertThat(verdict(new Horizon(false, true, false), few, many)).isEqualTo(Verdict.REPLACED);
        assertThat(verdict(FIXED, ReaderFigures.NONE, ReaderFigures.NONE))
                .isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void compare_smallDifference_isNone() {
        assertThat(verdict(FIXED, figures(1_000, 50, 20), figures(1_000, 55, 20)))
                .isEqualTo(Verdict.NO_DIFFERENCE);
    }

    @Test
    void compare_fewReaders_isTooFew() {
        assertThat(verdict(FIXED, figures(29, 0, 20), figures(29, 29, 20)))
                .isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void compare_fewBuyers_judgesNoRevenue() {
        ComparedVariant second =
                compare(FIXED, OVER, figures(500, 0, 20), figures(500, 40, 20)).getLast();

        assertThat(buyersOf(second).verdict()).isEqualTo(Verdict.MORE);
        assertThat(second.revenue().getFirst().difference().verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    /** Of four variants each comparison is made with 98.33 %. */
    @Test
    void compare_moreVariants_widensIntervals() {
        ReaderFigures first = figures(1_000, 50, 20);
        ReaderFigures second = figures(1_000, 72, 20);

        Bounds alone = boundsOf(compare(FIXED, OVER, first, second).getLast());
        Bounds among =
                boundsOf(
                        compare(
                                        FIXED,
                                        OVER,
                                        first,
                                        figures(1_000, 51, 20),
                                        figures(1_000, 52, 20),
                                        second)
                                .getLast());

        assertThat(alone.from()).isPositive();
        assertThat(among.from()).isNegative();
        assertThat((among.to() - among.from()) / (alone.to() - alone.from()))
                .isCloseTo(2.394 / 1.960, within(0.01));
    }

    @Test
    void compare_moreBuyersThanReadersByARefusedMail_isAllOfThem() {
        assertThat(compare(FIXED, OVER, figures(40, 41, 20), figures(40, 5, 20)).getFirst().share())
                .extracting(Bounds::to)
                .isEqualTo(1.0);
    }

    /** Two halves of the same customers, many times: at most some are told apart by chance. */
    @Test
    void compare_sameCustomersDividedByChance_rarelyDiffers() {
        Random random = new Random(7);
        int apart = 0;
        for (int i = 0; i < 400; i++) {
            Verdict verdict =
                    verdict(
                            FIXED,
                            figures(600, buyers(random), 20),
                            figures(600, buyers(random), 20));
            apart += verdict == Verdict.NO_DIFFERENCE ? 0 : 1;
        }
        assertThat(apart).isBetween(4, 36);
    }

    private static long buyers(Random random) {
        return random.ints(600).filter(draw -> Math.floorMod(draw, 100) < 8).count();
    }

    private static Verdict verdict(Horizon horizon, ReaderFigures first, ReaderFigures second) {
        return buyersOf(compare(horizon, OVER, first, second).getLast()).verdict();
    }

    private static ComparedVariant.Difference buyersOf(ComparedVariant variant) {
        return Objects.requireNonNull(variant.buyers());
    }

    private static Bounds boundsOf(ComparedVariant variant) {
        return Objects.requireNonNull(buyersOf(variant).bounds());
    }

    private static List<ComparedVariant> compare(
            Horizon horizon, Instant now, ReaderFigures... variants) {
        SequencedMap<String, ReaderFigures> figures = new LinkedHashMap<>();
        Arrays.asList(variants).forEach(each -> figures.put("v" + figures.size(), each));
        return CompareVariants.compare(figures, horizon, now);
    }

    /** Each buyer paid the same, one in ten twice as much. */
    private static ReaderFigures figures(long readers, long buyers, long euros) {
        BigInteger paid = BigInteger.valueOf(100 * euros);
        BigInteger sum = paid.multiply(BigInteger.valueOf(buyers + buyers / 10));
        BigInteger squares =
                paid.multiply(paid).multiply(BigInteger.valueOf(buyers + 3 * (buyers / 10)));
        return new ReaderFigures(
                readers,
                readers == 0 ? null : OVER,
                14,
                buyers,
                buyers,
                Map.of(CurrencyUnit.EUR, new Revenue(sum, squares)));
    }
}
