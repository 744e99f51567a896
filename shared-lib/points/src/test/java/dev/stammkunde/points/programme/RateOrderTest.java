package dev.stammkunde.points.programme;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.eur;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.RateOrder.Rating;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

final class RateOrderTest {

    private static final OrderReported ORDER =
            paid("1", "4.90", line("a", 1, "25.00", "20.50"), line("b", 2, "17.40"));

    private static Rating rate(Programme programme) {
        return RateOrder.rate(ORDER.order(), PAID_AT, programme, true);
    }

    private static Bonus bonus(String id, String multiplier, Condition... conditions) {
        return new Bonus(id, new BigDecimal(multiplier), List.of(conditions));
    }

    private static Programme with(Combination combination, Bonus... bonuses) {
        return programme(List.of(bonuses), combination, Overdraw.ALLOWED);
    }

    private static Programme with(EarningBasis basis, String minimum, OptionalLong cap) {
        return programme(
                new EarningRules(
                        Map.of(CurrencyUnit.EUR, BigDecimal.ONE),
                        basis,
                        List.of(),
                        Combination.HIGHEST,
                        Map.of(CurrencyUnit.EUR, new BigDecimal(minimum)),
                        cap,
                        RoundingMode.DOWN,
                        UnnamedRefunds.GOODS_FIRST),
                Overdraw.ALLOWED);
    }

    private static Contribution contribution(String rule, String points) {
        return new Contribution(rule, new BigDecimal(points));
    }

    @Test
    void rate_shippedDefault_isOnePointPerFullEuroOfGoodsPaid() {
        Rating.Earned earned = (Rating.Earned) rate(programme());

        assertThat(earned.points()).isEqualTo(37);
        assertThat(earned.contributions())
                .containsExactly(contribution("base", "37.9"), contribution("rounding", "-0.9"));
    }

    @Test
    void rate_twoBonuses_highestCountsAlone() {
        Rating.Earned earned =
                (Rating.Earned)
                        rate(
                                with(
                                        Combination.HIGHEST,
                                        bonus(
                                                "sku",
                                                "2",
                                                new Condition.OfProducts(Set.of("SKU-a"))),
                                        bonus("first", "3", new Condition.OnFirstOrder())));

        assertThat(earned.points()).isEqualTo(113);
        assertThat(earned.contributions())
                .containsExactly(
                        contribution("base", "37.9"),
                        contribution("first", "75.8"),
                        contribution("rounding", "-0.7"));
    }

    @Test
    void rate_twoBonusesThatAddUp_eachContributesItsExtra() {
        Rating.Earned earned =
                (Rating.Earned)
                        rate(
                                with(
                                        Combination.ADD,
                                        bonus(
                                                "sku",
                                                "2",
                                                new Condition.OfProducts(Set.of("SKU-a"))),
                                        bonus(
                                                "category",
                                                "3",
                                                new Condition.InCategories(Set.of("category-a")))));

        assertThat(earned.contributions())
                .containsExactly(
                        contribution("base", "37.9"),
                        contribution("sku", "20.5"),
                        contribution("category", "41"),
                        contribution("rounding", "-0.4"));
        assertThat(earned.points()).isEqualTo(99);
    }

    @Test
    void rate_twoBonusesThatMultiply_multiply() {
        Rating.Earned earned =
                (Rating.Earned)
                        rate(
                                with(
                                        Combination.MULTIPLY,
                                        bonus(
                                                "one",
                                                "2",
                                                new Condition.OfProducts(Set.of("product-a"))),
                                        bonus(
                                                "two",
                                                "3",
                                                new Condition.OfProducts(Set.of("SKU-a")))));

        assertThat(earned.points()).isEqualTo(140);
    }

    @Test
    void rate_excludedGoods_earnNothingWhateverElseApplies() {
        Rating.Earned earned =
                (Rating.Earned)
                        rate(
                                with(
                                        Combination.HIGHEST,
                                        bonus(
                                                "books",
                                                "0",
                                                new Condition.OfProducts(Set.of("SKU-a"))),
                                        bonus("first", "2", new Condition.OnFirstOrder())));

        assertThat(earned.points()).isEqualTo(34);
    }

    @Test
    void rate_windowOutside_doesNotApply() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Programme inside =
                with(Combination.HIGHEST, bonus("w", "2", new Condition.PaidBetween(day, day)));
        Programme outside =
                with(
                        Combination.HIGHEST,
                        bonus(
                                "w",
                                "2",
                                new Condition.PaidBetween(day.plusDays(1), day.plusDays(9))));

        assertThat(((Rating.Earned) rate(inside)).points()).isEqualTo(75);
        assertThat(((Rating.Earned) rate(outside)).points()).isEqualTo(37);
    }

    @Test
    void rate_belowMinimum_saysSo() {
        assertThat(rate(with(EarningBasis.GOODS_PAID, "37.91", OptionalLong.empty())))
                .extracting(RateOrderTest::reason)
                .isEqualTo(NoPoints.BELOW_MINIMUM);
        assertThat(rate(with(EarningBasis.GOODS_PAID, "37.90", OptionalLong.empty())))
                .isInstanceOf(Rating.Earned.class);
    }

    @Test
    void rate_aboveCap_showsWhatTheCapTook() {
        Rating.Earned earned =
                (Rating.Earned) rate(with(EarningBasis.GOODS_PAID, "0", OptionalLong.of(30)));

        assertThat(earned.points()).isEqualTo(30);
        assertThat(earned.contributions()).contains(contribution("cap", "-7"));
    }

    @Test
    void rate_otherBases_takeTheirAmounts() {
        EarningBasis gross = new EarningBasis(true, true, true, false);
        EarningBasis listed = new EarningBasis(true, false, false, false);
        EarningBasis net = new EarningBasis(false, false, true, false);

        assertThat(((Rating.Earned) rate(with(gross, "0", OptionalLong.empty()))).points())
                .isEqualTo(42);
        assertThat(((Rating.Earned) rate(with(listed, "0", OptionalLong.empty()))).points())
                .isEqualTo(42);
        assertThat(((Rating.Earned) rate(with(net, "0", OptionalLong.empty()))).points())
                .isEqualTo(31);
    }

    @Test
    void rate_anySum_contributionsAddUpToThePoints() {
        Rating.Earned earned =
                (Rating.Earned) rate(with(EarningBasis.GOODS_PAID, "0", OptionalLong.of(30)));

        assertThat(
                        earned.contributions().stream()
                                .map(Contribution::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("30");
    }

    @Test
    void rate_partPaidByGiftCard_earnsOnTheRestAndSaysSo() {
        Order order = withGiftCard("20.00");

        Rating.Earned earned = (Rating.Earned) RateOrder.rate(order, PAID_AT, programme(), false);

        assertThat(earned.points()).isEqualTo(17);
        assertThat(earned.contributions())
                .containsExactly(
                        contribution("base", "37.9"),
                        contribution("gift-card", "-20"),
                        contribution("rounding", "-0.9"));
    }

    @Test
    void rate_goodsPaidByGiftCard_sayThatThisIsWhyTheyEarnNothing() {
        assertThat(RateOrder.rate(withGiftCard("37.90"), PAID_AT, programme(), false))
                .extracting(RateOrderTest::reason)
                .isEqualTo(NoPoints.PAID_BY_GIFT_CARD);
    }

    @Test
    void rate_giftCardsThatEarn_earnOnAllGoods() {
        EarningBasis basis = new EarningBasis(true, false, true, true);

        Rating.Earned earned =
                (Rating.Earned)
                        RateOrder.rate(
                                withGiftCard("37.90"),
                                PAID_AT,
                                programme(
                                        new EarningRules(
                                                programme().earning().pointsPerUnit(),
                                                basis,
                                                List.of(),
                                                Combination.HIGHEST,
                                                Map.of(),
                                                OptionalLong.empty(),
                                                RoundingMode.DOWN,
                                                UnnamedRefunds.GOODS_FIRST),
                                        Overdraw.ALLOWED),
                                false);

        assertThat(earned.points()).isEqualTo(37);
    }

    @Test
    void rate_nothingPaid_saysSo() {
        Order free = paid("1", "0.00", line("a", 1, "10.00", "0.00")).order();

        assertThat(RateOrder.rate(free, PAID_AT, programme(), false))
                .extracting(RateOrderTest::reason)
                .isEqualTo(NoPoints.ZERO_TOTAL);
    }

    @Test
    void rate_currencyWithoutRate_saysSo() {
        EarningRules dollars =
                new EarningRules(
                        Map.of(CurrencyUnit.USD, BigDecimal.ONE),
                        EarningBasis.GOODS_PAID,
                        List.of(),
                        Combination.HIGHEST,
                        Map.of(),
                        OptionalLong.empty(),
                        RoundingMode.DOWN,
                        UnnamedRefunds.GOODS_FIRST);

        assertThat(rate(programme(dollars, Overdraw.ALLOWED)))
                .extracting(RateOrderTest::reason)
                .isEqualTo(NoPoints.CURRENCY_WITHOUT_RATE);
    }

    @Test
    void rate_onlyExcludedGoods_saysThatNothingEarns() {
        assertThat(rate(with(Combination.HIGHEST, bonus("books", "0"))))
                .extracting(RateOrderTest::reason)
                .isEqualTo(NoPoints.NOTHING_EARNS);
    }

    @Test
    void rate_lessThanOnePoint_saysSoEvenWhereItIsJustTheMinimum() {
        Order small = paid("1", "4.90", line("a", 1, "0.99")).order();

        assertThat(
                        RateOrder.rate(
                                small,
                                PAID_AT,
                                with(EarningBasis.GOODS_PAID, "0.99", OptionalLong.empty()),
                                false))
                .extracting(RateOrderTest::reason)
                .isEqualTo(NoPoints.LESS_THAN_ONE_POINT);
    }

    @Test
    void rate_netOfTaxWithShipping_leavesTheTaxOfShippingOut() {
        Order order = paid("1", "11.90", line("a", 1, "119.00")).order();
        Order taxed =
                new Order(
                        order.orderId(),
                        order.number(),
                        order.customerId(),
                        order.placedAt(),
                        false,
                        order.lines(),
                        order.shipping(),
                        eur("1.90"),
                        order.total(),
                        order.tax(),
                        order.byGiftCard());
        EarningBasis net = new EarningBasis(false, true, true, false);

        Rating rating = RateOrder.rate(taxed, PAID_AT, with(net, "0", OptionalLong.empty()), false);

        assertThat(((Rating.Earned) rating).points()).isEqualTo(110);
    }

    @Test
    void rate_netOfTaxBeforeDiscounts_takesTheSameShareOfTaxFromTheListedPrice() {
        Order order = paid("1", "0.00", line("a", 1, "238.00", "119.00")).order();
        Order gift = paid("1", "1.00", line("a", 1, "50.00", "0.00")).order();
        Programme net =
                with(new EarningBasis(false, false, false, false), "0", OptionalLong.empty());

        assertThat(((Rating.Earned) RateOrder.rate(order, PAID_AT, net, false)).points())
                .isEqualTo(200);
        assertThat(((Rating.Earned) RateOrder.rate(gift, PAID_AT, net, false)).points())
                .isEqualTo(50);
    }

    private static Order withGiftCard(String amount) {
        Order order = paid("1", "4.90", line("a", 1, "37.90")).order();
        return new Order(
                order.orderId(),
                order.number(),
                order.customerId(),
                order.placedAt(),
                false,
                order.lines(),
                order.shipping(),
                order.shippingTax(),
                order.total(),
                order.tax(),
                eur(amount));
    }

    private static NoPoints reason(Rating rating) {
        return ((Rating.Nothing) rating).reason();
    }
}
