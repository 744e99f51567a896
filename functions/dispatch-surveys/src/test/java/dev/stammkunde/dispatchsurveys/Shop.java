package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.customers.testing.ToldOrders.Told;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.json.MailSettingsJson;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A shop with customers, orders and surveys, and the mails that were ordered. */
final class Shop {

    static final String ID = SampleSurveys.SHOP;

    final InMemoryCustomers customers = new InMemoryCustomers();
    private final ToldOrders orders = new ToldOrders(ID, customers, customers);
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
        return orders.customer(name);
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
        orders.hear(
                Told.paid(customer, order, at)
                        .delivered(deliveredAt)
                        .refunded(refunds)
                        .cancelled(cancelled)
                        .of(Set.of(), Set.of("tea")));
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
