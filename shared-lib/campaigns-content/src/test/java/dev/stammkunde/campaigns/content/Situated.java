package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.campaigns.content.PreviewMail.Wish;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MakeLinks;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.content.ComposeMail;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A customer for whom each kind of campaign is due today, and the three who say what their mails
 * are: the preview, the check on saving, and the delivery of what a run orders.
 */
record Situated(boolean isNamed, boolean pointsEnd, Wishes wishes, Activity activity) {

    Situated(boolean isNamed, boolean pointsEnd, Wishes wishes) {
        this(isNamed, pointsEnd, wishes, BUYER);
    }

    Situated having(Activity other) {
        return new Situated(isNamed, pointsEnd, wishes, other);
    }

    /** Christmas Eve, in the morning of the shop. */
    static final Instant NOW = Instant.parse("2026-12-24T09:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 12, 24);
    static final CustomerId ADA = new CustomerId("blumen", "ada");
    static final MailSettings SETTINGS = Shops.flowers(Address.DU);
    static final String POOL = "pool";

    private static final Instant FIRST = Instant.parse("2024-12-24T12:00:00Z");
    private static final Instant LAST = Instant.parse("2026-09-20T12:00:00Z");
    private static final Activity BUYER =
            new Activity(2, 0, 0, Map.of(), FIRST, List.of(FIRST, LAST));
    private static final OccasionNames NAMES = new OccasionNames(new NoHolidays());

    /** Those of a preview lead to the shop, so these do too. */
    private static final ComposeMail COMPOSE = new ComposeMail(new ToTheShop());

    /** Compiling templates takes most of the time. */
    private static final TryMail TRY_WITH_EXPIRY = tries(true);

    private static final TryMail TRY_WITHOUT_EXPIRY = tries(false);

    private static TryMail tries(boolean pointsEnd) {
        return new TryMail(new NoHolidays(), now -> (shop, at) -> programme(pointsEnd));
    }

    private static Programme programme(boolean pointsEnd) {
        return pointsEnd ? Orders.programme() : Orders.programmeWithoutExpiry();
    }

    private Customer customer() {
        Map<Field, Reported> fields = new EnumMap<>(Field.class);
        fields.put(Field.EMAIL, new Reported("ada@example.com", Instant.EPOCH));
        fields.put(Field.LANGUAGE, new Reported("de", Instant.EPOCH));
        fields.put(Field.BIRTHDAY, new Reported("--12-24", Instant.EPOCH));
        if (isNamed) {
            fields.put(Field.GIVEN_NAME, new Reported("Ada", Instant.EPOCH));
            fields.put(Field.FAMILY_NAME, new Reported("Lovelace", Instant.EPOCH));
        }
        return new Customer.Known(new Profile(fields, ConsentHistory.empty(), Map.of(), Map.of()));
    }

    private TryMail tries() {
        return pointsEnd ? TRY_WITH_EXPIRY : TRY_WITHOUT_EXPIRY;
    }

    Preview.Shown preview(Campaign campaign, String variant) {
        return preview(campaign, variant, Optional.empty());
    }

    Preview.Shown preview(Campaign campaign, String variant, Optional<Language> language) {
        return (Preview.Shown)
                preview(customer(), campaign, new Wish(Optional.of(ADA), variant, language));
    }

    Preview.Shown previewOfNobody(Campaign campaign) {
        Wish wish = new Wish(Optional.empty(), Campaign.MAIN, Optional.empty());
        return (Preview.Shown) preview(customer(), campaign, wish);
    }

    Preview previewOf(Customer other, Campaign campaign) {
        return preview(
                other, campaign, new Wish(Optional.of(ADA), Campaign.MAIN, Optional.empty()));
    }

    private Preview preview(Customer reader, Campaign campaign, Wish wish) {
        PreviewMail preview =
                new PreviewMail(
                        orders -> orders.stream().map(order -> situation(reader, order)).toList(),
                        tries());
        return preview.show(campaign, SETTINGS, wish, NOW);
    }

    private Situation situation(Customer reader, MailOrder order) {
        return new Situation(
                new Versioned<>(MailRecord.of(order), 0),
                new Versioned<>(Standing.empty().with(wishes), 0),
                reader,
                activity,
                Suppression.none(),
                PointsAccount.empty(new AccountId(ADA.shopId(), ADA.id())),
                new Versioned<>(MailboxMails.NONE, 0));
    }

    List<String> neverFilled(Campaign campaign, String variant) {
        return new NeverFilled(tries())
                .variables(campaign, new NeverFilled.Place(variant, Language.DE), SETTINGS, NOW);
    }

    /** Delivers what a run orders, after it gave what the campaign gives. */
    ComposeMail.Composed deliver(Campaign campaign, String variant) {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        MailOrder.OfCampaign order =
                new MailOrder.OfCampaign(
                        MailKey.of(ADA, campaign.id(), "1"),
                        campaign.id(),
                        campaign.version(),
                        campaign.findStep(variant).map(String::valueOf).orElse(variant),
                        NOW,
                        NOW,
                        TODAY,
                        campaign.findGift(variant)
                                .map(gift -> given(ledger, campaign, gift))
                                .orElse(null),
                        campaign.findStep(variant).isPresent() ? LAST : null);
        return deliver(
                campaign,
                order,
                ledger.account(new AccountId(ADA.shopId(), ADA.id())),
                Basis.CONSENT_DOI);
    }

    /** Delivers the mail that a marketer sends to themselves after a preview. */
    ComposeMail.Composed deliverTest(Campaign campaign, Preview.Shown shown, Language language) {
        MailOrder order =
                new MailOrder.OfTest(
                        new MailKey(ADA, "test/1"),
                        campaign.id(),
                        campaign.version(),
                        shown.about(),
                        "marketing@example.com",
                        language.code(),
                        NOW);
        return deliver(
                campaign,
                order,
                PointsAccount.empty(new AccountId(ADA.shopId(), ADA.id())),
                Basis.TEST);
    }

    private ComposeMail.Composed deliver(
            Campaign campaign, MailOrder order, PointsAccount account, Basis basis) {
        MailFacts facts =
                new MailFacts(
                        order,
                        SETTINGS,
                        campaign.terms(CampaignState.ACTIVE),
                        customer(),
                        activity,
                        Standing.empty().with(wishes),
                        Suppression.none(),
                        null,
                        NOW);
        return COMPOSE.compose(
                facts,
                new FillIn(
                        NAMES,
                        campaign,
                        PointsView.of(account, NOW),
                        WhatHappened.NOTHING
                                .with(SampleOrder.REWARD)
                                .with(SampleOrder.TIER)
                                .with(SampleOrder.suggestions(NOW))),
                basis);
    }

    private @Nullable GiftGiven given(InMemoryPointsLedger ledger, Campaign campaign, Gift gift) {
        InMemoryCouponPools pools = new InMemoryCouponPools();
        var unused = pools.put(ADA.shopId(), POOL, List.of(AsIfDue.CODE), TODAY.plusMonths(1));
        GiveGift give = new GiveGift(ledger, pools, now -> (shop, at) -> programme(pointsEnd));
        return switch (give.give(
                new GiftKey(ADA, campaign.id(), "1"),
                gift,
                new GiveGift.Occasion(GiftReason.BIRTHDAY, NOW, TODAY))) {
            case GiveGift.Result.Given(GiftGiven given) -> given;
            case GiveGift.Result.NoCoupon(GiftGiven.Owed owed) -> owed;
        };
    }

    private static final class ToTheShop implements MakeLinks {
        @Override
        public String console(String shopId, String place) {
            return SETTINGS.brand().url();
        }

        @Override
        public String monthReport(String shopId, YearMonth month) {
            return SETTINGS.brand().url();
        }

        @Override
        public String confirmOptIn(
                CustomerId customer, String requestId, Instant requestedAt, Instant now) {
            return SETTINGS.brand().url();
        }

        @Override
        public String event(CustomerId customer, EmailKey address, String eventId, Instant now) {
            return SETTINGS.brand().url();
        }

        @Override
        public String unsubscribe(
                CustomerId customer, EmailKey address, String topic, Instant now) {
            return SETTINGS.brand().url();
        }

        @Override
        public String preferences(
                CustomerId customer, EmailKey address, String topic, Instant now) {
            return SETTINGS.brand().url();
        }
    }

    /** No occasion of these tests is a public holiday. */
    private static final class NoHolidays implements PublicHolidays {
        @Override
        public List<LocalDate> dates(Occasion.PublicHoliday holiday, int year) {
            return List.of();
        }

        @Override
        public Optional<String> findName(
                Occasion.PublicHoliday holiday, int year, Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<UnknownHoliday> findMistake(Occasion.PublicHoliday holiday, int year) {
            return Optional.of(new UnknownHoliday(Part.COUNTRY, new TreeSet<>()));
        }
    }
}
