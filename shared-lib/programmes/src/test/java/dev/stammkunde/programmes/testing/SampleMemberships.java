package dev.stammkunde.programmes.testing;

import static dev.stammkunde.points.testing.Orders.eur;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.membership.ApplyDeclaration;
import dev.stammkunde.programmes.membership.ChangeMembership;
import dev.stammkunde.programmes.membership.Fees;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.membership.MembershipId;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.PlanBenefits;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.membership.PlanRenewal;
import dev.stammkunde.programmes.membership.PlanTerms;
import dev.stammkunde.programmes.membership.SayOfMembership;
import dev.stammkunde.programmes.membership.TellMembership;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Memberships of one shop, and orders that buy them. */
public final class SampleMemberships {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final String SKU = "TF-12";
    public static final String ADDRESS = "anna@example.org";
    public static final DocumentId PLAN = new DocumentId(Orders.SHOP, "tea-friends");
    public static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    public static final PlanBenefits BENEFITS = new PlanBenefits(true, 50, 48);

    private SampleMemberships() {}

    public static MembershipId id(String customer) {
        return new MembershipId(PLAN, customer);
    }

    /** A year for 29.00 that ends. */
    public static PlanDraft year() {
        return plan(12, 0, PlanRenewal.ENDS, 0);
    }

    public static PlanDraft plan(int months, int trialDays, PlanRenewal renewal, int noticeDays) {
        return new PlanDraft(
                "Teefreunde", SKU, eur("29.00"), months, trialDays, renewal, noticeDays, BENEFITS);
    }

    public static PlanTerms terms(PlanDraft plan) {
        return new PlanTerms(1, plan, ZONE);
    }

    public static Scheme<PlanDraft> scheme(PlanDraft plan) {
        return new Scheme<>(PLAN, 1, DocumentState.ACTIVE, SINCE, plan);
    }

    /** Who hears of orders that buy memberships, over stores in memory. */
    public static HearMembershipOrder hearing(
            InMemorySchemes<PlanDraft> plans, Memberships memberships, PointsLedger ledger) {
        return new HearMembershipOrder(needs(plans, memberships, ledger));
    }

    /** What changes of memberships rest on, in memory. */
    public static HearMembershipOrder.Needs needs(
            Schemes<PlanDraft> plans, Memberships memberships, PointsLedger ledger) {
        return new HearMembershipOrder.Needs(
                plans,
                (newest, _) -> newest,
                SampleMemberships::find,
                ledger,
                (_, _) -> ZONE,
                change(memberships, ledger));
    }

    /** All are known but those who are called erased. */
    private static Optional<FindCustomer.Found> find(CustomerId id) {
        return Optional.of(
                new FindCustomer.Found(
                        id.id().startsWith("erased")
                                ? new Customer.Erased(SINCE)
                                : Customer.UNKNOWN,
                        Activity.none()));
    }

    /** Who changes memberships in memory. */
    public static ChangeMembership change(Memberships memberships, PointsLedger ledger) {
        return change(memberships, ledger, Fees.NONE);
    }

    /** The same, where fees are kept. */
    public static ChangeMembership change(Memberships memberships, PointsLedger ledger, Fees fees) {
        return new ChangeMembership(
                memberships,
                new TellMembership(memberships, ledger, fees, _ -> Thread.onSpinWait()),
                _ -> Thread.onSpinWait());
    }

    /** Who lets declarations of an address count for one customer, in memory. */
    public static ApplyDeclaration applying(
            Memberships memberships, PointsLedger ledger, CustomerId reader) {
        return new ApplyDeclaration(
                address ->
                        address.equals(EmailKey.of(reader.shopId(), ADDRESS))
                                ? List.of(reader)
                                : List.of(),
                memberships,
                ledger,
                new SayOfMembership(ledger, change(memberships, ledger)));
    }

    /** The same of a shop without plans. */
    public static HearMembershipOrder none(PointsLedger ledger) {
        return hearing(new InMemorySchemes<>(), new InMemoryMemberships(), ledger);
    }

    /** A moment in the shop's zone. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** The first moment after a day in the shop's zone. */
    public static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static Order order(
            String id, @Nullable String customer, String price, int pieces, Instant placedAt) {
        OrderLine line =
                new OrderLine(
                        "line-1",
                        LineKind.GOODS,
                        "product-1",
                        SKU,
                        List.of(),
                        pieces,
                        eur(price),
                        eur(price),
                        eur("0"));
        return new Order(
                id,
                "#" + id,
                customer,
                placedAt,
                false,
                List.of(line),
                eur("0"),
                eur("0"),
                eur(price),
                eur("0"),
                eur("0"));
    }

    private static Source source(Instant at) {
        return new Source(Orders.SHOP, Platform.STANDARD, "delivery-1", at);
    }

    /** An order that is paid when it is placed, of which refunds are told apart. */
    public static ShopEvent paid(Order order) {
        return reported(order, order.placedAt(), new Payment.Paid(order.placedAt()), false);
    }

    public static ShopEvent unpaid(Order order, Instant at, PaymentState state) {
        return reported(order, at, new Payment.Unpaid(state), false);
    }

    public static ShopEvent reported(
            Order order, Instant at, Payment payment, boolean isCancelled) {
        return new ShopEvent.OrderReported(
                source(at), AsOf.of(at), order, payment, isCancelled, null);
    }

    public static ShopEvent cancelled(String orderId, Instant at) {
        return new ShopEvent.OrderCancelled(source(at), AsOf.of(at), orderId, null);
    }

    public static ShopEvent refunded(String orderId, String amount, int pieces, Instant at) {
        return refunded(orderId, "line-1", amount, pieces, at);
    }

    /** Something else of the order goes back. */
    public static ShopEvent refundedBeside(String orderId, Instant at) {
        return refunded(orderId, "line-2", "10.00", 1, at);
    }

    private static ShopEvent refunded(
            String orderId, String line, String amount, int pieces, Instant at) {
        return new ShopEvent.OrderRefunded(
                source(at),
                AsOf.of(at),
                new Refund(
                        "refund-" + orderId + at,
                        orderId,
                        at,
                        List.of(new RefundedLine(line, pieces, eur(amount))),
                        eur("0"),
                        eur("0")));
    }
}
