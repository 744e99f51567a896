package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.FindFollowUps.Found;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindOrderDays.Reached;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderPages;
import dev.stammkunde.shop.KnownOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the orders after which a campaign sends a mail. */
public final class FollowUpOrders {

    private static final char SEPARATOR = ':';

    private final FindOrderDays orders;
    private final FindStaying customers;

    FollowUpOrders(FindOrderDays orders, FindCustomers customers) {
        this.orders = orders;
        this.customers = new FindStaying(customers);
    }

    /**
     * Finds why no mail comes after an order, or comes no more: it was taken back, in part or as a
     * whole.
     */
    public static Optional<NotFollowedUp> findTakenBack(
            AfterOrder rule, KnownOrder<OrderFacts> order) {
        if (KeptOrder.findReached(order, rule.after().milestone()).isEmpty()) {
            return Optional.of(NotFollowedUp.TAKEN_BACK);
        }
        if (!order.refundsThatCount().isEmpty()) {
            return Optional.of(NotFollowedUp.REFUNDED);
        }
        return KeptOrder.isPurchase(order) ? Optional.empty() : Optional.of(NotFollowedUp.NOT_PAID);
    }

    /** Goes through the days, and through the pages of each. */
    Found find(String shopId, AfterOrder rule, When when, String cursor) {
        int separator = cursor.indexOf(SEPARATOR);
        LocalDate day =
                cursor.isEmpty()
                        ? when.days().first()
                        : LocalDate.parse(cursor.substring(0, separator));
        if (!when.days().contains(day)) {
            return Found.NOTHING;
        }
        OrderPages.Found page =
                OrderPages.of(
                                orders,
                                shopId,
                                rule.after().milestone(),
                                rule.after().dayOfOrders(day),
                                when.zone())
                        .from(cursor.substring(separator + 1));
        List<Reached> ofDay =
                page.orders().stream()
                        .filter(it -> rule.after().isDue(it.order(), day, when.zone()))
                        .toList();
        String next = page.next();
        LocalDate after = day.plusDays(1);
        return decide(
                rule,
                ofDay,
                day,
                next != null
                        ? day.toString() + SEPARATOR + next
                        : when.days().contains(after) ? after.toString() + SEPARATOR : "");
    }

    private Found decide(AfterOrder rule, List<Reached> orders, LocalDate day, String next) {
        Map<NotFollowedUp, Long> left = new EnumMap<>(NotFollowedUp.class);
        Map<Reached, CustomerId> open = new LinkedHashMap<>();
        for (Reached order : orders) {
            findObstacle(rule, order)
                    .ifPresentOrElse(
                            reason -> left.merge(reason, 1L, Long::sum),
                            () -> open.put(order, customerOf(order)));
        }
        Map<CustomerId, Staying> stays = customers.find(open.values().stream().distinct().toList());
        List<FollowUp> due = new ArrayList<>();
        open.forEach(
                (order, customer) -> {
                    Staying staying = Objects.requireNonNull(stays.get(customer));
                    findObstacle(rule, order, staying)
                            .ifPresentOrElse(
                                    reason -> left.merge(reason, 1L, Long::sum),
                                    () ->
                                            due.add(
                                                    followUp(
                                                            rule,
                                                            order,
                                                            customer,
                                                            staying.id(),
                                                            day)));
                });
        return new Found(due, left, next.isEmpty() ? null : next);
    }

    private static FollowUp followUp(
            AfterOrder rule, Reached order, CustomerId bought, CustomerId stays, LocalDate day) {
        return new FollowUp(
                stays,
                stays.equals(bought) ? null : bought,
                FollowUpKey.of(order.id()),
                rule.after().dayOfOrders(day),
                day);
    }

    private static Optional<NotFollowedUp> findObstacle(AfterOrder rule, Reached order) {
        OrderFacts facts = order.order().newest().orElseThrow();
        return findTakenBack(rule, order.order())
                .or(
                        () ->
                                isForGoods(rule, facts)
                                        ? Optional.empty()
                                        : Optional.of(NotFollowedUp.OTHER_GOODS));
    }

    private static boolean isForGoods(AfterOrder rule, OrderFacts facts) {
        return rule.orders().goods().areIn(facts.products(), facts.categories())
                && (rule.articles().isEmpty()
                        || rule.findArticle(facts.products(), facts.categories()).isPresent());
    }

    private static Optional<NotFollowedUp> findObstacle(
            AfterOrder rule, Reached order, Staying staying) {
        if (staying.profile().email().isEmpty()) {
            return Optional.of(NotFollowedUp.NO_ADDRESS);
        }
        OrderFacts facts = order.order().newest().orElseThrow();
        long ordinal = KeptOrder.ordinal(order.order(), facts, staying.activity());
        return rule.orders().includes(ordinal)
                ? Optional.empty()
                : Optional.of(NotFollowedUp.OTHER_PURCHASE);
    }

    private static CustomerId customerOf(Reached order) {
        OrderFacts facts = order.order().newest().orElseThrow();
        return new CustomerId(
                order.id().shopId(), Objects.requireNonNull(facts.customerId(), "customerId"));
    }
}
