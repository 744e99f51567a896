package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts orders into stores, and customers with an address, as a shop tells of them. */
public record ToldOrders(String shopId, ProfileStore profiles, PurchaseStore purchases) {

    /** How an order is now. */
    public record Told(
            String customer,
            String order,
            Instant placedAt,
            Payment payment,
            @Nullable Instant deliveredAt,
            List<Refund> refunds,
            boolean cancelled,
            Set<String> products,
            Set<String> categories) {

        /** One that was paid when it was placed. */
        public static Told paid(String customer, String order, Instant at) {
            return new Told(
                    customer,
                    order,
                    at,
                    new Payment.Paid(at),
                    null,
                    List.of(),
                    false,
                    Set.of(),
                    Set.of());
        }

        /** The same, paid in another way. */
        public Told with(Payment other) {
            return new Told(
                    customer,
                    order,
                    placedAt,
                    other,
                    deliveredAt,
                    refunds,
                    cancelled,
                    products,
                    categories);
        }

        /** The same, sent at a time; not sent without one. */
        public Told delivered(@Nullable Instant at) {
            return new Told(
                    customer,
                    order,
                    placedAt,
                    payment,
                    at,
                    refunds,
                    cancelled,
                    products,
                    categories);
        }

        /** The same, with refunds. */
        public Told refunded(List<Refund> of) {
            return new Told(
                    customer,
                    order,
                    placedAt,
                    payment,
                    deliveredAt,
                    of,
                    cancelled,
                    products,
                    categories);
        }

        /** The same, cancelled or not. */
        public Told cancelled(boolean isCancelled) {
            return new Told(
                    customer,
                    order,
                    placedAt,
                    payment,
                    deliveredAt,
                    refunds,
                    isCancelled,
                    products,
                    categories);
        }

        /** The same, of certain goods. */
        public Told of(Set<String> someProducts, Set<String> someCategories) {
            return new Told(
                    customer,
                    order,
                    placedAt,
                    payment,
                    deliveredAt,
                    refunds,
                    cancelled,
                    someProducts,
                    someCategories);
        }
    }

    /** A customer with an address, who reads English. */
    public CustomerId customer(String name) {
        return customer(name, name + "@example.com");
    }

    /** The same with another address. */
    public CustomerId customer(String name, String address) {
        CustomerId id = new CustomerId(shopId, name);
        Versioned<Customer> stored = profiles.profileOf(id);
        ProfileReport told =
                new ProfileReport(address, null, null, null, "en", null, "AT", null, Set.of());
        Instant at = Instant.EPOCH.plusSeconds(stored.version());
        Profile profile =
                (stored.value() instanceof Customer.Known(Profile known) ? known : Profile.empty())
                        .with(shopId, Platform.STANDARD, told, at);
        profiles.save(ProfileChange.between(id, stored, new Customer.Known(profile)));
        return id;
    }

    /** Says how an order is now, which is news. */
    public void hear(Told told) {
        hear(told, null);
    }

    /** Says how an order was before the shop was connected. */
    public void takeOver(Told told) {
        hear(told, History.WITH_POINTS);
    }

    private void hear(Told told, @Nullable History history) {
        OrderId id = new OrderId(shopId, told.order());
        Versioned<KnownOrder<OrderFacts>> stored = purchases.order(id);
        OrderFacts facts =
                new OrderFacts(
                        told.customer(),
                        told.placedAt(),
                        SampleOrderReports.cents(2_000),
                        SampleOrderReports.cents(319),
                        false,
                        new TreeSet<>(told.products()),
                        null,
                        new TreeSet<>(told.categories()),
                        told.deliveredAt());
        KnownOrder<OrderFacts> next =
                stored.value()
                        .hear(
                                new OrderReport.Snapshot<>(
                                        AsOf.of(told.placedAt().plusSeconds(stored.version())),
                                        facts,
                                        told.payment(),
                                        told.cancelled(),
                                        told.refunds(),
                                        history));
        List<ActivityChange> activities = new ArrayList<>();
        if (stored.version() == 0) {
            Buyer buyer = purchases.buyer(new CustomerId(shopId, told.customer()));
            Activity more = buyer.activity().value().plus(KeptOrder.figures(next));
            activities.add(new ActivityChange(buyer, more, Set.of(), Set.of()));
        }
        purchases.save(new PurchaseChange(id, stored, next, activities));
    }
}
