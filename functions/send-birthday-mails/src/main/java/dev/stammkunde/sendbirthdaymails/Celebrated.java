package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.Birthdays;
import dev.stammkunde.campaigns.Birthdays.Known;
import dev.stammkunde.campaigns.Birthdays.Result;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.LifeDay;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.shop.LifeEvent;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** What a campaign celebrates: birthdays, or an event of its customers' lives. */
sealed interface Celebrated {

    /** In which a customer has no more celebrations than there can be dates. */
    int MONTHS = 12;

    /** Finds what a rule celebrates; nothing for rules of other functions. */
    static Optional<Celebrated> of(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday birthday -> Optional.of(new OfBirthdays(birthday));
            case CampaignRule.OnLifeEvent event -> Optional.of(new OfLifeEvents(event));
            case CampaignRule.WinBack _,
                    CampaignRule.OnOccasion _,
                    CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    Optional.empty();
        };
    }

    /** Returns who decides in a run. */
    Birthdays deciding(Timing timing, RunWindow window);

    /** Returns some of those who have it on a day, see {@link FindBirthdays}. */
    CustomerPage on(FindBirthdays birthdays, String shopId, Place place);

    /**
     * Finds what is known of a customer's date.
     *
     * @param day on which the customer was found, which tells one of several
     */
    Optional<Known> find(Profile profile, MonthDay day, ZoneId ofShop);

    /** Returns what comes once a year at most. */
    CelebrationSeries series(CampaignId campaign, MonthDay day);

    /**
     * Whether so many other dates of a customer were celebrated within twelve months that somebody
     * must have changed them again and again.
     */
    boolean areMany(Stream<Celebration> others, LocalDate occasion);

    /** Returns what tells this celebration from the customer's others. */
    String occurrence(Result.Due due, MonthDay day);

    GiftReason reason();

    /** Where to look: a part of a day, behind a customer. */
    record Place(MonthDay day, int shard, String after) {}

    /** The customer's own birthday. */
    record OfBirthdays(CampaignRule.Birthday rule) implements Celebrated {

        @Override
        public Birthdays deciding(Timing timing, RunWindow window) {
            return new Birthdays(rule, timing, window);
        }

        @Override
        public CustomerPage on(FindBirthdays birthdays, String shopId, Place place) {
            return birthdays.birthdaysOn(shopId, place.day(), place.shard(), place.after());
        }

        @Override
        public Optional<Known> find(Profile profile, MonthDay day, ZoneId ofShop) {
            return profile.birthday()
                    .flatMap(
                            birthday ->
                                    profile.birthdaySince()
                                            .map(
                                                    since ->
                                                            new Known(
                                                                    birthday,
                                                                    since,
                                                                    zone(profile, ofShop))));
        }

        @Override
        public CelebrationSeries series(CampaignId campaign, MonthDay day) {
            return CelebrationSeries.of(campaign);
        }

        @Override
        public boolean areMany(Stream<Celebration> others, LocalDate occasion) {
            return false;
        }

        @Override
        public String occurrence(Result.Due due, MonthDay day) {
            return due.occurrence();
        }

        @Override
        public GiftReason reason() {
            return GiftReason.BIRTHDAY;
        }
    }

    /** A date that the customer gave. */
    record OfLifeEvents(CampaignRule.OnLifeEvent rule) implements Celebrated {

        private LifeEvent event() {
            return rule.event();
        }

        @Override
        public Birthdays deciding(Timing timing, RunWindow window) {
            return new Birthdays(rule, timing, window);
        }

        @Override
        public CustomerPage on(FindBirthdays birthdays, String shopId, Place place) {
            return birthdays.lifeDatesOn(
                    shopId, new LifeDay(event(), place.day()), place.shard(), place.after());
        }

        /** Of two who were born on one day, the one who was told of first stands for both. */
        @Override
        public Optional<Known> find(Profile profile, MonthDay day, ZoneId ofShop) {
            return profile.lifeDates().of(event()).stream()
                    .filter(date -> date.date().day().equals(day))
                    .map(date -> Known.of(date, zone(profile, ofShop)))
                    .min((one, other) -> one.since().compareTo(other.since()));
        }

        @Override
        public CelebrationSeries series(CampaignId campaign, MonthDay day) {
            return event().isOfSeveral()
                    ? new CelebrationSeries(campaign, day)
                    : CelebrationSeries.of(campaign);
        }

        @Override
        public boolean areMany(Stream<Celebration> others, LocalDate occasion) {
            LocalDate yearBefore = occasion.minusMonths(MONTHS);
            return event().isOfSeveral()
                    && others.filter(last -> last.occasion().isAfter(yearBefore)).count()
                            >= event().mostDates();
        }

        @Override
        public String occurrence(Result.Due due, MonthDay day) {
            return event().isOfSeveral()
                    ? due.occurrence() + day.toString().substring(1)
                    : due.occurrence();
        }

        @Override
        public GiftReason reason() {
            return GiftReason.OCCASION;
        }
    }

    private static ZoneId zone(Profile profile, ZoneId ofShop) {
        return profile.timeZone().orElse(ofShop);
    }
}
