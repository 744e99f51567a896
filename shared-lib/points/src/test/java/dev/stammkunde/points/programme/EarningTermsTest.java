package dev.stammkunde.points.programme;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.eur;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.RateOrder.Rating;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** What refunds leave of an order's points. */
final class EarningTermsTest {

    private static EarningTerms termsOf(OrderReported order) {
        return ((Rating.Earned) RateOrder.rate(order.order(), PAID_AT, programme(), false)).terms();
    }

    @Test
    void pointsAfter_wholeTotalWithoutLines_isNothing() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 1, "33.33"), line("b", 2, "66.67")));

        assertThat(terms.pointsAfter(RefundedSoFar.sumOf(List.of(refund("r", "1", "104.90")))))
                .isZero();
    }

    @Test
    void pointsAfter_shareWithoutLines_takesThatShareOfTheGoods() {
        EarningTerms terms = termsOf(paid("1", "0.00", line("a", 1, "100.00")));

        long points = terms.pointsAfter(RefundedSoFar.sumOf(List.of(refund("r", "1", "33.33"))));

        assertThat(points).isEqualTo(66);
    }

    @Test
    void pointsAfter_shippingOnly_keepsAll() {
        EarningTerms terms = termsOf(paid("1", "4.90", line("a", 1, "100.00")));
        Refund shipping = new Refund("r", "1", PAID_AT, List.of(), eur("4.90"), eur("0"));

        assertThat(terms.pointsAfter(RefundedSoFar.sumOf(List.of(shipping)))).isEqualTo(100);
    }

    @Test
    void pointsAfter_allPiecesOfALineForLessMoney_takesTheWholeLine() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 2, "50.00"), line("b", 1, "20.00")));

        long points =
                terms.pointsAfter(
                        RefundedSoFar.sumOf(List.of(refundOfLine("r", "1", "a", 2, "45.00"))));

        assertThat(points).isEqualTo(20);
    }

    @Test
    void pointsAfter_moreThanTheOrder_isNothing() {
        EarningTerms terms = termsOf(paid("1", "4.90", line("a", 2, "50.00")));

        assertThat(terms.pointsAfter(RefundedSoFar.sumOf(List.of(refund("r", "1", "999.00")))))
                .isZero();
    }

    @Test
    void pointsAfter_amountOfTheGoodsWithoutLines_takesThemAllAndLeavesShipping() {
        EarningTerms terms = termsOf(paid("1", "4.90", line("a", 1, "100.00")));

        assertThat(terms.pointsAfter(RefundedSoFar.sumOf(List.of(refund("r", "1", "100.00")))))
                .isZero();
    }

    @Test
    void pointsAfter_lineThatTheOrderDoesNotHave_takesNothing() {
        EarningTerms terms = termsOf(paid("1", "4.90", line("a", 1, "100.00")));

        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(
                                        List.of(refundOfLine("r", "1", "b", 1, "50.00")))))
                .isEqualTo(100);
    }

    @Test
    void pointsAfter_someOfTheMoneyOfALine_takesThatShareOfIt() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 2, "50.00"), line("b", 1, "20.00")));

        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(
                                        List.of(
                                                refundOfLine("r", "1", "a", 1, "20.00"),
                                                refundOfLine("s", "1", "a", 0, "5.00")))))
                .isEqualTo(45);
    }

    @Test
    void pointsAfter_allMoneyOfALineAndNoPiece_takesTheWholeLine() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 1, "50.00"), line("b", 1, "20.00")));

        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(
                                        List.of(refundOfLine("r", "1", "a", 0, "50.00")))))
                .isEqualTo(20);
    }

    @Test
    void pointsAfter_piecesGivenBackInTwoRefunds_addUpToTheWholeLine() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 2, "50.00"), line("b", 1, "20.00")));

        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(
                                        List.of(
                                                refundOfLine("r", "1", "a", 1, "20.00"),
                                                refundOfLine("s", "1", "a", 1, "20.00")))))
                .isEqualTo(20);
    }

    @Test
    void pointsAfter_lineGoneForLessAndAnAmountBeside_takesTheAmountFromWhatIsLeft() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 2, "50.00"), line("b", 1, "20.00")));

        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(
                                        List.of(
                                                refundOfLine("r", "1", "a", 2, "45.00"),
                                                refund("s", "1", "5.00")))))
                .isEqualTo(15);
    }

    @Test
    void pointsAfter_piecesKeptAndAnAmountBeside_takesTheAmountFromAllThatIsLeft() {
        EarningTerms terms =
                termsOf(paid("1", "4.90", line("a", 2, "50.00"), line("b", 1, "20.00")));

        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(
                                        List.of(
                                                refundOfLine("r", "1", "a", 1, "20.00"),
                                                refund("s", "1", "25.00")))))
                .isEqualTo(25);
    }

    @Test
    void pointsAfter_shippingThatEarns_goesBackWithItsOwnRefundAndWithTheLastOfAnAmount() {
        EarningTerms goods = termsOf(paid("1", "10.00", line("a", 1, "50.00")));
        EarningTerms terms =
                new EarningTerms(
                        goods.lines(),
                        new EarningTerms.Line(
                                "shipping",
                                0,
                                goods.shipping().gross(),
                                goods.shipping().value(),
                                BigDecimal.ONE),
                        goods.total(),
                        goods.minimum(),
                        goods.cap(),
                        goods.rounding(),
                        goods.byGiftCard(),
                        goods.unnamed());
        Refund shipping = new Refund("r", "1", PAID_AT, List.of(), eur("4.00"), eur("0"));

        assertThat(terms.points()).isEqualTo(60);
        assertThat(terms.pointsAfter(RefundedSoFar.sumOf(List.of(shipping)))).isEqualTo(56);
        assertThat(
                        terms.pointsAfter(
                                RefundedSoFar.sumOf(List.of(shipping, refund("s", "1", "53.00")))))
                .isEqualTo(3);
    }
}
