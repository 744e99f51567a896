package dev.stammkunde.surveys.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells of customers of {@link SampleSurveys#SHOP} and of what they buy. */
public final class SampleBuyers {

    private final InMemoryCustomers customers;

    public SampleBuyers(InMemoryCustomers customers) {
        this.customers = customers;
    }

    /** Tells of a customer who reads English. */
    public CustomerId customer(String name) {
        CustomerId id = new CustomerId(SampleSurveys.SHOP, name);
        ProfileReport told =
                new ProfileReport(
                        name + "@example.com", null, null, null, "en", null, "AT", null, Set.of());
        Versioned<Customer> stored = customers.profileOf(id);
        var unused =
                customers.save(
                        ProfileChange.between(
                                id,
                                stored,
                                new Customer.Known(
                                        Profile.empty()
                                                .with(
                                                        SampleSurveys.SHOP,
                                                        Platform.STANDARD,
                                                        told,
                                                        Instant.EPOCH))));
        return id;
    }

    /** Tells of an order that is paid when it is placed. */
    public void buys(String customer, String order, String at) {
        hear(customer, order, Instant.parse(at), null, List.of(), false);
    }

    /** Says how an order is now: paid when it was placed. */
    public void hear(
            String customer,
            String order,
            Instant at,
            @Nullable Instant deliveredAt,
            List<Refund> refunds,
            boolean cancelled) {
        OrderId id = new OrderId(SampleSurveys.SHOP, order);
        Versioned<KnownOrder<OrderFacts>> stored = customers.order(id);
        OrderFacts facts =
                new OrderFacts(
                        customer,
                        at,
                        Money.ofMinor(CurrencyUnit.EUR, 2_000),
                        Money.ofMinor(CurrencyUnit.EUR, 319),
                        false,
                        Collections.emptySortedSet(),
                        null,
                        new TreeSet<>(List.of("tea")),
                        deliveredAt);
        KnownOrder<OrderFacts> next =
                stored.value()
                        .hear(
                                new OrderReport.Snapshot<>(
                                        AsOf.of(at.plusSeconds(stored.version())),
                                        facts,
                                        new Payment.Paid(at),
                                        cancelled,
                                        refunds));
        List<ActivityChange> activities = new ArrayList<>();
        if (stored.version() == 0) {
            Buyer buyer = customers.buyer(new CustomerId(SampleSurveys.SHOP, customer));
            OrderFigures figures = KeptOrder.figures(next);
            Activity more = buyer.activity().value().plus(figures);
            activities.add(new ActivityChange(buyer, more, Set.of(), Set.of()));
        }
        var unused = customers.save(new PurchaseChange(id, stored, next, activities));
    }
}
