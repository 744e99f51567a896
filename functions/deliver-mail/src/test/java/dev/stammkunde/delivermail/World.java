package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.behaviour.FindBehaviour;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.scheduler.DueRuns;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.NamesNoAudience;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.FindSendQuota;
import dev.stammkunde.mail.HandOver;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.content.ComposeMail;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.StatedOffer;
import dev.stammkunde.surveys.content.SignedSurveyLinks;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.surveys.testing.InMemorySurveys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A shop with customers, campaigns, a mail service, and one life of the function after another. */
final class World implements NamesNoAudience {

    static final String SHOP = "demo-shop";
    static final CampaignId CAMPAIGN = new CampaignId(SHOP, "birthday");

    /** A Wednesday noon in Berlin. */
    static final Instant NOON = Instant.parse("2026-05-06T10:00:00Z");

    private static final int LONGEST_KEY = 2_048;

    final InMemoryCustomers customers = new InMemoryCustomers();

    /** What each customer has; nobody has points unless a test says so. */
    Function<AccountId, PointsAccount> accounts = PointsAccount::empty;

    final InMemoryMails mails = new InMemoryMails(customers, id -> accounts.apply(id));
    final InMemoryCouponPools coupons = new InMemoryCouponPools();
    final FakeService service = new FakeService();
    final InMemorySurveys surveys = new InMemorySurveys();
    final InMemoryParticipations participations = new InMemoryParticipations();
    final TreeSet<Instant> releases = new TreeSet<>();
    final List<Campaign> versions = new ArrayList<>();
    MailSettings settings = settings();

    /** What each order stands for. */
    long orderPoints;

    Optional<RewardInReach> reward = Optional.empty();
    int rewardsAsked;
    List<Suggestion> suggestions = List.of();
    int suggestionsAsked;

    Optional<TierToTell> tier = Optional.empty();

    /** What readers did in the shop's pages. */
    final InMemoryBehaviours behaviours = new InMemoryBehaviours();

    int tiersAsked;

    /** Whether what mails say of tiers is still so. */
    boolean isTierStillSo = true;

    /** What another process does once, after this one read and before it writes. */
    @Nullable Runnable beforeWrite;

    private final Map<CustomerId, Integer> reports = new HashMap<>();

    static final SignedLinks LINKS =
            new SignedLinks(
                    () -> LinkKeys.of("0123456789abcdef0123456789abcdef", null),
                    "https://example.com");

    /** Compiling templates takes most of the time. */
    private static final ComposeMail COMPOSE = new ComposeMail(LINKS);

    private static final OccasionNames NAMES = new OccasionNames(new JollydayHolidays());

    private static MailSettings settings() {
        MailSettings defaults = MailSettingsJson.defaults(SHOP);
        return new MailSettings(
                SHOP,
                new Sender("shop@example.com", "Demo", null),
                new Brand(
                        "Demo",
                        "https://shop.example.com",
                        null,
                        "#1a5fb4",
                        "Demo GmbH\nHauptstraße 1\n10115 Berlin",
                        Address.DU),
                defaults.zone(),
                defaults.language(),
                defaults.quietHours(),
                defaults.caps(),
                null,
                0);
    }

    /** Lets each person of a household have their own mails. */
    void mailEachPerson() {
        settings =
                new MailSettings(
                        SHOP,
                        settings.sender(),
                        settings.brand(),
                        settings.zone(),
                        settings.language(),
                        settings.quietHours(),
                        settings.caps(),
                        null,
                        0,
                        MailSettings.Households.EACH_PERSON,
                        List.of(),
                        StatedOffer.nothing());
    }

    World() {
        versions.add(campaign(1, CampaignState.ACTIVE, content(null)));
    }

    static Content content(@Nullable String body) {
        return new Content("birthday", null, null, body);
    }

    static Campaign campaign(int version, CampaignState state, Content content) {
        return new CampaignDraft(
                        "Birthdays",
                        new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30),
                        new Timing(
                                "cron(0 9 * * ? *)",
                                ZoneId.of("Europe/Berlin"),
                                null,
                                null,
                                LocalTime.of(9, 0)),
                        Audience.everyone(),
                        "birthday",
                        Map.of(Campaign.MAIN, Map.of(Language.DE, content, Language.EN, content)),
                        null,
                        Priority.NORMAL,
                        0,
                        true)
                .toVersion(CAMPAIGN, version, state, Instant.EPOCH);
    }

    @Override
    public Optional<Campaign> findLatest(CampaignId id) {
        return id.equals(CAMPAIGN) ? Optional.of(versions.getLast()) : Optional.empty();
    }

    @Override
    public Optional<Campaign> findVersion(CampaignId id, int version) {
        return versions.stream()
                .filter(it -> it.id().equals(id) && it.version() == version)
                .findFirst();
    }

    @Override
    public MailSettings settings(String shopId) {
        return settings;
    }

    CustomerId subscriber(String name) {
        return customer(name, name + "@example.com", "Anna");
    }

    CustomerId customer(String name, String email, @Nullable String givenName) {
        CustomerId id = new CustomerId(SHOP, name);
        ProfileReport report =
                new ProfileReport(
                        email,
                        givenName,
                        null,
                        null,
                        "de",
                        null,
                        "DE",
                        new MarketingConsent(
                                State.SUBSCRIBED,
                                Level.DOUBLE_OPT_IN,
                                null,
                                Instant.parse("2026-01-01T00:00:00Z")),
                        Set.of());
        Versioned<Customer> stored = customers.profileOf(id);
        int count = reports.merge(id, 1, Integer::sum);
        Customer.Known known = (Customer.Known) stored.value();
        Customer next =
                new Customer.Known(
                        known.profile()
                                .with(
                                        SHOP,
                                        Platform.STANDARD,
                                        report,
                                        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(count)));
        var unused = customers.save(ProfileChange.between(id, stored, next));
        return id;
    }

    static MailOrder order(CustomerId customer, String occurrence) {
        return order(customer, occurrence, NOON);
    }

    static MailOrder order(CustomerId customer, String occurrence, Instant notBefore) {
        return order(customer, occurrence, notBefore, LocalDate.of(2026, 5, 6));
    }

    static MailOrder order(
            CustomerId customer, String occurrence, Instant notBefore, LocalDate occasion) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, CAMPAIGN, occurrence),
                CAMPAIGN,
                1,
                Campaign.MAIN,
                NOON.minusSeconds(60),
                notBefore,
                occasion,
                null,
                null);
    }

    /** An order of a mail whose coupon could not be given. */
    static MailOrder owing(CustomerId customer, String occurrence) {
        return ((MailOrder.OfCampaign) order(customer, occurrence))
                .with(new GiftGiven.Owed("pool", occurrence));
    }

    static MailOrder optIn(CustomerId customer, String address) {
        return new MailOrder.OfService(
                MailKey.of(customer, ServiceKind.OPT_IN, "1"),
                new ServiceMatter.OptIn("1"),
                address,
                "de",
                NOON);
    }

    /** One life of the function. */
    DeliverMail function(Crash crash) {
        SendBudget budget = new SendBudget(crash.around(FindSendQuota.class, service), 2);
        return new DeliverMail(
                new DeliverMail.Stores(
                        crash.around(ReadSituations.class, this::read),
                        crash.around(MailRecords.class, mails)),
                () -> this,
                new DecideOrder(
                        new TakeOwedGift(crash.around(CouponPools.class, coupons)),
                        COMPOSE,
                        NAMES,
                        budget,
                        new DecideOrder.OfSurveys(
                                new FindOrderedBy(
                                        surveys,
                                        participations,
                                        new FindMailedOrder(
                                                crash.around(FindKeptOrder.class, customers),
                                                crash.around(
                                                        FindOrderPoints.class,
                                                        (shop, order) -> orderPoints)),
                                        new FindOrderedBy.Offered(
                                                (account, usual, now) -> {
                                                    rewardsAsked++;
                                                    return reward;
                                                },
                                                tiers(),
                                                new FindMailedBasket(
                                                        crash.around(
                                                                FindBehaviour.class, behaviours)),
                                                (_, _) -> {
                                                    suggestionsAsked++;
                                                    return suggestions;
                                                })),
                                new SignedSurveyLinks(LINKS))),
                new DeliverMail.Service(
                        crash.around(HandOver.class, service),
                        budget,
                        crash.around(ScheduleRelease.class, (at, now) -> releases.add(at)),
                        duration -> {}));
    }

    /** DynamoDB takes no key of more than 2,048 bytes, and fails the whole call for one. */
    private List<ReadSituations.Situation> read(List<MailOrder> orders) {
        if (orders.stream().anyMatch(it -> it.key().customer().id().length() > LONGEST_KEY)) {
            throw new IllegalArgumentException("one key is too long");
        }
        List<ReadSituations.Situation> read = mails.read(orders);
        Runnable other = beforeWrite;
        beforeWrite = null;
        if (other != null) {
            other.run();
        }
        return read;
    }

    Map<String, DeliveryOutcome> deliver(Crash crash, Instant now, List<MailOrder> orders) {
        List<Incoming> incoming = new ArrayList<>();
        for (MailOrder order : orders) {
            incoming.add(new Incoming("message-" + incoming.size(), order, now));
        }
        return function(crash).deliver(incoming);
    }

    Map<String, DeliveryOutcome> deliver(Instant now, MailOrder... orders) {
        return deliver(new Crash(0, Crash.When.BEFORE), now, List.of(orders));
    }

    DeliveryOutcome deliverOne(Instant now, MailOrder order) {
        return Objects.requireNonNull(deliver(now, order).get("message-0"));
    }

    MailRecord record(MailOrder order) {
        return mails.find(order.key()).orElseThrow().value();
    }

    /** Puts what is held and due into the queue again, as the function for that does. */
    void release(Instant until) {
        for (int shard = 0; shard < mails.shardCount(); shard++) {
            for (Versioned<MailRecord> due : mails.due(shard, until, 1_000)) {
                MailOrder order = due.value().order();
                if (order != null) {
                    deliver(until, order);
                }
            }
        }
    }

    /** Returns when held mails are looked at next; far in the future if never. */
    Instant nextRelease() {
        Instant next = releases.pollFirst();
        return next == null ? Instant.MAX : DueRuns.bucketOf(next);
    }

    /** The service's own word arrives, as it is recorded elsewhere. */
    void sendEventsArrive(Instant at) {
        service.sendEvents(at).forEach(this::record);
    }

    private void record(MailEvent event, MailKey key) {
        Versioned<MailRecord> record = mails.find(key).orElseThrow();
        var unused = mails.save(List.of(new MailChange(record, record.value().with(event), null)));
    }

    private FindMailedTier tiers() {
        return new FindMailedTier() {
            @Override
            public Optional<TierToTell> find(PointsAccount account, Instant at) {
                tiersAsked++;
                return tier;
            }

            @Override
            public boolean isStillSo(
                    PointsAccount account, TierTurn turn, String tierId, Instant at) {
                return isTierStillSo;
            }
        };
    }
}
