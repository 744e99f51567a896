package dev.stammkunde.managecampaigns.preview;

import dev.stammkunde.domain.calendar.OccasionCalendar;
import dev.stammkunde.domain.calendar.OccasionNames;
import dev.stammkunde.domain.calendar.PublicHolidays;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignRule.Birthday;
import dev.stammkunde.domain.campaign.CampaignRule.OnOccasion;
import dev.stammkunde.domain.campaign.CampaignRule.WinBack;
import dev.stammkunde.domain.campaign.Gift;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.Occasion;
import dev.stammkunde.domain.customer.Activity;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.points.PointsView;
import dev.stammkunde.email.MailLocale;
import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Variable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a mail says to a customer if it is sent now, as if the customer were due. */
final class SampleValues {

    /** In place of a code, since a preview takes none from the pool. */
    static final String CODE = "BEISPIEL-CODE";

    private final OccasionCalendar calendar;
    private final OccasionNames names;

    SampleValues(PublicHolidays holidays) {
        this.calendar = new OccasionCalendar(holidays);
        this.names = new OccasionNames(holidays);
    }

    /**
     * Who reads, and when.
     *
     * @param shopUrl where links lead that in a mail are the customer's own
     */
    record Reader(
            Profile profile,
            Activity activity,
            PointsView points,
            ZoneId zone,
            String shopUrl,
            Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }
    }

    MailValues of(Campaign campaign, String variant, Language language, Reader reader) {
        MailValues values =
                MailValues.in(MailLocale.of(language, reader.profile().country().orElse(null)))
                        .with(
                                Variable.CUSTOMER_GIVEN_NAME,
                                reader.profile().givenName().orElse(null))
                        .with(
                                Variable.CUSTOMER_FAMILY_NAME,
                                reader.profile().familyName().orElse(null))
                        .with(Variable.POINTS_AVAILABLE, reader.points().available())
                        .with(Variable.POINTS_PENDING, reader.points().pending())
                        .with(Variable.LINKS_UNSUBSCRIBE, reader.shopUrl())
                        .with(Variable.LINKS_PREFERENCES, reader.shopUrl())
                        .with(Variable.DATE_TODAY, reader.today());
        MailValues withGift =
                campaign.findGift(variant).map(gift -> withGift(values, gift)).orElse(values);
        return switch (campaign.rule()) {
            case Birthday _ ->
                    withGift.with(Variable.OCCASION_DATE, nextBirthday(reader).orElse(null));
            case WinBack _ -> withLapse(withGift, variant, reader);
            case OnOccasion(Occasion occasion, int _) ->
                    withOccasion(withGift, occasion, language, reader);
        };
    }

    private static MailValues withGift(MailValues values, Gift gift) {
        return switch (gift) {
            case Gift.Points(long points) -> values.with(Variable.GIFT_POINTS, points);
            case Gift.Coupon _ -> values.with(Variable.GIFT_CODE, CODE);
        };
    }

    private static Optional<LocalDate> nextBirthday(Reader reader) {
        return reader.profile()
                .birthday()
                .map(
                        birthday -> {
                            MonthDay day = birthday.day();
                            LocalDate thisYear = day.atYear(reader.today().getYear());
                            return thisYear.isBefore(reader.today())
                                    ? day.atYear(reader.today().getYear() + 1)
                                    : thisYear;
                        });
    }

    private static MailValues withLapse(MailValues values, String variant, Reader reader) {
        long step = variant.equals(Campaign.MAIN) ? 1 : Long.parseLong(variant);
        MailValues withStep = values.with(Variable.LAPSE_STEP, step);
        return reader.activity()
                .lastPurchase()
                .map(at -> LocalDate.ofInstant(at, reader.zone()))
                .map(
                        day ->
                                withStep.with(Variable.LAPSE_LAST_PURCHASE, day)
                                        .with(
                                                Variable.LAPSE_DAYS,
                                                ChronoUnit.DAYS.between(day, reader.today())))
                .orElse(withStep);
    }

    private MailValues withOccasion(
            MailValues values, Occasion occasion, Language language, Reader reader) {
        LocalDate date =
                calendar.findNext(occasion, reader.today())
                        .or(() -> nextAnniversary(occasion, reader))
                        .orElse(reader.today());
        MailValues withDay =
                values.with(Variable.OCCASION_DATE, date)
                        .with(
                                Variable.OCCASION_NAME,
                                names.findName(occasion, date, language).orElse(null));
        return findFirst(occasion, reader)
                .map(first -> ChronoUnit.YEARS.between(first, date))
                .filter(years -> years > 0)
                .map(years -> withDay.with(Variable.ANNIVERSARY_YEARS, years))
                .orElse(withDay);
    }

    private static Optional<LocalDate> nextAnniversary(Occasion occasion, Reader reader) {
        return findFirst(occasion, reader)
                .map(
                        first -> {
                            long years = ChronoUnit.YEARS.between(first, reader.today());
                            LocalDate last = first.plusYears(years);
                            return years > 0 && last.equals(reader.today())
                                    ? last
                                    : first.plusYears(years + 1);
                        });
    }

    private static Optional<LocalDate> findFirst(Occasion occasion, Reader reader) {
        return switch (occasion) {
            case Occasion.ShopAnniversary(LocalDate founded) -> Optional.of(founded);
            case Occasion.FirstPurchaseAnniversary() ->
                    Optional.ofNullable(reader.activity().firstPurchase())
                            .map(at -> LocalDate.ofInstant(at, reader.zone()));
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
