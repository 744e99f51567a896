package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCelebrations;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.testing.InMemoryPurchasesAfterMails;
import dev.stammkunde.programmes.departures.EndDepartures;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.testing.InMemoryDepartures;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** The use case over a store, with what a test wants to know of the result. */
final class Shop {

    private final KeepCustomers keepCustomers;
    private final Stores stores;

    Shop(Stores stores) {
        this.stores = stores;
        this.keepCustomers = new KeepCustomers(stores, LockSupport::parkNanos);
    }

    static Shop inMemory() {
        return inMemory(new InMemoryCustomerLists());
    }

    static Shop inMemory(InMemoryCustomerLists lists) {
        return inMemory(lists, InMemoryDepartures.forgettingNothing());
    }

    static Shop inMemory(InMemoryCustomerLists lists, ForgetProgrammes programmes) {
        return inMemory(lists, programmes, new InMemoryBehaviours());
    }

    static Shop inMemory(InMemoryBehaviours behaviours) {
        return inMemory(
                new InMemoryCustomerLists(), InMemoryDepartures.forgettingNothing(), behaviours);
    }

    private static Shop inMemory(
            InMemoryCustomerLists lists,
            ForgetProgrammes programmes,
            InMemoryBehaviours behaviours) {
        InMemoryCustomers store = new InMemoryCustomers();
        InMemoryMails stored = new InMemoryMails(store);
        InMemoryConsents consents = new InMemoryConsents();
        ForgetMails mails = new EraseMails(stored, stored, stored, consents);
        return new Shop(
                new Stores(
                        store,
                        store,
                        store,
                        store,
                        afterMails(store, stored),
                        store,
                        store,
                        new InMemoryCelebrations(),
                        stored,
                        consents,
                        mails,
                        new EraseCases(new InMemoryCases()),
                        _ -> {},
                        _ -> {},
                        _ -> {},
                        lists,
                        programmes,
                        behaviours,
                        new InMemorySuggestions()));
    }

    static Stores.AfterMails afterMails(InMemoryCustomers store, InMemoryMails mails) {
        InMemoryPurchasesAfterMails afterMails = new InMemoryPurchasesAfterMails(store, mails);
        return new Stores.AfterMails(afterMails, afterMails);
    }

    /** Keeps all that an event tells, and returns what became of the event itself. */
    KeepingOutcome keep(ShopEvent event) {
        return KeepCustomers.factsOf(event).stream()
                .map(fact -> keepCustomers.keep(fact, () -> true))
                .toList()
                .getFirst();
    }

    Shop keepAll(Iterable<? extends ShopEvent> events) {
        events.forEach(this::keep);
        return this;
    }

    /** Decides about deleted names as the hourly run does. */
    void endDepartures(Instant now) {
        EndDepartures end =
                new EndDepartures(
                        stores.programmes(),
                        name -> stores.purchases().buyer(name).id(),
                        name ->
                                Optional.of(
                                        new FindCustomer.Found(
                                                stores.profiles().profileOf(name).value(),
                                                Activity.none())));
        // Once for each hour: who waits for another is decided after them.
        for (int run = 0; run < 2; run++) {
            stores.programmes()
                    .departures()
                    .due(now, Integer.MAX_VALUE)
                    .forEach(departure -> end.end(departure, now));
        }
    }

    Stores stores() {
        return stores;
    }

    KeepCustomers useCase() {
        return keepCustomers;
    }

    Customer customer(String id) {
        return stores.profiles().profileOf(new CustomerId(Events.SHOP, id)).value();
    }

    Profile profile(String id) {
        return ((Customer.Known) customer(id)).profile();
    }

    Activity activity(String id) {
        return buyer(id).activity().value();
    }

    Buyer buyer(String id) {
        return stores.purchases().buyer(new CustomerId(Events.SHOP, id));
    }

    KnownOrder<OrderFacts> order(String id) {
        return stores.purchases().order(new OrderId(Events.SHOP, id)).value();
    }

    /** What a customer's orders add up to, with those of whoever was merged into them. */
    Activity recount(String id, Iterable<String> orders) {
        Activity sum = Activity.none();
        for (String order : orders) {
            OrderFigures figures = KeptOrder.figures(order(order));
            if (figures.customerId() != null && buyer(figures.customerId()).id().id().equals(id)) {
                sum = sum.plus(figures);
            }
        }
        return sum;
    }

    /** All that must not depend on the order of arrival. Which request erased first, may. */
    Map<String, Object> state(Iterable<String> customers, Iterable<String> orders) {
        Map<String, Object> state = new TreeMap<>();
        for (String id : customers) {
            state.put(
                    "profile " + id,
                    switch (customer(id)) {
                        case Customer.Known known -> known;
                        case Customer.Erased _ -> "erased";
                        case Customer.Merged _ -> "merged into " + buyer(id).id();
                    });
            state.put("activity " + id, activity(id));
        }
        for (String id : orders) {
            state.put("order " + id, order(id));
        }
        return state;
    }
}
