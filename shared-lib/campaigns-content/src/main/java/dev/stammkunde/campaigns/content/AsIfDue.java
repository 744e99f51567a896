package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.shop.LifeEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what a mail would be about if its reader were due now: what a run of the campaign would
 * order, without giving anything.
 */
final class AsIfDue {

    /** In place of a code, since none is taken from the pool. */
    static final String CODE = "SAMPLE-CODE";

    /** Of a customer who never bought, and so is on no ladder. */
    private static final Duration LAPSE = Duration.ofDays(60);

    private final OccasionCalendar calendar;
    private final Function<Instant, Programmes> programmesAsOf;

    /**
     * Wires the rule.
     *
     * @param programmesAsOf the rules of points as known at a time
     */
    AsIfDue(PublicHolidays holidays, Function<Instant, Programmes> programmesAsOf) {
        this.calendar = new OccasionCalendar(holidays);
        this.programmesAsOf = programmesAsOf;
    }

    /**
     * Returns what a mail would be about.
     *
     * @param none all that is known of a mail to the reader that is about nothing yet
     */
    About about(Campaign campaign, String variant, MailFacts none) {
        LocalDate today = LocalDate.ofInstant(none.now(), none.zone());
        LocalDate day =
                switch (campaign.rule()) {
                    case CampaignRule.Birthday _ -> nextBirthday(none, today).orElse(today);
                    case CampaignRule.OnLifeEvent rule ->
                            nextOf(rule.event(), none, today).orElse(today);
                    case CampaignRule.WinBack _ -> today;
                    case CampaignRule.OnOccasion(Occasion occasion, int _) ->
                            calendar.findNext(occasion, today)
                                    .or(() -> nextAnniversary(occasion, none, today))
                                    .orElse(today);
                    case CampaignRule.AfterOrder _,
                            CampaignRule.AfterOptIn _,
                            CampaignRule.BeforeExpiry _,
                            CampaignRule.OnTier _,
                            CampaignRule.LeftBasket _ ->
                            today.minusDays(campaign.mailDays().daysAfter());
                };
        @Nullable Instant lapsedSince =
                campaign.rule() instanceof CampaignRule.WinBack
                        ? none.activity().lastPurchase().orElse(none.now().minus(LAPSE))
                        : null;
        return new About(variant, day, gift(campaign, variant, none, today), lapsedSince);
    }

    private @Nullable GiftGiven gift(
            Campaign campaign, String variant, MailFacts facts, LocalDate today) {
        boolean forReader = campaign.findGiftFor(facts.order().key().customer()).isPresent();
        Gift gift = forReader ? campaign.findGift(variant).orElse(null) : null;
        return switch (gift) {
            case null -> null;
            case Gift.Points points ->
                    GiveGift.wouldGive(
                            points,
                            programmesAsOf
                                    .apply(facts.now())
                                    .inForce(campaign.id().shopId(), facts.now()),
                            facts.now());
            case Gift.Coupon _ -> new GiftGiven.Coupon(CODE, today.plusMonths(1));
        };
    }

    private static Optional<LocalDate> nextBirthday(MailFacts facts, LocalDate today) {
        return facts.profile().birthday().map(birthday -> next(birthday.day(), today));
    }

    private static Optional<LocalDate> nextOf(LifeEvent event, MailFacts facts, LocalDate today) {
        return facts.profile().lifeDates().of(event).stream()
                .map(date -> next(date.date().day(), today))
                .min(Comparator.naturalOrder());
    }

    private static LocalDate next(MonthDay day, LocalDate today) {
        LocalDate thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }

    private static Optional<LocalDate> nextAnniversary(
            Occasion occasion, MailFacts facts, LocalDate today) {
        return findFirst(occasion, facts)
                .map(
                        first -> {
                            long years = ChronoUnit.YEARS.between(first, today);
                            LocalDate last = first.plusYears(years);
                            return years > 0 && last.equals(today)
                                    ? last
                                    : first.plusYears(years + 1);
                        });
    }

    private static Optional<LocalDate> findFirst(Occasion occasion, MailFacts facts) {
        ZoneId zone = facts.zone();
        return switch (occasion) {
            case Occasion.ShopAnniversary(LocalDate founded) -> Optional.of(founded);
            case Occasion.FirstPurchaseAnniversary() ->
                    Optional.ofNullable(facts.activity().firstPurchase())
                            .map(at -> LocalDate.ofInstant(at, zone));
            case Occasion.FixedDate _,
                    Occasion.EasterBased _,
                    Occasion.NthWeekday _,
                    Occasion.Advent _,
                    Occasion.PublicHoliday _,
                    Occasion.Once _ ->
                    Optional.empty();
        };
    }
}
