package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.BasketToTell;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.MailedOrder;
import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.behaviour.ShownProduct;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.catalogue.Product;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * An order of which everything is known, which stands for all others where a mail is tried, and a
 * reward, a tier, a basket and products that do.
 */
final class SampleOrder {

    private static final String NUMBER = "1001";
    static final long POINTS = 120;

    /** A reward that is not far. */
    static final RewardInReach REWARD =
            new RewardInReach(
                    Map.of(Language.DE, "5 € Rabatt", Language.EN, "5 € off"), Language.DE, 80);

    /** A tier from which the next is not far. */
    static final TierToTell TIER =
            new TierToTell(
                    Map.of(Language.DE, "Silber", Language.EN, "Silver"),
                    Map.of(
                            Language.DE, "Noch 37,00\u00a0€ bis 31. Dezember 2026 für Gold.",
                            Language.EN, "€37.00 more by 31 December 2026 for Gold."),
                    Map.of(
                            Language.DE,
                                    "Damit Silber bleibt, fehlen 37,00\u00a0€ bis 31. Dezember 2026"
                                            + " (es zählt ab 1. Januar 2026).",
                            Language.EN,
                                    "To keep Silver, €37.00 by 31 December 2026 are missing (counted"
                                            + " from 1 January 2026)."),
                    LocalDate.of(2026, 12, 31));

    /** A basket with three products, of which two are shown. */
    static final BasketToTell BASKET =
            new BasketToTell(
                    Instant.EPOCH,
                    List.of(product("Kaffee 1 kg", "19.90"), product("Tasse", "12.00")),
                    1,
                    null);

    private SampleOrder() {}

    private static ShownProduct product(String name, String price) {
        return new ShownProduct(
                name,
                name,
                List.of(),
                null,
                null,
                Money.of(CurrencyUnit.EUR, new BigDecimal(price)));
    }

    /** Returns three products, each for another reason. */
    static List<Suggestion> suggestions(Instant now) {
        return List.of(
                new Suggestion(
                        product("Sencha", now),
                        new SuggestionReason.RunningOut(
                                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(30), 28)),
                new Suggestion(product("Teekanne", now), new SuggestionReason.BoughtWith("Sencha")),
                new Suggestion(product("Honig", now), new SuggestionReason.Popular(null)));
    }

    private static Product product(String title, Instant now) {
        return new Product(
                title,
                title,
                List.of(),
                Money.ofMinor(CurrencyUnit.EUR, 1_290),
                "https://shop.example/",
                null,
                true,
                false,
                now);
    }

    /** Returns one that the rule is for, with goods of its first article. */
    static MailedOrder of(AfterOrder rule, Instant now) {
        Goods goods =
                rule.articles().stream()
                        .findFirst()
                        .map(Article::goods)
                        .orElse(rule.orders().goods());
        return new MailedOrder(
                NUMBER,
                now.minus(Duration.ofDays(rule.after().daysAfter())),
                goods.products(),
                goods.categories(),
                POINTS);
    }
}
