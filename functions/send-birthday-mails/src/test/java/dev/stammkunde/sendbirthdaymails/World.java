package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignId;
import dev.stammkunde.domain.campaign.CampaignRuns;
import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.domain.campaign.Celebrations;
import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.FindChosenLanguages;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.FindBirthdays;
import dev.stammkunde.domain.customer.FindProfiles;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.customer.ProfileChange;
import dev.stammkunde.domain.customer.PurchaseStore;
import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.mail.OrderMails;
import dev.stammkunde.domain.points.AccountId;
import dev.stammkunde.domain.points.LedgerEntry;
import dev.stammkunde.domain.points.PointsLedger;
import dev.stammkunde.domain.shop.Birthday;
import dev.stammkunde.domain.shop.Platform;
import dev.stammkunde.domain.shop.ProfileReport;
import dev.stammkunde.lambdasupport.campaign.CampaignRunner;
import dev.stammkunde.lambdasupport.campaign.ContinueLater;
import dev.stammkunde.lambdasupport.campaign.MailSettingsJson;
import dev.stammkunde.lambdasupport.json.JsonText;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.campaigns.InMemoryCampaignRuns;
import dev.stammkunde.testkit.campaigns.InMemoryCelebrations;
import dev.stammkunde.testkit.campaigns.InMemoryCouponPools;
import dev.stammkunde.testkit.customers.InMemoryCustomers;
import dev.stammkunde.testkit.points.InMemoryPointsLedger;
import dev.stammkunde.testkit.points.Orders;

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
final class World implements Campaigns {

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
        CustomerId id = id(customer);
        Profile profile =
                switch (customers.profileOf(id).value()) {
                    case Customer.Known(Profile known) -> known;
                    case Customer.Erased _ -> Profile.empty();
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
        String body =
                JsonText.object(
                        json ->
                                json.text("shopId", SHOP)
                                        .text("campaignId", campaign.id().id())
                                        .text("time", scheduledAt));
        return deliver(event(body, scheduledAt), crashing);
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

    private Ports ports(Crashing crashing) {
        return new Ports(
                new CampaignRunner.Ports(
                        crashing.wrap(Campaigns.class, this),
                        crashing.wrap(CampaignRuns.class, runs),
                        crashing.wrap(ContinueLater.class, continued::add)),
                new SendBirthdayMails.Sources(
                        crashing.wrap(FindBirthdays.class, customers),
                        crashing.wrap(FindProfiles.class, customers)),
                crashing.wrap(PurchaseStore.class, customers),
                crashing.wrap(Celebrations.class, celebrations),
                new Ports.Gifts(
                        crashing.wrap(PointsLedger.class, ledger),
                        crashing.wrap(CouponPools.class, coupons),
                        now -> (shop, at) -> Orders.programme()),
                crashing.wrap(FindChosenLanguages.class, this::chosenLanguages),
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
