package dev.stammkunde.captureredemptions;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.CustomerNow;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.rewards.redeem.HearOrder.HeardOrder;
import dev.stammkunde.rewards.redeem.HearOrder.UseOutcome;
import dev.stammkunde.rewards.redeem.OrderSum;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hears what shops report of orders, for redemptions whose codes they name, that they were paid
 * with, or that go into their parcel. A paid order counts even where the points had gone back; then
 * somebody has to look, and a case is opened.
 *
 * <p>It may stop at any call: the same report again changes nothing that is booked, and opens the
 * case that is missing.
 */
final class CaptureRedemptions {

    /** What somebody redeemed before a hundred others, reservations too, is not looked for. */
    private static final int MOST_REDEMPTIONS = 100;

    private final HearOrder hear;
    private final Redemptions redemptions;
    private final FindRedemptions find;
    private final PointsLedger ledger;
    private final OpenCase cases;
    private final FindCustomer customers;

    CaptureRedemptions(HearOrder.Needs hearing, CasePorts cases) {
        this.hear = new HearOrder(hearing);
        this.redemptions = hearing.redemptions();
        this.find = hearing.find();
        this.ledger = hearing.ledger();
        this.cases = new OpenCase(cases);
        this.customers = cases.customers();
    }

    /**
     * Hears an event.
     *
     * @param now when it was sent, which becomes the time of bookings
     * @return what it came to for each redemption; nothing where it concerns none
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    List<UseOutcome> hear(ShopEvent event, Instant now) {
        Optional<HeardOrder> order = heard(event);
        return order.isEmpty() ? List.of() : hear(event, order.get(), now);
    }

    private List<UseOutcome> hear(ShopEvent event, HeardOrder order, Instant now) {
        List<UseOutcome> outcomes = new ArrayList<>(hear.hear(order, now));
        if (event instanceof ShopEvent.OrderReported reported) {
            outcomes.addAll(hear.hear(order, goodies(reported), now));
        }
        outcomes.forEach(outcome -> see(outcome, order, now));
        return outcomes;
    }

    /** Finds what an event says of an order; a test moves no points. */
    private static Optional<HeardOrder> heard(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    reported.order().test()
                            ? Optional.empty()
                            : heard(event, reported.order().orderId(), reported.order().codes());
            case ShopEvent.OrderRefunded refunded ->
                    heard(event, refunded.refund().orderId(), List.of());
            case ShopEvent.OrderCancelled cancelled -> heard(event, cancelled.orderId(), List.of());
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    Optional.empty();
        };
    }

    private static Optional<HeardOrder> heard(ShopEvent event, String orderId, List<String> codes) {
        Optional<OrderReport<OrderSum>> report = OrderReport.of(event, OrderSum::of);
        return report.map(
                told -> new HeardOrder(event.source().shopId(), orderId, told, Set.copyOf(codes)));
    }

    /**
     * What waits for the next parcel goes into that of the next order that is paid, under whatever
     * name.
     */
    private List<RedemptionId> goodies(ShopEvent.OrderReported reported) {
        Order order = reported.order();
        String customerId = order.customerId();
        boolean isPaid = reported.payment() instanceof Payment.Paid && !reported.cancelled();
        if (customerId == null || !isPaid) {
            return List.of();
        }
        String shopId = reported.source().shopId();
        return ledger.customersOf(new AccountId(shopId, customerId)).stream()
                .map(each -> new AccountId(shopId, each))
                .flatMap(each -> find.ofCustomer(each, MOST_REDEMPTIONS).stream())
                .filter(one -> one.state() == RedemptionState.ACTIVE)
                .filter(Redemption::isOfParcel)
                .filter(one -> !order.placedAt().isBefore(one.what().at()))
                .map(Redemption::id)
                .toList();
    }

    private void see(UseOutcome outcome, HeardOrder order, Instant now) {
        switch (outcome) {
            case UseOutcome.UsedLate late -> open(late.redemption(), order, now);
            case UseOutcome.Nothing nothing -> reopen(nothing.redemption(), order, now);
            case UseOutcome.Used _, UseOutcome.Restored _ -> {}
        }
    }

    /** Whoever booked a late use may have died before its case was opened. */
    private void reopen(RedemptionId id, HeardOrder order, Instant now) {
        redemptions
                .find(id)
                .filter(found -> found.findUse(order.orderId()).filter(OrderUse::late).isPresent())
                .ifPresent(found -> open(found, order, now));
    }

    private void open(Redemption redemption, HeardOrder order, Instant now) {
        cases.open(
                new CaseOpening(
                        order.shopId(),
                        "redemption/%s/%s".formatted(redemption.id().id(), order.orderId()),
                        CaseReason.REWARD,
                        findCustomer(redemption).map(customer -> customer.id().id()).orElse(null),
                        order.orderId(),
                        null,
                        now));
    }

    /** A case of who was erased is about the order alone. */
    private Optional<CustomerNow> findCustomer(Redemption redemption) {
        return CustomerNow.find(
                customers,
                new CustomerId(redemption.id().shopId(), redemption.what().customerId()));
    }
}
