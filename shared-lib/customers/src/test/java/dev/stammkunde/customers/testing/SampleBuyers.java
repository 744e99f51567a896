package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts customers into stores, as they are after some purchases. */
public record SampleBuyers(String shopId, ProfileStore profiles, PurchaseStore purchases) {

    /** A customer of whom the shop told name and zone. */
    public CustomerId known(String id, @Nullable ZoneId zone) {
        CustomerId customer = new CustomerId(shopId, id);
        ProfileReport report =
                new ProfileReport(null, "Ada", null, null, null, zone, null, null, Set.of());
        save(
                customer,
                new Customer.Known(
                        Profile.empty().with(shopId, Platform.SHOPIFY, report, Instant.EPOCH)));
        return customer;
    }

    /** The same, whose latest purchases were at some times, oldest first. */
    public CustomerId buyer(String id, @Nullable ZoneId zone, Instant... times) {
        CustomerId customer = known(id, zone);
        buys(customer, Set.of(), times);
        return customer;
    }

    /** Replaces what a customer bought and when. */
    public void buys(CustomerId customer, Set<String> products, Instant... times) {
        OrderId order = new OrderId(shopId, "order of " + customer.id());
        Activity activity = new Activity(times.length, 0, 0, Map.of(), times[0], List.of(times));
        purchases.save(
                new PurchaseChange(
                        order,
                        purchases.order(order),
                        SampleOrderReports.cancelled(),
                        List.of(
                                new ActivityChange(
                                        purchases.buyer(customer),
                                        activity,
                                        Set.of(
                                                new Bought(
                                                        customer,
                                                        new Purchase(
                                                                times[0], order.id(), products))),
                                        Set.of()))));
    }

    /** Erases a customer. */
    public void erase(CustomerId customer) {
        save(customer, new Customer.Erased(Instant.EPOCH));
    }

    private void save(CustomerId customer, Customer next) {
        profiles.save(ProfileChange.between(customer, profiles.profileOf(customer), next));
    }
}
