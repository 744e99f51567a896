package dev.stammkunde.points.programme;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.RateOrder.Rating;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

final class EarningTermsProperties {

    private static EarningTerms termsOf(OrderReported order) {
        return ((Rating.Earned) RateOrder.rate(order.order(), PAID_AT, programme(), false)).terms();
    }

    @Property
    void pointsAfter_amountsGivenBackInAnySplit_dependOnTheirSumOnly(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 3000) Integer> cents) {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 1, "33.33"), line("b", 2, "66.61")));
        List<Refund> split = new ArrayList<>();
        int sum = 0;
        for (int part : cents) {
            sum += part;
            split.add(refund("r" + split.size(), "1", decimal(part)));
        }

        long afterSplit = terms.pointsAfter(RefundedSoFar.sumOf(split));

        long afterOne =
                terms.pointsAfter(RefundedSoFar.sumOf(List.of(refund("r", "1", decimal(sum)))));
        assertThat(afterSplit).isEqualTo(afterOne).isBetween(0L, terms.points());
    }

    @Test
    @Timeout(10)
    void pointsAfter_partOfEachOfManyLinesGivenBack_takesNoTimeToSpeakOf() {
        List<EarningTerms.Line> lines = new ArrayList<>();
        Map<String, RefundedSoFar.Line> back = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            BigDecimal gross = BigDecimal.valueOf(1_000 + i * 7L, 2);
            BigDecimal net = gross.divide(new BigDecimal("1.19"), 2, RoundingMode.HALF_EVEN);
            lines.add(new EarningTerms.Line("l" + i, 1, gross, net, BigDecimal.ONE));
            back.put("l" + i, new RefundedSoFar.Line(0, BigDecimal.ONE));
        }
        EarningTerms some = termsOf(paid("1", "0.00", line("a", 1, "1.00")));
        EarningTerms many =
                new EarningTerms(
                        lines,
                        some.shipping(),
                        lines.stream()
                                .map(EarningTerms.Line::gross)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        BigDecimal.ZERO,
                        OptionalLong.empty(),
                        RoundingMode.DOWN,
                        BigDecimal.ZERO,
                        UnnamedRefunds.GOODS_FIRST);

        long points = many.pointsAfter(new RefundedSoFar(back, BigDecimal.ZERO, BigDecimal.ZERO));

        assertThat(points).isBetween(many.points() - 4_000, many.points() - 3_000);
    }

    @Property
    void pointsAfter_lineGivenBackInPart_isRoundedDownOnTheRest(
            @ForAll @IntRange(min = 1, max = 5000) int cents) {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 1, "49.99"), line("b", 1, "10.51")));

        long points =
                terms.pointsAfter(
                        RefundedSoFar.sumOf(
                                List.of(refundOfLine("r", "1", "a", 0, decimal(cents)))));

        BigDecimal rest =
                new BigDecimal("49.99")
                        .subtract(new BigDecimal(decimal(cents)))
                        .max(BigDecimal.ZERO);
        assertThat(points).isEqualTo(rest.add(new BigDecimal("10.51")).longValue());
    }

    private static String decimal(int cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    @Property
    void pointsAfter_anyRefundsByTheFirstEdition_takeAShareOfEverything(
            @ForAll @IntRange(min = 1, max = 10_490) int cents) {
        EarningTerms goodsFirst = termsOf(paid("1", "4.90", line("a", 1, "100.00")));
        EarningTerms proRata =
                new EarningTerms(
                        goodsFirst.lines(),
                        goodsFirst.shipping(),
                        goodsFirst.total(),
                        goodsFirst.minimum(),
                        goodsFirst.cap(),
                        goodsFirst.rounding(),
                        BigDecimal.ZERO,
                        UnnamedRefunds.PRO_RATA);

        long points =
                proRata.pointsAfter(RefundedSoFar.sumOf(List.of(refund("r", "1", decimal(cents)))));

        // floor of 100 * (10490 - cents) / 10490
        assertThat(points).isEqualTo(100L * (10_490 - cents) / 10_490);
    }
}
