package dev.stammkunde.delivermail;

import dev.stammkunde.domain.calendar.OccasionNames;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.Gift;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.Occasion;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.mail.GiftGiven;
import dev.stammkunde.domain.mail.MailFacts;
import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.points.PointsAccount;
import dev.stammkunde.domain.points.PointsView;
import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Variable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells a mail what it can speak of. What is not known stays absent. */
final class FillIn {

    /** What a test shows in place of a customer's code. */
    private static final String SAMPLE_CODE = "SAMPLE-CODE";

    private static final int SAMPLE_DAYS = 60;

    private final OccasionNames names;

    FillIn(OccasionNames names) {
        this.names = names;
    }

    MailValues values(
            MailValues none,
            MailFacts facts,
            @Nullable Campaign campaign,
            PointsAccount points,
            Language language) {
        Profile profile = facts.profile();
        PointsView view = PointsView.of(points, facts.now());
        LocalDate today = LocalDate.ofInstant(facts.now(), facts.zone());
        MailValues values =
                none.with(Variable.CUSTOMER_GIVEN_NAME, profile.givenName().orElse(null))
                        .with(Variable.CUSTOMER_FAMILY_NAME, profile.familyName().orElse(null))
                        .with(Variable.POINTS_AVAILABLE, view.available())
                        .with(Variable.POINTS_PENDING, view.pending())
                        .with(Variable.DATE_TODAY, today);
        return switch (facts.order()) {
            case MailOrder.OfOptIn _ -> values;
            case MailOrder.OfCampaign order ->
                    withLapse(
                            withOccasion(
                                    withGift(values, order.gift()),
                                    facts,
                                    campaign,
                                    order.occasion(),
                                    language),
                            order.variant(),
                            order.lapsedSince(),
                            today,
                            facts.zone());
            case MailOrder.OfTest order ->
                    withLapse(
                            withOccasion(
                                    withGift(values, sample(campaign, order.variant(), today)),
                                    facts,
                                    campaign,
                                    today,
                                    language),
                            order.variant(),
                            facts.now().minus(SAMPLE_DAYS, ChronoUnit.DAYS),
                            today,
                            facts.zone());
        };
    }

    private static @Nullable GiftGiven sample(
            @Nullable Campaign campaign, String variant, LocalDate today) {
        return switch (campaign == null ? null : campaign.findGift(variant).orElse(null)) {
            case null -> null;
            case Gift.Points(long points) -> new GiftGiven.Points(points, today.plusMonths(1));
            case Gift.Coupon _ -> new GiftGiven.Coupon(SAMPLE_CODE, today.plusMonths(1));
        };
    }

    private static MailValues withGift(MailValues values, @Nullable GiftGiven gift) {
        return switch (gift) {
            case null -> values;
            // Without a code the text has nothing to speak of, and the mail is held.
            case GiftGiven.Owed _ -> values;
            case GiftGiven.Points(long points, LocalDate validUntil) ->
                    values.with(Variable.GIFT_POINTS, points)
                            .with(Variable.GIFT_VALID_UNTIL, validUntil);
            case GiftGiven.Coupon(String code, LocalDate validUntil) ->
                    values.with(Variable.GIFT_CODE, code)
                            .with(Variable.GIFT_VALID_UNTIL, validUntil);
        };
    }

    private MailValues withOccasion(
            MailValues values,
            MailFacts facts,
            @Nullable Campaign campaign,
            LocalDate day,
            Language language) {
        if (campaign == null) {
            return values;
        }
        MailValues dated = values.with(Variable.OCCASION_DATE, day);
        return switch (campaign.rule()) {
            case CampaignRule.Birthday _ -> dated;
            case CampaignRule.WinBack _ -> dated;
            case CampaignRule.OnOccasion rule -> {
                Integer years = years(rule.occasion(), facts, day);
                MailValues named =
                        dated.with(
                                Variable.OCCASION_NAME,
                                names.findName(rule.occasion(), day, language).orElse(null));
                yield years == null ? named : named.with(Variable.ANNIVERSARY_YEARS, years);
            }
        };
    }

    private static @Nullable Integer years(Occasion occasion, MailFacts facts, LocalDate day) {
        return switch (occasion) {
            case Occasion.ShopAnniversary(LocalDate founded) -> day.getYear() - founded.getYear();
            case Occasion.FirstPurchaseAnniversary _ -> {
                Instant first = facts.activity().firstPurchase();
                yield first == null
                        ? null
                        : day.getYear() - LocalDate.ofInstant(first, facts.zone()).getYear();
            }
            case Occasion.FixedDate _,
                    Occasion.EasterBased _,
                    Occasion.NthWeekday _,
                    Occasion.Advent _,
                    Occasion.PublicHoliday _,
                    Occasion.Once _ ->
                    null;
        };
    }

    private static MailValues withLapse(
            MailValues values,
            String variant,
            @Nullable Instant lapsedSince,
            LocalDate today,
            ZoneId zone) {
        if (lapsedSince == null) {
            return values;
        }
        LocalDate last = LocalDate.ofInstant(lapsedSince, zone);
        MailValues lapsed =
                values.with(Variable.LAPSE_LAST_PURCHASE, last)
                        .with(Variable.LAPSE_DAYS, ChronoUnit.DAYS.between(last, today));
        boolean isStep = !variant.isEmpty() && variant.chars().allMatch(Character::isDigit);
        return isStep ? lapsed.with(Variable.LAPSE_STEP, Long.parseLong(variant)) : lapsed;
    }
}
