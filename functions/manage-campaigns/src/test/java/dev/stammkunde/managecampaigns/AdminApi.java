package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.FindTierTurns;
import dev.stammkunde.campaigns.MatchLines;
import dev.stammkunde.campaigns.UploadList;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.testing.SampleDates;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the handler as API Gateway does, over stores in memory. */
final class AdminApi {

    static final String SHOP = "shop";
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments(audit);
    final InMemoryDocuments<String> settings = InMemoryDocuments.ofShops(audit);
    final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    final FakeSchedules schedules = new FakeSchedules();
    final InMemoryCouponPools pools = new InMemoryCouponPools(audit);
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryMails mails = new InMemoryMails(customers, ledger::account);
    final InMemoryDocuments<DocumentId> audiences =
            new InMemoryDocuments<>(DocumentId::shopId, audit);
    final InMemoryCustomerLists lists = new InMemoryCustomerLists(audit);
    final List<MailOrder> orders = new ArrayList<>();
    Programme programme = Orders.programme();
    CountCampaignMails counted = mails;

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageCampaignsHandler(
                            new ManageCampaignsPorts(
                                    documents,
                                    settings,
                                    runs,
                                    (campaign, first, last) ->
                                            counted.results(campaign, first, last),
                                    schedules,
                                    pools,
                                    pools,
                                    customers,
                                    new FindFollowUps(
                                            new FindFollowUps.Sources(
                                                    customers,
                                                    customers,
                                                    consents,
                                                    customers,
                                                    ledger,
                                                    ledger,
                                                    FindTierTurns.NONE,
                                                    FindLeftBaskets.NONE)),
                                    SampleFacts.of(customers, ledger, mails, lists),
                                    mails,
                                    now -> (shop, at) -> programme,
                                    new JollydayHolidays(),
                                    orders::addAll,
                                    audiences,
                                    lists,
                                    new UploadList(
                                            lists, lists, new MatchLines(customers, customers)))),
                    OpenApiDocument.read("admin-api.yaml"));

    private String groups = "[marketing]";
    private Instant now = NOW;

    /** A customer of the shop in Germany, with an address of their id. */
    CustomerId known(String id) {
        CustomerId customer = new CustomerId(SHOP, id);
        ProfileReport report =
                new ProfileReport(id + "@x.de", "A", null, null, null, null, "DE", null, Set.of());
        save(customer, report);
        return customer;
    }

    /** A customer with a birthday on 14 March, a name or none, and a language. */
    void customer(String id, @Nullable String givenName, String language) {
        ProfileReport report =
                new ProfileReport(
                        id + "@example.com",
                        givenName,
                        null,
                        Birthday.parse("--03-14"),
                        language,
                        null,
                        "DE",
                        null,
                        Set.of());
        save(new CustomerId(SHOP, id), report);
    }

    /** A customer who gave dates of their life, and of whom nothing else is known. */
    void dated(String id, LifeDate... dates) {
        save(new CustomerId(SHOP, id), SampleDates.report(dates));
    }

    private void save(CustomerId customer, ProfileReport report) {
        Profile profile =
                Profile.empty()
                        .with(
                                SHOP,
                                Platform.STANDARD,
                                report,
                                Instant.parse("2026-03-01T00:00:00Z"));
        customers.save(
                ProfileChange.between(
                        customer, customers.profileOf(customer), new Customer.Known(profile)));
    }

    Reply changeSettings(String name, String ifMatch) {
        String document = Documents.settings(name);
        return ask(AdminRoute.CHANGE_SETTINGS, Map.of(), document, Map.of("if-match", ifMatch));
    }

    AdminApi as(String claim) {
        groups = claim;
        return this;
    }

    AdminApi at(Instant time) {
        now = time;
        return this;
    }

    Reply create(String body) {
        return ask(AdminRoute.CREATE, Map.of(), body, Map.of());
    }

    Reply createAtRest(String body) {
        return ask(AdminRoute.CREATE, Map.of(), body, Map.of("query", "state=PAUSED"));
    }

    Reply change(String id, String body, String ifMatch) {
        return ask(AdminRoute.CHANGE, Map.of("campaignId", id), body, Map.of("if-match", ifMatch));
    }

    Reply ask(AdminRoute route, String id, String body) {
        return ask(route, Map.of("campaignId", id), body, Map.of());
    }

    Reply ask(AdminRoute route, String id) {
        return ask(route, id, "");
    }

    Reply ask(
            AdminRoute route,
            Map<String, String> pathParameters,
            String body,
            Map<String, String> headers) {
        return function.ask(
                Request.to(route.key(), now)
                        .path("shopId", SHOP)
                        .paths(pathParameters)
                        .query(headers.getOrDefault("query", ""))
                        .headers(headers)
                        .by("mia", groups)
                        .claim("email", "marketing@shop.example")
                        .body(body));
    }

    Reply send(String event) {
        return function.send(event);
    }
}
