package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.Birthdays;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.WinBackDue;
import dev.stammkunde.campaigns.WinBackLadder;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.shop.Birthday;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Decides by the rules of the campaigns' functions whether a day is a customer's day. */
final class DueOnDay {

    /** Why a day is not a customer's day, where the rules of campaigns have no word for it. */
    enum Reason {
        BIRTHDAY_UNKNOWN,
        DATE_UNKNOWN,
        NEVER_BOUGHT,
        OTHER_DAY,
        NO_RUN_ON_THAT_DAY
    }

    private final Campaign campaign;
    private final LocalDate day;
    private final boolean runs;
    private final OccasionCalendar calendar;

    /**
     * Decides for one day.
     *
     * @param runs whether the campaign's schedule fires on that day
     */
    DueOnDay(Campaign campaign, LocalDate day, boolean runs, OccasionCalendar calendar) {
        this.campaign = campaign;
        this.day = day;
        this.runs = runs;
        this.calendar = calendar;
    }

    /** Whether the day is a customer's. */
    sealed interface Answer {

        /**
         * It is.
         *
         * @param occurrence which of the campaign's mails is due
         * @param occasion the day that it is about
         * @param lapsedSince for one who is to be won back: the last purchase
         */
        record Due(String occurrence, LocalDate occasion, @Nullable Instant lapsedSince)
                implements Answer {

            Due(String occurrence, LocalDate occasion) {
                this(occurrence, occasion, null);
            }
        }

        /** It is not. */
        record NotDue(Enum<?> reason) implements Answer {}
    }

    /** Decides on a customer. */
    Answer decide(Profile profile, Activity activity, ZoneId zone) {
        return switch (campaign.rule()) {
            case CampaignRule.Birthday rule -> birthday(rule, profile, zone);
            case CampaignRule.OnLifeEvent rule -> lifeEvent(rule, profile, zone);
            case CampaignRule.WinBack rule -> winBack(rule, activity, zone);
            case CampaignRule.OnOccasion(Occasion occasion, int daysAfter) ->
                    occasion(occasion, daysAfter, activity, zone);
            // Whoever is due by these is found by what happened, see CountAudience.
            case CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    new Answer.NotDue(Reason.OTHER_DAY);
        };
    }

    private Answer birthday(CampaignRule.Birthday rule, Profile profile, ZoneId zone) {
        Optional<Birthday> birthday = profile.birthday();
        if (birthday.isEmpty()) {
            return new Answer.NotDue(Reason.BIRTHDAY_UNKNOWN);
        }
        Birthdays.Known known =
                new Birthdays.Known(
                        birthday.get(), profile.birthdaySince().orElse(Instant.EPOCH), zone);
        return answer(new Birthdays(rule, anyTime(), thatDay(zone)), known);
    }

    /** Of several dates one that is due counts: the customer is counted once. */
    private Answer lifeEvent(CampaignRule.OnLifeEvent rule, Profile profile, ZoneId zone) {
        Birthdays deciding = new Birthdays(rule, anyTime(), thatDay(zone));
        List<Answer> answers =
                profile.lifeDates().of(rule.event()).stream()
                        .map(date -> answer(deciding, Birthdays.Known.of(date, zone)))
                        .toList();
        return answers.stream()
                .filter(Answer.Due.class::isInstance)
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .orElseGet(() -> new Answer.NotDue(Reason.DATE_UNKNOWN));
    }

    private Timing anyTime() {
        Timing timing = campaign.timing();
        return new Timing(timing.expression(), timing.zone(), timing.starts(), timing.ends(), null);
    }

    private RunWindow thatDay(ZoneId zone) {
        return new RunWindow(null, Instant.EPOCH, day.atTime(12, 0).atZone(zone).toInstant());
    }

    private static Answer answer(Birthdays deciding, Birthdays.Known known) {
        return switch (deciding.decide(known)) {
            case Birthdays.Result.Due due -> new Answer.Due(due.occurrence(), due.occasion());
            case Birthdays.Result.NotDue(Birthdays.Reason reason) -> new Answer.NotDue(reason);
        };
    }

    private Answer winBack(CampaignRule.WinBack rule, Activity activity, ZoneId zone) {
        Rhythm rhythm = Rhythm.find(activity.recentPurchases()).orElse(null);
        LocalDate last =
                activity.lastPurchase().map(at -> LocalDate.ofInstant(at, zone)).orElse(null);
        return switch (WinBackLadder.of(rule, rhythm).due(last, new Days(day, day))) {
            case WinBackDue.Due due -> {
                Instant lapsedSince = activity.lastPurchase().orElseThrow();
                yield new Answer.Due(due.occurrence(lapsedSince), due.day(), lapsedSince);
            }
            case WinBackDue.NotDue(WinBackDue.Reason reason) -> new Answer.NotDue(reason);
        };
    }

    private Answer occasion(Occasion occasion, int daysAfter, Activity activity, ZoneId zone) {
        return switch (occasion) {
            case Occasion.Once() ->
                    runs
                            ? new Answer.Due("once", day)
                            : new Answer.NotDue(Reason.NO_RUN_ON_THAT_DAY);
            case Occasion.FirstPurchaseAnniversary() ->
                    anniversary(activity, zone, day.minusDays(daysAfter));
            case Occasion.FixedDate _,
                    Occasion.EasterBased _,
                    Occasion.NthWeekday _,
                    Occasion.Advent _,
                    Occasion.PublicHoliday _,
                    Occasion.ShopAnniversary _ ->
                    calendar.findOccasion(occasion, daysAfter, new Days(day, day))
                            .<Answer>map(date -> new Answer.Due(date.toString(), date))
                            .orElse(new Answer.NotDue(Reason.OTHER_DAY));
        };
    }

    private static Answer anniversary(Activity activity, ZoneId zone, LocalDate anniversary) {
        Instant first = activity.firstPurchase();
        if (first == null) {
            return new Answer.NotDue(Reason.NEVER_BOUGHT);
        }
        LocalDate bought = LocalDate.ofInstant(first, zone);
        int years = anniversary.getYear() - bought.getYear();
        return years > 0 && bought.plusYears(years).equals(anniversary)
                ? new Answer.Due(String.valueOf(anniversary.getYear()), anniversary)
                : new Answer.NotDue(Reason.OTHER_DAY);
    }
}
