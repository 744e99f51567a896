package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.MailedOrder;
import dev.stammkunde.campaigns.PointsBeforeExpiry;
import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.content.FillMail;
import dev.stammkunde.mail.content.MailValues;
import dev.stammkunde.mail.content.Variable;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the mails of a campaign what they can speak of: the one place that says it. What is not
 * known stays absent.
 */
public final class FillIn implements FillMail {

    private final OccasionNames names;
    private final Campaign campaign;
    private final PointsView points;
    private final WhatHappened about;

    /**
     * Fills in for one reader.
     *
     * @param points the reader's
     * @param about what the mail comes after or before, and can offer; nothing for tries
     */
    public FillIn(OccasionNames names, Campaign campaign, PointsView points, WhatHappened about) {
        this.names = names;
        this.campaign = campaign;
        this.points = points;
        this.about = about;
    }

    @Override
    public Optional<Content> findContent(String variant, Language language) {
        return campaign.findContent(variant, List.of(language));
    }

    @Override
    public MailValues fill(MailValues values, MailFacts facts, About given, Language language) {
        Profile profile = facts.profile();
        MailValues ofReader =
                values.with(Variable.CUSTOMER_GIVEN_NAME, profile.givenName().orElse(null))
                        .with(Variable.CUSTOMER_FAMILY_NAME, profile.familyName().orElse(null))
                        .with(
                                Variable.POINTS_AVAILABLE,
                                points.available() + notGiven(facts.order()))
                        .with(Variable.POINTS_PENDING, points.pending())
                        .with(Variable.OCCASION_DATE, given.occasion());
        MailValues withReward =
                withSuggestions(
                        withTier(withReward(ofReader, facts, language), facts, language),
                        facts,
                        language);
        MailValues withGift =
                withGift(
                        campaign.isAboutADay()
                                ? withDistance(withReward, facts, given.occasion())
                                : withReward,
                        given.gift());
        return switch (campaign.rule()) {
            case CampaignRule.Birthday _ -> withGift;
            case CampaignRule.OnLifeEvent rule ->
                    withEvent(withGift, rule.event(), facts, given.occasion(), language);
            case CampaignRule.WinBack _ -> withLapse(withGift, facts, given);
            case CampaignRule.OnOccasion(Occasion occasion, int _) ->
                    withOccasion(withGift, occasion, facts, given.occasion(), language);
            case CampaignRule.AfterOrder rule ->
                    withOrder(withGift, rule, orderOf(rule, facts), facts, language);
            case CampaignRule.AfterOptIn _, CampaignRule.OnTier _ -> withGift;
            case CampaignRule.BeforeExpiry _ -> withExpiry(withGift, facts, given.occasion());
            case CampaignRule.LeftBasket _ -> FillBasket.with(withGift, facts, about.basket());
        };
    }

    /** Who tries a mail sees it about an order that stands for all others. */
    private @Nullable MailedOrder orderOf(CampaignRule.AfterOrder rule, MailFacts facts) {
        return facts.order() instanceof MailOrder.OfTest
                ? SampleOrder.of(rule, facts.now())
                : about.order();
    }

    /** Who tries a mail sees it with a reward that stands for all others. */
    private MailValues withReward(MailValues values, MailFacts facts, Language language) {
        RewardInReach reward =
                facts.order() instanceof MailOrder.OfTest ? SampleOrder.REWARD : about.reward();
        return reward == null
                ? values
                : values.with(Variable.REWARD_NAME, reward.name(language))
                        .with(Variable.REWARD_POINTS_MISSING, reward.pointsMissing());
    }

    /** Who tries a mail sees it with a tier that stands for all others. */
    private MailValues withTier(MailValues values, MailFacts facts, Language language) {
        TierToTell tier =
                facts.order() instanceof MailOrder.OfTest ? SampleOrder.TIER : about.tier();
        return tier == null
                ? values
                : values.with(Variable.TIER_NAME, tier.findName(language).orElse(null))
                        .with(Variable.TIER_MISSING, tier.findMissing(language).orElse(null))
                        .with(Variable.TIER_KEEP, tier.findKeep(language).orElse(null))
                        .with(Variable.TIER_LAST_DAY, tier.lastDay());
    }

    /** Who tries a mail sees it with products that stand for all others. */
    private MailValues withSuggestions(MailValues values, MailFacts facts, Language language) {
        List<Suggestion> suggestions =
                facts.order() instanceof MailOrder.OfTest
                        ? SampleOrder.suggestions(facts.now())
                        : about.suggestions();
        LocalDate today = LocalDate.ofInstant(facts.now(), facts.zone());
        return FillSuggestions.with(values, suggestions, today, language);
    }

    /** Who tries a mail sees it with points that stand for all others. */
    private MailValues withExpiry(MailValues values, MailFacts facts, LocalDate lastDay) {
        PointsBeforeExpiry lost =
                facts.order() instanceof MailOrder.OfTest
                        ? new PointsBeforeExpiry(SampleOrder.POINTS, lastDay)
                        : about.expiring();
        return lost == null
                ? values
                : values.with(Variable.EXPIRY_POINTS, lost.points())
                        .with(Variable.EXPIRY_LAST_DAY, lost.lastDay());
    }

    private static MailValues withOrder(
            MailValues values,
            CampaignRule.AfterOrder rule,
            @Nullable MailedOrder order,
            MailFacts facts,
            Language language) {
        if (order == null) {
            return values;
        }
        Optional<Article.Link> link =
                rule.findArticle(order.products(), order.categories())
                        .map(article -> article.links().get(language));
        return values.with(Variable.ORDER_NUMBER, order.number())
                .with(Variable.ORDER_DATE, LocalDate.ofInstant(order.placedAt(), facts.zone()))
                .with(Variable.ORDER_POINTS, order.points())
                .with(Variable.ARTICLE_URL, link.map(Article.Link::url).orElse(null))
                .with(Variable.ARTICLE_TITLE, link.map(Article.Link::title).orElse(null));
    }

    /** Whoever is due has the points of the gift by the time of the mail. */
    private static long notGiven(MailOrder order) {
        return order instanceof MailOrder.OfTest test
                        && test.about().gift() instanceof GiftGiven.Points(long given, var _)
                ? given
                : 0;
    }

    /** Who tries a mail sees it as it comes on the day on which it is due. */
    private MailValues withDistance(MailValues values, MailFacts facts, LocalDate occasion) {
        LocalDate sentOn =
                facts.order() instanceof MailOrder.OfTest
                        ? occasion.plusDays(campaign.mailDays().daysAfter())
                        : LocalDate.ofInstant(facts.now(), facts.zone());
        long late = ChronoUnit.DAYS.between(occasion, sentOn);
        return values.with(Variable.OCCASION_DAYS_LATE, Math.max(0, late))
                .with(Variable.OCCASION_DAYS_AHEAD, Math.max(0, -late));
    }

    private static MailValues withGift(MailValues values, @Nullable GiftGiven gift) {
        return switch (gift) {
            case null -> values;
            // Without a code the text has nothing to speak of, and the mail is held.
            case GiftGiven.Owed _ -> values;
            case GiftGiven.Points(long given, LocalDate validUntil) ->
                    values.with(Variable.GIFT_POINTS, given)
                            .with(Variable.GIFT_VALID_UNTIL, validUntil);
            case GiftGiven.Coupon(String code, LocalDate validUntil) ->
                    values.with(Variable.GIFT_CODE, code)
                            .with(Variable.GIFT_VALID_UNTIL, validUntil);
        };
    }

    private MailValues withOccasion(
            MailValues values,
            Occasion occasion,
            MailFacts facts,
            LocalDate day,
            Language language) {
        MailValues named =
                values.with(
                        Variable.OCCASION_NAME,
                        names.findName(occasion, day, language).orElse(null));
        Integer years = years(occasion, facts, day);
        return years == null ? named : named.with(Variable.ANNIVERSARY_YEARS, years);
    }

    /** Of a day that never was before there are no years. */
    private static MailValues withEvent(
            MailValues values, LifeEvent event, MailFacts facts, LocalDate day, Language language) {
        MailValues named = values.with(Variable.OCCASION_NAME, event.words().in(language));
        return facts.profile().lifeDates().of(event).stream()
                .map(LifeDate::date)
                .filter(date -> date.day().equals(MonthDay.from(day)))
                .flatMap(date -> Stream.ofNullable(date.year()))
                .map(year -> day.getYear() - year.getValue())
                .filter(years -> years > 0)
                .findFirst()
                .map(years -> named.with(Variable.ANNIVERSARY_YEARS, years))
                .orElse(named);
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

    private MailValues withLapse(MailValues values, MailFacts facts, About given) {
        Integer step = campaign.findStep(given.variant()).orElse(null);
        MailValues onLadder = step == null ? values : values.with(Variable.LAPSE_STEP, step);
        Instant since = given.lapsedSince();
        if (since == null) {
            return onLadder;
        }
        LocalDate last = LocalDate.ofInstant(since, facts.zone());
        LocalDate today = LocalDate.ofInstant(facts.now(), facts.zone());
        return onLadder.with(Variable.LAPSE_LAST_PURCHASE, last)
                .with(Variable.LAPSE_DAYS, ChronoUnit.DAYS.between(last, today));
    }
}
