package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** Whether a campaign about an occasion is due. */
public sealed interface OccasionDue {

    /**
     * It is.
     *
     * @param occasion the date that it is about, not that of the mail
     * @param day the local day of the mail
     * @param occurrence which one it is, for the {@linkplain dev.stammkunde.mail.MailKey key} of
     *     the mail
     */
    record Due(LocalDate occasion, LocalDate day, String occurrence) implements OccasionDue {}

    /** It is not. */
    record NotDue(Reason reason) implements OccasionDue {}

    /** Why it is not due. */
    enum Reason {
        OTHER_DAY,
        NEVER_BOUGHT,
        /** The day of the first purchase itself is no anniversary. */
        FIRST_YEAR
    }

    /**
     * Decides for all customers of a shop alike.
     *
     * @param days of the run, in the shop's zone
     * @throws IllegalArgumentException if the occasion is each customer's own
     */
    static OccasionDue decide(OnOccasion rule, OccasionCalendar calendar, Days days) {
        return switch (rule.occasion()) {
            case Occasion.Once() -> new Due(days.last(), days.last(), "once");
            case Occasion.FirstPurchaseAnniversary() ->
                    throw new IllegalArgumentException("it is each customer's own");
            case Occasion.FixedDate _,
                    Occasion.EasterBased _,
                    Occasion.NthWeekday _,
                    Occasion.Advent _,
                    Occasion.PublicHoliday _,
                    Occasion.ShopAnniversary _ ->
                    due(
                            calendar.findOccasion(rule.occasion(), rule.daysAfter(), days),
                            rule.daysAfter());
        };
    }

    /**
     * Decides for a customer whose first purchase has its anniversary, which for a 29 February is
     * 28 February in common years.
     *
     * @param firstPurchase the local day of the first purchase; absent without one
     * @param days of the run, in the customer's zone
     */
    static OccasionDue ofFirstPurchase(
            @Nullable LocalDate firstPurchase, int daysAfter, Days days) {
        if (firstPurchase == null) {
            return new NotDue(Reason.NEVER_BOUGHT);
        }
        LocalDate last = days.last().minusDays(daysAfter);
        LocalDate first = days.first().minusDays(daysAfter);
        for (int year = last.getYear(); year >= first.getYear(); year--) {
            LocalDate anniversary = MonthDay.from(firstPurchase).atYear(year);
            if (!anniversary.isBefore(first) && !anniversary.isAfter(last)) {
                return year > firstPurchase.getYear()
                        ? new Due(
                                anniversary, anniversary.plusDays(daysAfter), String.valueOf(year))
                        : new NotDue(Reason.FIRST_YEAR);
            }
        }
        return new NotDue(Reason.OTHER_DAY);
    }

    private static OccasionDue due(Optional<LocalDate> occasion, int daysAfter) {
        return occasion.<OccasionDue>map(
                        date -> new Due(date, date.plusDays(daysAfter), date.toString()))
                .orElse(new NotDue(Reason.OTHER_DAY));
    }
}
