package dev.stammkunde.campaigns.stored;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.campaigns.CampaignRule.Birthday;
import dev.stammkunde.campaigns.CampaignRule.LeftBasket;
import dev.stammkunde.campaigns.CampaignRule.OnLifeEvent;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.OrderFilter;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeEvent;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Campaigns of each kind, with each gift, each timing and each field. */
final class SampleCampaigns {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Timing DAILY = new Timing("cron(0 9 * * ? *)", BERLIN, null, null, null);
    private static final Timing BOUNDED =
            new Timing(
                    "rate(1 day)",
                    ZoneId.of("Europe/Vienna"),
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2027, 12, 1),
                    LocalTime.of(9, 30));
    private static final Timing BEFORE =
            new Timing("cron(0 9 * * ? *)", BERLIN, null, null, null, OnQuietDays.BEFORE, 3);
    private static final Timing ONCE =
            new Timing("at(2026-12-24T09:00:00)", BERLIN, null, null, null);
    private static final Audience CHOSEN =
            new Audience(
                    Set.of(Language.DE, Language.EN),
                    Set.of("AT", "DE"),
                    Money.of(CurrencyUnit.EUR, new BigDecimal("100.00")),
                    Money.of(CurrencyUnit.EUR, new BigDecimal("5000.00")),
                    400,
                    50,
                    10L,
                    Set.of("sku-1", "sku-2"));
    private static final Gift POINTS = new Gift.Points(200);
    private static final Gift COUPON = new Gift.Coupon("winter");

    private SampleCampaigns() {}

    /** Returns them by the names of their files. */
    static Map<String, Campaign> all() {
        Map<String, Campaign> all = new LinkedHashMap<>();
        put(all, "birthday", new Birthday(-3, LeapDay.MARCH_1, 14), DAILY, POINTS);
        put(all, "life-event", wedding(), DAILY, POINTS);
        put(all, "win-back", ladder(), BOUNDED, COUPON);
        put(all, "fixed-date", on(new Occasion.FixedDate(MonthDay.of(2, 29))), DAILY, null);
        put(all, "easter", on(new Occasion.EasterBased(-2)), DAILY, POINTS);
        put(all, "nth-weekday", on(blackFriday()), DAILY, COUPON);
        put(all, "advent", on(new Occasion.Advent(1)), DAILY, null);
        put(
                all,
                "public-holiday",
                on(new Occasion.PublicHoliday("DE", "by", "ASSUMPTION_DAY")),
                DAILY,
                null);
        put(
                all,
                "shop-anniversary",
                on(new Occasion.ShopAnniversary(LocalDate.of(2019, 3, 1))),
                DAILY,
                null);
        put(all, "first-purchase", on(new Occasion.FirstPurchaseAnniversary()), DAILY, null);
        put(
                all,
                "first-purchase-before",
                on(new Occasion.FirstPurchaseAnniversary()),
                BEFORE,
                null);
        put(all, "after-order", guide(), DAILY, null);
        put(all, "before-expiry", new BeforeExpiry(30, 50), DAILY, null);
        put(all, "tier-ends", new OnTier(TierTurn.ENDS, 30, Set.of("gold")), DAILY, null);
        put(all, "left-basket", new LeftBasket(4), DAILY, null);
        put(all, "after-opt-in", new AfterOptIn(2), DAILY, COUPON);
        put(all, "newsletter", new OnOccasion(new Occasion.Once(), 0), ONCE, null);
        all.put("newsletter-variants", variants());
        put(all, "newsletter-picture", new OnOccasion(new Occasion.Once(), 0), ONCE, POINTS);
        return all;
    }

    private static Campaign variants() {
        Split split =
                new Split(
                        List.of(
                                new Split.Variant("plain", "Wie bisher", 1, Map.of()),
                                new Split.Variant(
                                        "name",
                                        "Mit Vornamen",
                                        3,
                                        Map.of(
                                                "main",
                                                Map.of(
                                                        Language.DE,
                                                        new Split.OwnContent(
                                                                "newsletter",
                                                                "Hallo {{customer.givenName}}",
                                                                "p",
                                                                "<mj-text>x</mj-text>",
                                                                new Content.Picture(
                                                                        "https://shop.example/b.jpg",
                                                                        "Ein Strauß")))))),
                        LocalDate.of(2026, 12, 24));
        return new CampaignDraft(
                        "Aktion newsletter-variants",
                        new OnOccasion(new Occasion.Once(), 0),
                        ONCE,
                        Audience.everyone(),
                        "news",
                        contents("newsletter-variants"),
                        null,
                        Priority.NORMAL,
                        0,
                        false,
                        split,
                        7)
                .toVersion(
                        new CampaignId("shop", "newsletter-variants"),
                        1,
                        CampaignState.ACTIVE,
                        Instant.parse("2026-11-22T09:00:00Z"));
    }

    private static OnLifeEvent wedding() {
        return new OnLifeEvent(LifeEvent.WEDDING, new Birthday(-7, LeapDay.MARCH_1, 0));
    }

    private static WinBack ladder() {
        return new WinBack(List.of(new Step(60, new BigDecimal("2.5")), new Step(90, null)));
    }

    private static AfterOrder guide() {
        Goods tea = new Goods(Set.of("sku-1"), Set.of("tea"));
        return new AfterOrder(
                new AfterMilestone(OrderMilestone.DELIVERED, 3),
                new OrderFilter(2, 5, tea, true),
                List.of(
                        new Article(
                                tea,
                                Map.of(
                                        Language.DE,
                                        new Article.Link(
                                                "https://shop.example/tee",
                                                "Tee richtig kochen")))));
    }

    private static Occasion.NthWeekday blackFriday() {
        return new Occasion.NthWeekday(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, 1);
    }

    private static OnOccasion on(Occasion occasion) {
        return new OnOccasion(occasion, -7);
    }

    private static void put(
            Map<String, Campaign> all,
            String name,
            CampaignRule rule,
            Timing timing,
            @Nullable Gift gift) {
        boolean full = rule instanceof WinBack;
        CampaignDraft draft =
                new CampaignDraft(
                        "Aktion " + name,
                        rule,
                        timing,
                        full ? CHOSEN : Audience.everyone(),
                        "news",
                        full ? contentsOfSteps() : contents(name),
                        gift,
                        full ? Priority.HIGH : Priority.NORMAL,
                        full ? 10 : 0,
                        full);
        all.put(
                name,
                draft.toVersion(
                        new CampaignId("shop", name),
                        full ? 3 : 1,
                        full ? CampaignState.PAUSED : CampaignState.ACTIVE,
                        Instant.parse("2026-11-22T09:00:00Z")));
    }

    private static Map<String, Map<Language, Content>> contents(String name) {
        Content.Picture picture =
                name.endsWith("picture")
                        ? new Content.Picture("https://shop.example/a.jpg", "Ein Strauß")
                        : null;
        return Map.of(
                "main", Map.of(Language.DE, new Content("occasion", null, null, null, picture)));
    }

    private static Map<String, Map<Language, Content>> contentsOfSteps() {
        Content own =
                new Content(
                        "win-back", "Hallo {{customer.givenName}}", "p", "<mj-text>x</mj-text>");
        return Map.of(
                "main",
                Map.of(Language.DE, own, Language.EN, new Content("win-back", null, null, null)),
                "2",
                Map.of(Language.DE, own));
    }
}
