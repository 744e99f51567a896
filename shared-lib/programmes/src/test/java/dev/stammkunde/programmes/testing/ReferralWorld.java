package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.referral.AdvanceReferral;
import dev.stammkunde.programmes.referral.GiveReferralCode;
import dev.stammkunde.programmes.referral.HearReferralOrder;
import dev.stammkunde.programmes.referral.HearReferralOrder.HeardOrder;
import dev.stammkunde.programmes.referral.NameCode;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralDraft;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.referral.ReferralOrder.Sum;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.referral.Referrals;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A shop whose customers bring friends. */
public final class ReferralWorld {

    public static final String SHOP = "kaffeerad";
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    public final ReferralNeeds needs;
    private final Map<CustomerId, Found> customers = new ConcurrentHashMap<>();
    private final AtomicLong chance = new AtomicLong(4_711);
    private Instant now = START;

    /** A shop in memory, with the sample programme. */
    public ReferralWorld() {
        this(new InMemoryReferrals(), new InMemoryPointsLedger(), SampleReferrals.draft());
    }

    public ReferralWorld(Referrals referrals, PointsLedger ledger, ReferralDraft draft) {
        needs =
                new ReferralNeeds(
                        referrals,
                        SampleReferrals.programmes(Optional.of(draft)),
                        id -> Optional.ofNullable(customers.get(id)),
                        ledger,
                        _ -> (_, _) -> Orders.programme(),
                        _ -> {});
    }

    public static CustomerId id(String customer) {
        return new CustomerId(SHOP, customer);
    }

    public Instant now() {
        return now;
    }

    public ReferralWorld after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Tells of a customer. */
    public void customer(String id, String email) {
        customers.put(
                id(id),
                new Found(
                        new Customer.Known(
                                Profile.empty()
                                        .with(
                                                SHOP,
                                                Platform.SHOPIFY,
                                                new ProfileReport(
                                                        email, null, null, null, null, null, null,
                                                        null, Set.of()),
                                                START)),
                        Activity.none()));
    }

    /** Tells of a customer who has bought before. */
    public void bought(String id, Instant first) {
        Found known = customers.getOrDefault(id(id), new Found(Customer.UNKNOWN, Activity.none()));
        customers.put(
                id(id),
                new Found(
                        known.customer(), new Activity(1, 0, 0, Map.of(), first, List.of(first))));
    }

    public void erase(String id) {
        customers.put(id(id), new Found(new Customer.Erased(now), Activity.none()));
        needs.referrals().forget(id(id));
    }

    /** Merges profiles; accounts are for the ledger to join. */
    public void merge(String gone, String kept) {
        customers.put(id(gone), new Found(new Customer.Merged(id(kept), now), Activity.none()));
    }

    public String code(String customer) {
        return new GiveReferralCode(needs, () -> chance.getAndAdd(7_919))
                .of(id(customer), now)
                .orElseThrow()
                .code()
                .written();
    }

    public NameCode.Outcome name(String friend, String code) {
        return new NameCode(needs).name(id(friend), code, now);
    }

    public Referral brings(String customer, String friend) {
        return ((NameCode.Outcome.Named) name(friend, code(customer))).referral();
    }

    public Referral of(String friend) {
        return needs.referrals().find(id(friend)).orElseThrow();
    }

    public ReferralState state(String friend) {
        return of(friend).state();
    }

    public long points(String customer) {
        return needs.ledger().account(new AccountId(SHOP, customer)).balance();
    }

    /** Takes on all that is due. */
    public void sweep() {
        needs.referrals().due(now, 20_000).forEach(this::advance);
    }

    public void advance(CustomerId friend) {
        new AdvanceReferral(needs).advance(friend, now);
    }

    public Optional<Referral> hear(HeardOrder order) {
        return new HearReferralOrder(needs).hear(order, now);
    }

    public Optional<Referral> pays(String friend, String orderId, String total) {
        return hear(order(friend, orderId, total, new Payment.Paid(now), false, List.of()));
    }

    public Optional<Referral> orders(String friend, String orderId, String total) {
        return hear(
                order(
                        friend,
                        orderId,
                        total,
                        new Payment.Unpaid(PaymentState.PENDING),
                        false,
                        List.of()));
    }

    public Optional<Referral> refunds(String orderId, String refundId, String amount) {
        return hear(
                new HeardOrder(
                        SHOP,
                        orderId,
                        null,
                        new OrderReport.Refunded<>(AsOf.of(now), refund(refundId, orderId, amount)),
                        List.of()));
    }

    public Optional<Referral> cancels(String orderId) {
        return hear(
                new HeardOrder(
                        SHOP, orderId, null, new OrderReport.Cancelled<>(AsOf.of(now)), List.of()));
    }

    public HeardOrder order(
            String friend,
            String orderId,
            String total,
            @Nullable Payment payment,
            boolean cancelled,
            List<String> codes) {
        return new HeardOrder(
                SHOP,
                orderId,
                friend,
                new OrderReport.Snapshot<>(
                        AsOf.of(now), new Sum(now, Orders.eur(total)), payment, cancelled, null),
                codes);
    }

    private Refund refund(String refundId, String orderId, String amount) {
        return new Refund(refundId, orderId, now, List.of(), Orders.eur("0"), Orders.eur(amount));
    }
}
