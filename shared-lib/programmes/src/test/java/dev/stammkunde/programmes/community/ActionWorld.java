package dev.stammkunde.programmes.community;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.ReviewVerdict;
import dev.stammkunde.programmes.community.ReportAction.Outcome;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleActions;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shop that rewards actions, and all that happens in it. */
final class ActionWorld {

    static final Instant NOW = PAID_AT.plusSeconds(86_400);
    static final String PRODUCT = "product-9";
    static final String SKU = "BOHNE-1KG";

    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemorySchemes<ActionDraft> documents = new InMemorySchemes<>();
    final Set<String> erased = new HashSet<>();
    final Actions actions;
    final CommunityNeeds needs;
    private final HearOrders orders = new HearOrders(ledger, SHOP);

    ActionWorld(Actions actions) {
        this.actions = actions;
        this.needs =
                new CommunityNeeds(
                        documents,
                        actions,
                        ledger,
                        id ->
                                id.id().startsWith("stranger")
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Found(
                                                        erased.contains(id.id())
                                                                ? new Customer.Erased(PAID_AT)
                                                                : Customer.UNKNOWN,
                                                        Activity.none())),
                        _ -> (_, _) -> Orders.programme(),
                        _ -> Thread.onSpinWait());
        documents.put(SampleActions.scheme("review", SampleActions.REVIEW));
        documents.put(SampleActions.scheme("photo", SampleActions.PHOTO));
        documents.put(SampleActions.scheme("year", SampleActions.BIRTHDAY));
    }

    static AccountId customer(String id) {
        return new AccountId(SHOP, id);
    }

    static ActionId id(String id) {
        return new ActionId(SHOP, id);
    }

    /** A review of 100 characters. */
    static ActionReport review(String id, String customer, @Nullable String order, String product) {
        return new ActionReport(
                id(id),
                customer(customer),
                "review",
                new ActionProof(order, product, "https://shop.example/r/" + id, null, 100),
                NOW.minusSeconds(60));
    }

    static ActionReport of(String action, String id, String customer, Instant occurredAt) {
        return new ActionReport(id(id), customer(customer), action, ActionProof.NONE, occurredAt);
    }

    Outcome report(ActionReport report) {
        return report(report, NOW);
    }

    Outcome report(ActionReport report, Instant now) {
        return new ReportAction(needs).report(report, now);
    }

    DoneAction done(ActionReport report) {
        return ((Outcome.Decided) report(report)).action();
    }

    @Nullable ActionReason reason(ActionReport report) {
        return done(report).progress().reason();
    }

    Optional<DoneAction> withdraw(String id, String customer) {
        return new WithdrawAction(needs).withdraw(id(id), customer(customer), NOW);
    }

    ReviewAction.Outcome say(String id, boolean approved, String request) {
        Acting acting = new Acting("sub-1", "Mia", List.of("marketing"), NOW, request);
        return new ReviewAction(needs)
                .say(id(id), new ReviewVerdict(approved, "Looked at"), acting);
    }

    /** The ledger hears of a paid order, of one bag of coffee. */
    void paid(String order, String customer) {
        hear(Orders.paid(order, customer, "20.00"));
    }

    void hear(ShopEvent event) {
        OrderReport<Order> report = OrderReport.of(event).orElseThrow();
        String order =
                switch (event) {
                    case ShopEvent.OrderReported reported -> reported.order().orderId();
                    case ShopEvent.OrderRefunded refunded -> refunded.refund().orderId();
                    case ShopEvent.OrderCancelled cancelled -> cancelled.orderId();
                    default -> throw new IllegalArgumentException(event.type());
                };
        orders.hear(order, report, Orders.programme(), NOW);
    }

    /** The bag goes back; the ledger need not have heard of it yet. */
    static ShopEvent refund(String order) {
        Instant at = NOW.plusSeconds(3_600);
        return new ShopEvent.OrderRefunded(
                Orders.SOURCE,
                AsOf.of(at),
                new Refund(
                        "refund-" + order,
                        order,
                        at,
                        List.of(new RefundedLine("line-1", 1, eur("20.00"))),
                        eur("0"),
                        eur("0")));
    }

    List<DoneAction> hearForActions(ShopEvent event) {
        return new HearActionOrder(needs).hear(event, true, NOW.plusSeconds(3_601));
    }

    void merge(String gone, String stays) {
        orders.merge(gone, stays, NOW);
    }

    /** Points of actions alone, beside the 20 that each order is worth and that wait. */
    long points(String customer) {
        return PointsView.of(ledger.account(customer(customer)), NOW).available();
    }
}
