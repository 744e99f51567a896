package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.WatchedShops;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.SurveyRuns;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.surveys.testing.InMemorySurveyRuns;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A shop with customers, orders and surveys, and the mails that were ordered. */
final class Shop {

    static final String ID = SampleSurveys.SHOP;

    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemorySurveys surveys = new InMemorySurveys();
    InMemorySurveyRuns runs = new InMemorySurveyRuns();
    final InMemoryParticipations participations = new InMemoryParticipations();
    final Map<MailKey, MailOrder.OfCampaign> mails = new HashMap<>();

    /** Called before each call of a port, and may throw. */
    Runnable beforeCall = () -> {};

    /** Called before orders of a day are looked for, and may throw. */
    Consumer<OrderMilestone> beforeOrdersOf = _ -> {};

    DispatchSurveys.Report dispatch(String now) {
        return dispatch(Instant.parse(now));
    }

    DispatchSurveys.Report dispatch(Instant now) {
        return new DispatchSurveys(ports()).dispatch(now, () -> true);
    }

    private DispatchSurveys.Ports ports() {
        return new DispatchSurveys.Ports(
                new OneShop(),
                MailSettingsJson::defaults,
                Faulty.around(Surveys.class, surveys, this),
                Faulty.around(SurveyRuns.class, runs, this),
                Faulty.around(FindOrderDays.class, new Orders(), this),
                Faulty.around(FindCustomers.class, customers, this),
                Faulty.around(Participations.class, participations, this),
                Faulty.<OrderMails>around(OrderMails.class, this::order, this));
    }

    private void order(List<? extends MailOrder> orders) {
        orders.forEach(order -> mails.putIfAbsent(order.key(), (MailOrder.OfCampaign) order));
    }

    List<String> invited() {
        return participations.all().stream()
                .map(Participation::invitation)
                .map(it -> it.key().customer().id() + " " + it.orderId())
                .sorted()
                .toList();
    }

    CustomerId customer(String name) {
        CustomerId id = new CustomerId(ID, name);
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
                                                        ID,
                                                        Platform.STANDARD,
                                                        told,
                                                        Instant.EPOCH))));
        return id;
    }

    void buys(String customer, String order, String at) {
        hear(customer, order, Instant.parse(at), null, List.of(), false);
    }

    /** Says how an order is now: paid when it was placed. */
    void hear(
            String customer,
            String order,
            Instant at,
            @Nullable Instant deliveredAt,
            List<Refund> refunds,
            boolean cancelled) {
        OrderId id = new OrderId(ID, order);
        Versioned<KnownOrder<OrderFacts>> stored = customers.order(id);
        OrderFacts facts =
                new OrderFacts(
                        customer,
                        at,
                        SampleOrderReports.cents(2_000),
                        SampleOrderReports.cents(319),
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
            Buyer buyer = customers.buyer(new CustomerId(ID, customer));
            OrderFigures figures = KeptOrder.figures(next);
            Activity more = buyer.activity().value().plus(figures);
            activities.add(new ActivityChange(buyer, more, Set.of(), Set.of()));
        }
        var unused = customers.save(new PurchaseChange(id, stored, next, activities));
    }

    private final class Orders implements FindOrderDays {

        @Override
        public OrderPage reachedOn(
                String shopId, OrderMilestone milestone, LocalDate day, int part, String after) {
            beforeOrdersOf.accept(milestone);
            return customers.reachedOn(shopId, milestone, day, part, after);
        }

        @Override
        public int partCount(OrderMilestone milestone) {
            return customers.partCount(milestone);
        }
    }

    /** The only one that was heard. */
    private static final class OneShop implements WatchedShops {

        @Override
        public List<ShopRhythm> all() {
            return List.of(ShopRhythm.beginning(ID, Instant.EPOCH));
        }

        @Override
        public boolean forget(ShopRhythm seen) {
            throw new UnsupportedOperationException();
        }
    }
}
