package dev.stammkunde.programmes.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class CountOrderTest {

    private static final Instant PAID_AT = Instant.parse("2026-03-05T10:15:30Z");

    @Test
    void count_goodsGiftCardTipAndShipping_isGoodsAlone() {
        assertThat(count(CurrencyUnit.EUR)).isEqualTo(new TierCredit(6_000, 70, 1));
    }

    @Test
    void count_linesWentBack_areSubtractedByWhatWasGivenBack() {
        assertThat(count(CurrencyUnit.EUR, refund("r1", "goods", "20.50", "0")))
                .isEqualTo(new TierCredit(3_950, 70, 1));
    }

    @Test
    void count_giftCardWentBack_isNoneOfTheGoods() {
        assertThat(count(CurrencyUnit.EUR, refund("r1", "card", "30", "0")).spend())
                .isEqualTo(6_000);
    }

    @Test
    void count_amountWithoutAWordForWhat_takesTheGoodsShare() {
        // 60 of 100 are goods.
        assertThat(count(CurrencyUnit.EUR, refund("r1", "card", "0", "10")).spend())
                .isEqualTo(5_400);
    }

    @Test
    void count_thirdsInThreeRefunds_losesNoCent() {
        Refund third = refund("r1", "card", "0", "33.33");
        Refund more = refund("r2", "card", "0", "33.33");
        Refund last = refund("r3", "card", "0", "33.34");

        assertThat(count(CurrencyUnit.EUR, third, more, last)).isEqualTo(new TierCredit(0, 70, 0));
    }

    @Test
    void count_moreWentBackThanWasPaid_isNothing() {
        assertThat(count(CurrencyUnit.EUR, refund("r1", "goods", "61", "0")))
                .isEqualTo(new TierCredit(0, 70, 0));
    }

    @Test
    void count_lastPieceGone_keepsNothingOfTheLineWhateverWasGivenBack() {
        Refund goodwill =
                new Refund(
                        "r1",
                        "1",
                        PAID_AT.plusSeconds(60),
                        List.of(new Refund.RefundedLine("goods", 1, eur("40"))),
                        eur("0"),
                        eur("0"));

        assertThat(count(CurrencyUnit.EUR, goodwill)).isEqualTo(new TierCredit(0, 70, 0));
    }

    @Test
    void count_otherCurrency_countsAsOrderAndForItsPoints() {
        assertThat(count(CurrencyUnit.CHF)).isEqualTo(new TierCredit(0, 70, 1));
    }

    private static TierCredit count(CurrencyUnit currency, Refund... refunds) {
        return CountOrder.count(new CountedOrder(order(), List.of(refunds), PAID_AT, 70), currency);
    }

    private static Order order() {
        return new Order(
                "1",
                "#1",
                "7001",
                PAID_AT,
                false,
                Stream.of(
                                line("goods", LineKind.GOODS, "60"),
                                line("card", LineKind.GIFT_CARD, "30"),
                                line("tip", LineKind.TIP, "5"))
                        .toList(),
                eur("5"),
                eur("0"),
                eur("100"),
                eur("0"),
                eur("0"));
    }

    private static OrderLine line(String id, LineKind kind, String paid) {
        return new OrderLine(id, kind, null, null, List.of(), 1, eur(paid), eur(paid), eur("0"));
    }

    private static Refund refund(String id, String line, String amount, String unnamed) {
        return new Refund(
                id,
                "1",
                PAID_AT.plusSeconds(60),
                List.of(new Refund.RefundedLine(line, 0, eur(amount))),
                eur("0"),
                eur(unnamed));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
