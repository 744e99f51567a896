package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.SchemesAt;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Hears of orders that buy a membership, and of what becomes of them.
 *
 * <p>Reports may come twice, late and in any order: what a membership is follows from all that is
 * known of its orders. It may stop at any call; the same report goes on from there.
 */
public final class HearMembershipOrder {

    /**
     * What it needs.
     *
     * @param planAt plans as they were when an order was placed
     * @param customers who was erased
     * @param zones of shops as they are at a time
     */
    public record Needs(
            Schemes<PlanDraft> plans,
            SchemesAt<PlanDraft> planAt,
            FindCustomer customers,
            PointsLedger ledger,
            BiFunction<String, Instant, ZoneId> zones,
            ChangeMembership change) {

        /** Returns by what a plan was sold at a time, of the article by which it is sold now. */
        PlanTerms terms(Scheme<PlanDraft> newest, Instant at, Instant now) {
            Scheme<PlanDraft> then = planAt.at(newest, at);
            boolean isSameArticle = then.draft().sku().equals(newest.draft().sku());
            Scheme<PlanDraft> plan = isSameArticle ? then : newest;
            return new PlanTerms(
                    plan.version(), plan.draft(), zones.apply(newest.id().shopId(), now));
        }
    }

    /**
     * What a report came to for one membership.
     *
     * @param isNews whether it changed what is known
     */
    public record Heard(Membership membership, boolean isNews) {}

    /**
     * What a report came to.
     *
     * @param memberships each that the order buys
     * @param isOfGuest whether it is paid and would buy one, had it a customer: people must see to
     *     it
     */
    public record Hearing(List<Heard> memberships, boolean isOfGuest) {

        static final Hearing NOTHING = new Hearing(List.of(), false);

        public Hearing {
            memberships = List.copyOf(memberships);
        }
    }

    private final Needs needs;

    public HearMembershipOrder(Needs needs) {
        this.needs = needs;
    }

    /** Hears an event as the other, of plans that it asks for itself. */
    public Hearing hear(ShopEvent event, Instant now) {
        return hear(event, needs.plans().all(event.source().shopId()), now);
    }

    /**
     * Hears an event.
     *
     * @param all the plans of its shop as they are now; one without any costs nothing more
     * @param now when it was sent
     * @return what it came to. An order of a guest buys nothing until the shop says whose it is
     * @throws IllegalStateException if others were always faster: to be heard again
     */
    public Hearing hear(ShopEvent event, List<Scheme<PlanDraft>> all, Instant now) {
        if (all.isEmpty()) {
            return Hearing.NOTHING;
        }
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    reported.order().test()
                            ? Hearing.NOTHING
                            : hear(event, reported.order().orderId(), all, now);
            case ShopEvent.OrderRefunded refunded ->
                    hear(event, refunded.refund().orderId(), all, now);
            case ShopEvent.OrderCancelled cancelled -> hear(event, cancelled.orderId(), all, now);
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    Hearing.NOTHING;
        };
    }

    private Hearing hear(
            ShopEvent event, String orderId, List<Scheme<PlanDraft>> all, Instant now) {
        String shopId = event.source().shopId();
        Map<DocumentId, MembershipId> concerned = new LinkedHashMap<>();
        List<MembershipId> kept = needs.change().ofOrder(shopId, orderId);
        List<Scheme<PlanDraft>> sold = newestOfEach(sold(event, all), keptSkus(kept, all));
        Optional<String> buyer = findBuyer(event);
        buyer.map(customerId -> today(shopId, customerId))
                .filter(today -> !isErased(shopId, today))
                .ifPresent(
                        today ->
                                sold.forEach(
                                        plan ->
                                                concerned.put(
                                                        plan.id(),
                                                        new MembershipId(plan.id(), today))));
        // Whoever an order was kept for keeps it, whatever the shop says of its customer since.
        kept.forEach(id -> concerned.put(id.plan(), id));
        List<Heard> heard = new ArrayList<>();
        for (MembershipId id : concerned.values()) {
            all.stream()
                    .filter(plan -> plan.id().equals(id.plan()))
                    .findFirst()
                    .ifPresent(plan -> heard.add(hear(event, orderId, id, plan, now)));
        }
        boolean isOfGuest = heard.isEmpty() && buyer.isEmpty() && !sold.isEmpty() && isPaid(event);
        return new Hearing(heard, isOfGuest);
    }

    /** Plans that an order buys. What a shop tells as history bought no membership here. */
    private static List<Scheme<PlanDraft>> sold(ShopEvent event, List<Scheme<PlanDraft>> all) {
        if (!(event instanceof ShopEvent.OrderReported reported)
                || reported.source().history() != null) {
            return List.of();
        }
        Order order = reported.order();
        return all.stream()
                .filter(plan -> plan.state() != DocumentState.ARCHIVED)
                .filter(plan -> !order.placedAt().isBefore(plan.activeSince()))
                .filter(plan -> MembershipOrder.has(order, plan.draft().sku()))
                .toList();
    }

    /** An order that was kept for a plan buys no other by the same article. */
    private static Set<String> keptSkus(List<MembershipId> kept, List<Scheme<PlanDraft>> all) {
        return all.stream()
                .filter(plan -> kept.stream().anyMatch(id -> id.plan().equals(plan.id())))
                .map(plan -> plan.draft().sku())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the plan that was created or resumed last of those that are sold by one article. None
     * can be written so; documents of before may be.
     */
    private static List<Scheme<PlanDraft>> newestOfEach(
            List<Scheme<PlanDraft>> sold, Set<String> without) {
        Map<String, Scheme<PlanDraft>> newest = new LinkedHashMap<>();
        sold.stream()
                .filter(plan -> !without.contains(plan.draft().sku()))
                .sorted(
                        Comparator.comparing((Scheme<PlanDraft> plan) -> plan.activeSince())
                                .thenComparing(plan -> plan.id().id()))
                .forEach(plan -> newest.put(plan.draft().sku(), plan));
        return List.copyOf(newest.values());
    }

    private static Optional<String> findBuyer(ShopEvent event) {
        return event instanceof ShopEvent.OrderReported reported
                ? Optional.ofNullable(reported.order().customerId())
                : Optional.empty();
    }

    private static Optional<Instant> placed(ShopEvent event) {
        return event instanceof ShopEvent.OrderReported reported
                ? Optional.of(reported.order().placedAt())
                : Optional.empty();
    }

    private static boolean isPaid(ShopEvent event) {
        return event instanceof ShopEvent.OrderReported reported
                && reported.payment() instanceof Payment.Paid
                && !reported.cancelled();
    }

    /**
     * What comes late of somebody who was erased brings nothing of them back. Of a name that was
     * deleted after a merge it is the one's who stays.
     */
    private boolean isErased(String shopId, String customerId) {
        return needs.customers()
                .find(new CustomerId(shopId, customerId))
                .filter(found -> found.customer() instanceof Customer.Erased)
                .isPresent();
    }

    private String today(String shopId, String customerId) {
        return needs.ledger().account(new AccountId(shopId, customerId)).id().customerId();
    }

    private Heard hear(
            ShopEvent event, String orderId, MembershipId id, Scheme<PlanDraft> plan, Instant now) {
        PlanTerms newest = needs.terms(plan, placed(event).orElse(now), now);
        return needs.change()
                .change(id, orderId, before -> heard(before, event, orderId, newest), now);
    }

    private Membership heard(Membership before, ShopEvent event, String orderId, PlanTerms newest) {
        Optional<MembershipPurchase> known = before.find(orderId);
        PlanTerms terms = known.map(MembershipPurchase::terms).orElse(newest);
        KnownOrder<MembershipOrder> recalled =
                known.map(MembershipPurchase::known)
                        .orElseGet(() -> recalled(before.id(), orderId, terms));
        OrderReport<MembershipOrder> report =
                OrderReport.of(
                                event,
                                (Order order) -> MembershipOrder.of(order, terms.plan().sku()))
                        .orElseThrow();
        return before.hear(orderId, terms, recalled, report);
    }

    /** Adds what the ledger knows of an order whose own report was not heard here. */
    private KnownOrder<MembershipOrder> recalled(MembershipId id, String orderId, PlanTerms terms) {
        return needs.ledger()
                .order(id.plan().shopId(), orderId, null)
                .order()
                .known()
                .keeping(order -> MembershipOrder.of(order, terms.plan().sku()));
    }
}
