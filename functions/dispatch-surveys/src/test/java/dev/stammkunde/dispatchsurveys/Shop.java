package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ChangeCase;
import dev.stammkunde.cases.FindClosedCases;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindShopCustomers;
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
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.SurveyRuns;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.asking.InviteCustomers;
import dev.stammkunde.surveys.asking.KeepNotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.surveys.testing.InMemorySurveyRuns;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A shop with customers, orders and surveys, and the mails that were ordered. */
final class Shop {

    static final String ID = SampleSurveys.SHOP;

    final InMemoryCustomers customers = new InMemoryCustomers();
    final ToldOrders orders = new ToldOrders(ID, customers, customers);
    final InMemorySurveys surveys = new InMemorySurveys();
    InMemorySurveyRuns runs = new InMemorySurveyRuns();
    final InMemoryParticipations participations = new InMemoryParticipations();
    final InMemoryCases cases = new InMemoryCases();
    final Set<NotAskedNote> notes = new HashSet<>();
    final Map<MailKey, MailOrder.OfCampaign> mails = new HashMap<>();

    /** Called before each call of a port, and may throw. */
    Runnable beforeCall = () -> {};

    /** Called before orders of a day are looked for, and may throw. */
    Consumer<OrderMilestone> beforeOrdersOf = _ -> {};

    DispatchSurveys.Report dispatch(String now) {
        return dispatch(Instant.parse(now));
    }

    DispatchSurveys.Report dispatch(Instant now) {
        return dispatch(now, () -> true);
    }

    DispatchSurveys.Report dispatch(Instant now, BooleanSupplier timeLeft) {
        return new DispatchSurveys(ports()).dispatch(now, timeLeft);
    }

    DispatchSurveys.Ports ports() {
        return new DispatchSurveys.Ports(
                heard(),
                MailSettingsJson::defaults,
                Faulty.around(Surveys.class, surveys, this),
                Faulty.around(SurveyRuns.class, runs, this),
                new FindDueMatters(
                        Faulty.around(FindOrderDays.class, new Orders(), this),
                        Faulty.around(FindClosedCases.class, cases, this),
                        Faulty.around(FindShopCustomers.class, customers, this),
                        Faulty.<ReadCustomerFacts>around(
                                ReadCustomerFacts.class, SampleFacts.of(customers), this)),
                new InviteCustomers.Ports(
                        Faulty.around(FindCustomers.class, customers, this),
                        Faulty.around(Participations.class, participations, this),
                        Faulty.<OrderMails>around(OrderMails.class, this::order, this),
                        Faulty.<KeepNotAsked>around(KeepNotAsked.class, notes::addAll, this)));
    }

    private void order(List<? extends MailOrder> orders) {
        orders.forEach(order -> mails.putIfAbsent(order.key(), (MailOrder.OfCampaign) order));
    }

    /** Has a case of a customer's opened and closed. */
    void closes(String caseKey, String customer, @Nullable String orderId, Instant at) {
        CaseOpening opening =
                new CaseOpening(
                        ID,
                        caseKey,
                        CaseReason.COMPLAINT,
                        customer,
                        orderId,
                        null,
                        at.minus(Duration.ofDays(1)));
        CasePorts ports = SampleCases.ports(cases);
        var opened = new OpenCase(ports).open(opening).opened();
        var unused =
                new ChangeCase(ports)
                        .close(
                                new ChangeCase.Seen(opening.id(), opened.version()),
                                new CaseOutcome.Fixed(),
                                SampleCases.acting("mira", at, caseKey));
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

    /** Returns the only shop that was heard. */
    static WatchedShops heard() {
        InMemoryShopRhythms shops = new InMemoryShopRhythms();
        shops.begin(ShopRhythm.beginning(ID, Instant.EPOCH));
        return shops;
    }
}
