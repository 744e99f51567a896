package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/** What becomes of a customer's figures when the shop changes its mind about an order. */
final class OrderLifeTest {

    private static final Payment PAID = new Payment.Paid(Events.at(1));

    private final Shop shop = Shop.inMemory();

    @Test
    void keep_autoCancelledOrderThatIsPaid_isOnePurchaseAndNoCancellation() {
        ShopEvent cancelled = snapshot(3, unpaid(PaymentState.PENDING), true);
        shop.keep(snapshot(1, unpaid(PaymentState.PENDING), false));
        shop.keep(cancelled);
        shop.keep(snapshot(5, PAID, false));

        assertThat(shop.keep(cancelled)).isEqualTo(KeepingOutcome.SUPERSEDED);
        assertPurchase("ada", 10_000);
    }

    @Test
    void keep_takenOverAsHistory_countsAsAnyPurchaseAndFollowsWhatIsToldLater() {
        shop.keep(Events.paid("o", "ada", 1, 11_900).as(History.WITHOUT_POINTS));
        assertPurchase("ada", 10_000);
        assertThat(shop.activity("ada").firstPurchase()).isEqualTo(Events.at(1));
        assertThat(shop.keep(Events.paid("o", "ada", 1, 11_900).as(History.WITHOUT_POINTS)))
                .isEqualTo(KeepingOutcome.REPLAYED);

        shop.keep(Events.refunded("o", "r", 5_950));

        assertThat(shop.activity("ada").netRevenue())
                .containsEntry(CurrencyUnit.EUR, Money.parse("EUR 50.00"));
        assertThat(shop.activity("ada").refunds()).isEqualTo(1);
    }

    @Test
    void keep_redactedAfterHistory_leavesFiguresAndNobody() {
        shop.keep(
                Events.with(Events.paid("o", "ada", 1, 11_900), 1, "ada@example.com", "Ada")
                        .as(History.WITHOUT_POINTS));
        shop.keep(Events.deleted("ada", 5));

        shop.keep(
                Events.with(Events.paid("o2", "ada", 2, 11_900), 2, "ada@example.com", "Ada")
                        .as(History.WITHOUT_POINTS));

        assertThat(shop.customer("ada")).isInstanceOf(Customer.Erased.class);
    }

    @Test
    void keep_paymentThatIsLost_countsNothingUntilItIsPaidAgain() {
        shop.keep(snapshot(1, PAID, false));
        shop.keep(snapshot(3, unpaid(PaymentState.FAILED), false));

        assertThat(shop.activity("ada")).isEqualTo(Activity.none());

        shop.keep(snapshot(5, PAID, false));

        assertPurchase("ada", 10_000);
    }

    @Test
    void keep_mergeOfTwoBuyers_addsUpAndLaterOrdersGoToTheOneWhoStays() {
        shop.keep(Events.paid("o1", "8", 1, 11_900));
        shop.keep(Events.paid("o2", "9", 2, 4_760));

        assertThat(shop.keep(Events.merged("8", "9"))).isEqualTo(KeepingOutcome.MERGED);
        shop.keep(Events.paid("o3", "8", 3, 1_190));

        assertThat(shop.activity("9").purchases()).isEqualTo(3);
        assertThat(shop.activity("9").netRevenue())
                .containsEntry(CurrencyUnit.EUR, Money.parse("EUR 150.00"));
        assertThat(shop.activity("9").recentPurchases())
                .containsExactly(Events.at(1), Events.at(2), Events.at(3));
        assertThat(shop.activity("9")).isEqualTo(shop.recount("9", List.of("o1", "o2", "o3")));
    }

    @Test
    void keep_refundRowThatDisappears_countsAgain() {
        shop.keep(snapshot(1, PAID, false, 4_000));
        assertPurchase("ada", 6_639);

        shop.keep(Events.reported(5, Events.order("o", "ada", 0, 11_900), PAID, false, List.of()));

        assertPurchase("ada", 10_000);
        assertThat(shop.activity("ada").refunds()).isZero();
    }

    @Test
    void keep_orderGivenToAnotherCustomer_movesThere() {
        shop.keep(snapshot(1, PAID, false));
        shop.keep(Events.reported(5, Events.order("o", "bob", 0, 11_900), PAID, false, List.of()));
        shop.keep(snapshot(3, PAID, false));

        assertThat(shop.activity("ada")).isEqualTo(Activity.none());
        assertPurchase("bob", 10_000);
    }

    @Test
    void keep_sameFactsOfALaterTime_holdOverAnotherReportInBetween() {
        shop.keep(snapshot(1, PAID, false));
        shop.keep(snapshot(9, PAID, false));

        assertThat(shop.keep(snapshot(5, unpaid(PaymentState.FAILED), true)))
                .isEqualTo(KeepingOutcome.SUPERSEDED);
        assertPurchase("ada", 10_000);
    }

    private void assertPurchase(String customer, long netCents) {
        Activity activity = shop.activity(customer);
        assertThat(activity.purchases()).isEqualTo(1);
        assertThat(activity.cancellations()).isZero();
        assertThat(activity.netRevenue())
                .containsEntry(CurrencyUnit.EUR, Money.ofMinor(CurrencyUnit.EUR, netCents));
    }

    private static Payment unpaid(PaymentState state) {
        return new Payment.Unpaid(state);
    }

    private static ShopEvent snapshot(
            long asOf, Payment payment, boolean cancelled, int... refunds) {
        return Events.reported(
                asOf,
                Events.order("o", "ada", 0, 11_900),
                payment,
                cancelled,
                Arrays.stream(refunds).mapToObj(cents -> Events.refund("o", "r", cents)).toList());
    }
}
