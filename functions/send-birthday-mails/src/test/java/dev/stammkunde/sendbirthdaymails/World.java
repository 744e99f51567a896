package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.runs.ContinueLater;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCelebrations;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.NamesNoAudience;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.testing.SampleDates;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A shop in memory with one campaign, and all orders of mails that came out of it. */
final class World implements NamesNoAudience {

    static final String SHOP = "demo-shopify";
    static final String SUCCEEDED = "{\"batchItemFailures\":[]}";
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryCouponPools coupons = new InMemoryCouponPools();
    final List<MailOrder.OfCampaign> orders = new ArrayList<>();
    final Map<CustomerId, Language> chosen = new HashMap<>();
    final List<String> continued = new ArrayList<>();
    int remainingMillis = 20_000;
    private final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    private final InMemoryCelebrations celebrations = new InMemoryCelebrations();
    private Campaign campaign;
    private Instant said = LONG_AGO;

    World(Campaign campaign) {
        this.campaign = campaign;
    }

    void change(Campaign next) {
        campaign = next;
    }

    World with(String customer, String birthday) {
        return with(customer, birthday, null, LONG_AGO);
    }

    World with(String customer, String birthday, @Nullable String zone, Instant reportedAt) {
        ProfileReport report =
                new ProfileReport(
                        null,
                        null,
                        null,
                        Birthday.parse(birthday),
                        "de",
                        zone == null ? null : ZoneId.of(zone),
                        null,
                        null,
                        Set.of());
        return with(customer, report, reportedAt);
    }

    /** Each time a customer says so later than before. */
    World withDates(String customer, LifeDate... dates) {
        said = said.plusSeconds(1);
        return with(customer, SampleDates.report(dates), said);
    }

    private World with(String customer, ProfileReport report, Instant reportedAt) {
        CustomerId id = id(customer);
        Profile profile =
                switch (customers.profileOf(id).value()) {
                    case Customer.Known(Profile known) -> known;
                    case Customer.Erased _, Customer.Merged _ -> Profile.empty();
                };
        Customer next =
                new Customer.Known(profile.with(SHOP, Platform.SHOPIFY, report, reportedAt));
        customers.save(ProfileChange.between(id, customers.profileOf(id), next));
        return this;
    }

    static CustomerId id(String customer) {
        return new CustomerId(SHOP, customer);
    }

    List<LedgerEntry> entries(String customer) {
        return ledger.all(new AccountId(SHOP, customer));
    }

    /** Runs the campaign as its queue does: the answer names what failed. */
    String run(Instant scheduledAt) {
        return run(scheduledAt, Crashing.never());
    }

    String run(Instant scheduledAt, Crashing crashing) {
        return deliver(event(body(scheduledAt), scheduledAt), crashing);
    }

    /** Runs it later than it was scheduled, as after a pause. */
    String runLate(Instant scheduledAt, Instant now) {
        return deliver(event(body(scheduledAt), now), Crashing.never());
    }

    private String body(Instant scheduledAt) {
        return JsonText.object(
                json ->
                        json.text("shopId", SHOP)
                                .text("campaignId", campaign.id().id())
                                .text("time", scheduledAt));
    }

    String deliver(String event, Crashing crashing) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            new SendBirthdayMailsHandler(ports(crashing))
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            response,
                            new FixedContext("request-1", () -> remainingMillis));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    private SendBirthdayMailsPorts ports(Crashing crashing) {
        return new SendBirthdayMailsPorts(
                new CampaignRunner.Ports(
                        crashing.wrap(Campaigns.class, this),
                        crashing.wrap(CampaignRuns.class, runs),
                        crashing.wrap(ContinueLater.class, continued::add)),
                new SendBirthdayMails.Sources(
                        crashing.wrap(FindBirthdays.class, customers),
                        crashing.wrap(
                                ReadAudienceFacts.class,
                                SampleFacts.of(customers, ledger, this::chosenLanguages))),
                crashing.wrap(Celebrations.class, celebrations),
                new SendBirthdayMailsPorts.Gifts(
                        crashing.wrap(PointsLedger.class, ledger),
                        crashing.wrap(CouponPools.class, coupons),
                        now -> (shop, at) -> Orders.programme()),
                crashing.wrap(OrderMails.class, this::keep));
    }

    private Map<CustomerId, Language> chosenLanguages(List<CustomerId> asked) {
        return chosen.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void keep(List<? extends MailOrder> more) {
        more.forEach(order -> orders.add((MailOrder.OfCampaign) order));
    }

    private static String event(String body, Instant sentAt) {
        return JsonText.object(
                json ->
                        json.array(
                                "Records",
                                records ->
                                        records.object(
                                                record ->
                                                        record.text("messageId", "m-1")
                                                                .text("body", body)
                                                                .object(
                                                                        "attributes",
                                                                        attributes ->
                                                                                attributes
                                                                                        .text(
                                                                                                "ApproximateReceiveCount",
                                                                                                "1")
                                                                                        .text(
                                                                                                "SentTimestamp",
                                                                                                sentAt
                                                                                                        .toEpochMilli())))));
    }

    @Override
    public Optional<Campaign> findLatest(CampaignId id) {
        return Optional.of(campaign).filter(one -> one.id().equals(id));
    }

    @Override
    public Optional<Campaign> findVersion(CampaignId id, int version) {
        return findLatest(id);
    }

    @Override
    public MailSettings settings(String shopId) {
        return MailSettingsJson.defaults(shopId);
    }
}
