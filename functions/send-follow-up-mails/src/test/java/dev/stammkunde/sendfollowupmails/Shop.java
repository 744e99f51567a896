package dev.stammkunde.sendfollowupmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.FindTierTurns;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.OrderFilter;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A shop with orders, opt-ins and one campaign, and the mails that were ordered. */
final class Shop {

    static final String ID = "demo-shop";
    private static final String RUN_TIME = "2026-11-22T08:00:00Z";

    final InMemoryCustomers customers = new InMemoryCustomers();
    final ToldOrders orders = new ToldOrders(ID, customers, customers);
    final InMemoryConsents consents = new InMemoryConsents();
    final InMemoryBehaviours behaviours = new InMemoryBehaviours();
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryMails records = new InMemoryMails(customers, ledger::account);
    final Map<MailKey, MailOrder.OfCampaign> mails = new LinkedHashMap<>();

    /** Of whose tier there is to write. */
    List<FindTierTurns.Turned> turned = List.of();

    private final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();

    Campaign campaign;

    /** Called around each call of a port, and may throw. */
    Runnable aroundCall = () -> {};

    Shop(CampaignRule rule) {
        campaign = SampleCampaigns.of(ID, "thanks", rule);
    }

    static AfterOrder after(OrderMilestone milestone, int days) {
        return after(milestone, days, OrderFilter.ALL);
    }

    static AfterOrder after(OrderMilestone milestone, int days, OrderFilter filter) {
        return new AfterOrder(new AfterMilestone(milestone, days), filter, List.of());
    }

    static OrderFilter goods(Goods goods) {
        return new OrderFilter(1, null, goods, false);
    }

    /** The campaign follows another rule from now on. */
    void edit(CampaignRule rule) {
        campaign = SampleCampaigns.next(campaign, rule);
    }

    /** What became of a customer. */
    void becomes(CustomerId customer, Customer next) {
        customers.save(ProfileChange.between(customer, customers.profileOf(customer), next));
    }

    /** Somebody confirms an opt-in for an address. */
    void optsIn(CustomerId who, String address, String at) {
        consents.keep(OptIns.proof(who, address, Instant.parse(at)));
    }

    /** Gives somebody points that can be spent at once, and end after two years. */
    void give(String customer, long points, String at) {
        AccountId account = new AccountId(ID, customer);
        PointsCommand give =
                new PointsCommand.Give(
                        account,
                        "gifts",
                        "at " + at,
                        Booking.GiftReason.OCCASION,
                        points,
                        Orders.programme());
        book(customer, give, at);
    }

    void book(String customer, PointsCommand command, String at) {
        PointsAccount before = ledger.account(new AccountId(ID, customer));
        ledger.write((Decision.Book) Decide.decide(before, command, Instant.parse(at)));
    }

    /** Runs, and is asked again for as long as something fails. */
    void run(String time) {
        String event = event(time);
        for (int attempt = 0; attempt < 100; attempt++) {
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            try {
                handler()
                        .handleRequest(
                                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                                response,
                                FixedContext.unhurried());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (response.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}")) {
                return;
            }
        }
        assertThat(campaign).as("a run that ends").isNull();
    }

    private static String event(String time) {
        try {
            return Files.readString(
                            RepositoryRoot.path().resolve("events/send-follow-up-mails/run.json"))
                    .replace(RUN_TIME, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SendFollowUpMailsHandler handler() {
        return new SendFollowUpMailsHandler(
                new CampaignRunner.Ports(
                        new OneCampaign(campaign),
                        around(CampaignRuns.class, runs),
                        body -> {
                            throw new AssertionError("there is time enough");
                        }),
                new FindFollowUps(
                        new FindFollowUps.Sources(
                                around(FindOrderDays.class, customers),
                                around(FindCustomers.class, customers),
                                around(FindConfirmations.class, consents),
                                around(FindPersonalData.class, customers),
                                around(FindExpiring.class, ledger),
                                around(FindAccounts.class, ledger),
                                (shopId, rule, when, cursor) ->
                                        new FindTierTurns.Page(turned, null),
                                around(FindLeftBaskets.class, behaviours))),
                new SendFollowUpMails.Looks(
                        around(MailRecords.class, records), around(ReadSituations.class, records)),
                new OrderDueMails(
                        around(ReadAudienceFacts.class, SampleFacts.of(customers)),
                        SampleGifts.none(),
                        around(OrderMails.class, (OrderMails) this::order)));
    }

    private void order(List<? extends MailOrder> orders) {
        orders.forEach(one -> mails.putIfAbsent(one.key(), (MailOrder.OfCampaign) one));
    }

    /** Who gets a mail about what. */
    List<String> mailed() {
        List<String> names = new ArrayList<>();
        mails.keySet()
                .forEach(
                        key ->
                                names.add(
                                        key.customer().id()
                                                + ' '
                                                + key.name().substring("thanks/".length())));
        return names;
    }

    /** Returns what the latest run came to. */
    SortedMap<String, Long> counts() {
        return runs.latest(campaign.id(), 1).getFirst().progress().counts();
    }

    private <T> T around(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            aroundCall.run();
                            try {
                                Object answer = method.invoke(real, arguments);
                                aroundCall.run();
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    static Shop afterOptIn(int days) {
        return new Shop(new AfterOptIn(days));
    }
}
