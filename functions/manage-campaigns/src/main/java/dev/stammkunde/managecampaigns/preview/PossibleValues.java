package dev.stammkunde.managecampaigns.preview;

import dev.stammkunde.domain.calendar.OccasionNames;
import dev.stammkunde.domain.calendar.PublicHolidays;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.Gift;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.Occasion;
import dev.stammkunde.email.MailLocale;
import dev.stammkunde.email.MailTemplate;
import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Variable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a mail of a campaign can say to a customer of whom everything is known. A template that asks
 * for more asks for what no customer's mail has: every one of its mails would be held.
 */
public final class PossibleValues {

    private static final String LINK = "https://stammkunde.invalid/";

    private final OccasionNames names;

    public PossibleValues(PublicHolidays holidays) {
        this.names = new OccasionNames(holidays);
    }

    /** Returns the variables that a template asks for and that no mail of a campaign has. */
    public List<String> missing(
            Campaign campaign,
            String variant,
            Language language,
            MailTemplate template,
            Instant now) {
        LocalDate day = LocalDate.ofInstant(now, campaign.timing().zone());
        MailValues values =
                MailValues.in(MailLocale.of(language, null))
                        .with(Variable.CUSTOMER_GIVEN_NAME, "Ada")
                        .with(Variable.CUSTOMER_FAMILY_NAME, "Lovelace")
                        .with(Variable.POINTS_AVAILABLE, 1)
                        .with(Variable.POINTS_PENDING, 1)
                        .with(Variable.LINKS_UNSUBSCRIBE, LINK)
                        .with(Variable.LINKS_PREFERENCES, LINK)
                        .with(Variable.DATE_TODAY, day)
                        .with(Variable.OCCASION_DATE, day);
        MailValues ofRule =
                switch (campaign.rule()) {
                    case CampaignRule.Birthday _ -> values;
                    case CampaignRule.WinBack _ ->
                            values.with(Variable.LAPSE_DAYS, 1)
                                    .with(Variable.LAPSE_STEP, 1)
                                    .with(Variable.LAPSE_LAST_PURCHASE, day);
                    case CampaignRule.OnOccasion(Occasion occasion, int _) ->
                            withOccasion(values, occasion, day, language);
                };
        return MissingValues.of(template, withGift(ofRule, campaign, variant, day)).stream()
                // What the shop has not said yet can be said later.
                .filter(name -> !name.startsWith("shop."))
                .toList();
    }

    private MailValues withOccasion(
            MailValues values, Occasion occasion, LocalDate day, Language language) {
        boolean hasYears =
                switch (occasion) {
                    case Occasion.ShopAnniversary _, Occasion.FirstPurchaseAnniversary _ -> true;
                    case Occasion.FixedDate _,
                            Occasion.EasterBased _,
                            Occasion.NthWeekday _,
                            Occasion.Advent _,
                            Occasion.PublicHoliday _,
                            Occasion.Once _ ->
                            false;
                };
        MailValues named =
                values.with(
                        Variable.OCCASION_NAME,
                        names.findName(occasion, day, language).orElse(null));
        return hasYears ? named.with(Variable.ANNIVERSARY_YEARS, 1) : named;
    }

    private static MailValues withGift(
            MailValues values, Campaign campaign, String variant, LocalDate day) {
        Gift gift = brings(campaign, variant) ? campaign.gift() : null;
        return switch (gift) {
            case null -> values;
            case Gift.Points(long points) ->
                    values.with(Variable.GIFT_POINTS, points).with(Variable.GIFT_VALID_UNTIL, day);
            case Gift.Coupon _ ->
                    values.with(Variable.GIFT_CODE, "X").with(Variable.GIFT_VALID_UNTIL, day);
        };
    }

    /** The main contents of a ladder are those of all steps without their own. */
    private static boolean brings(Campaign campaign, String variant) {
        if (campaign.rule() instanceof CampaignRule.WinBack(List<CampaignRule.Step> steps)
                && variant.equals(Campaign.MAIN)) {
            return IntStream.rangeClosed(1, steps.size())
                    .mapToObj(String::valueOf)
                    .filter(step -> !campaign.contents().containsKey(step))
                    .allMatch(step -> campaign.findGift(step).isPresent());
        }
        return campaign.findGift(variant).isPresent();
    }
}
