package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.campaigns.CampaignRule.LeftBasket;
import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.OrderFilter;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The fields of what makes a customer due by something that happened. */
final class FollowUpShape {

    private static final int MOST_DAYS = 365;
    private static final int MOST_PURCHASES = 1_000;

    /** As points of a month lapse together, a run looks at who loses any until then. */
    private static final int MOST_DAYS_BEFORE = 90;

    private static final long MOST_POINTS = 1_000_000_000;

    /** A week later it is no basket that was left, but one that was given up. */
    private static final int MOST_HOURS = 168;

    static final Shape<Set<String>> CATEGORIES =
            ListShape.set(
                    new ListShape.Size("a list of 1 to 100 names of categories", 1, 100),
                    TextShapes.text(
                            "one line of 1 to 128 characters",
                            "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,128}"));

    private FollowUpShape() {}

    static ObjectShape<AfterOptIn> afterOptIn() {
        FieldsOf<AfterOptIn> fields =
                new FieldsOf<>(CampaignKind.AFTER_OPT_IN.name(), AfterOptIn.class);
        ShapeField<Integer> days =
                fields.required("days", NumberShapes.integer(0, MOST_DAYS), AfterOptIn::days);
        return fields.as(given -> new AfterOptIn(given.get(days)));
    }

    static ObjectShape<BeforeExpiry> beforeExpiry() {
        FieldsOf<BeforeExpiry> fields =
                new FieldsOf<>(CampaignKind.BEFORE_EXPIRY.name(), BeforeExpiry.class);
        fields.closed();
        ShapeField<Integer> days =
                fields.required(
                        "days",
                        NumberShapes.integer(1, MOST_DAYS_BEFORE)
                                .described("Before the last day on which the points can be spent"),
                        BeforeExpiry::days);
        ShapeField<Long> fromPoints =
                fields.usual(
                        "fromPoints",
                        NumberShapes.longInteger(1, MOST_POINTS)
                                .described("Only who loses at least so many points on the day"),
                        BeforeExpiry::fromPoints,
                        1L);
        return fields.as(given -> new BeforeExpiry(given.get(days), given.get(fromPoints)));
    }

    static ObjectShape<OnTier> onTier() {
        FieldsOf<OnTier> fields = new FieldsOf<>(CampaignKind.TIER.name(), OnTier.class);
        fields.closed();
        ShapeField<TierTurn> turn =
                fields.required("turn", WordShapes.oneOf(List.of(TierTurn.values())), OnTier::turn);
        ShapeField<Integer> days =
                fields.usual(
                        "days",
                        NumberShapes.integer(0, MOST_DAYS_BEFORE)
                                .described(
                                        "Of ENDS, before the last day on which an order keeps the"
                                                + " tier; 0 or absent of the others"),
                        OnTier::days,
                        0);
        fields.limit(
                turn,
                days,
                "must be 1 to 90 of ENDS, and 0 or absent of the others",
                (of, before) -> (of == TierTurn.ENDS) == (before > 0));
        ShapeField<Set<String>> tiers =
                fields.sparse("tiers", TierConditionShape.TIERS, OnTier::tiers, Set.of());
        return fields.as(given -> new OnTier(given.get(turn), given.get(days), given.get(tiers)));
    }

    static ObjectShape<LeftBasket> leftBasket() {
        FieldsOf<LeftBasket> fields =
                new FieldsOf<>(CampaignKind.ABANDONED_BASKET.name(), LeftBasket.class);
        fields.closed();
        ShapeField<Integer> hours =
                fields.required(
                        "hours",
                        NumberShapes.integer(1, MOST_HOURS)
                                .described("For how long it was neither changed nor bought"),
                        LeftBasket::hours);
        return fields.as(given -> new LeftBasket(given.get(hours)));
    }

    static ObjectShape<AfterOrder> afterOrder() {
        FieldsOf<AfterOrder> fields =
                new FieldsOf<>(CampaignKind.AFTER_ORDER.name(), AfterOrder.class);
        fields.closed();
        ShapeField<OrderMilestone> milestone =
                fields.required(
                        "milestone",
                        WordShapes.oneOf(List.of(OrderMilestone.values()), FollowUpShape::nameOf),
                        rule -> rule.after().milestone());
        ShapeField<Integer> days =
                fields.required(
                        "days", NumberShapes.integer(0, MOST_DAYS), rule -> rule.after().days());
        ShapeField<Integer> fromPurchase =
                fields.usual(
                        "fromPurchase",
                        NumberShapes.integer(1, MOST_PURCHASES)
                                .described("Of the customer's nth purchase and later ones only"),
                        rule -> rule.orders().fromPurchase(),
                        1);
        ShapeField<Integer> toPurchase =
                fields.optional(
                        "toPurchase",
                        NumberShapes.integer(1, MOST_PURCHASES)
                                .described("Up to the customer's nth purchase only"),
                        rule -> rule.orders().toPurchase());
        fields.limit(
                fromPurchase,
                toPurchase,
                "must not be less than fromPurchase: no order would be meant",
                (from, to) -> from <= to);
        GoodsFields<AfterOrder> goods = new GoodsFields<>(fields, rule -> rule.orders().goods());
        ShapeField<Boolean> withPoints =
                fields.usual(
                        "withPoints",
                        NumberShapes.bool().described("Only after orders that stand for points"),
                        rule -> rule.orders().withPoints(),
                        false);
        ShapeField<List<Article>> articles =
                fields.sparse(
                        "articles",
                        ListShape.of(
                                new ListShape.Size("a list of 1 to 100 articles", 1, 100),
                                article()),
                        AfterOrder::articles,
                        List.of());
        return fields.as(
                given ->
                        new AfterOrder(
                                new AfterMilestone(given.get(milestone), given.get(days)),
                                new OrderFilter(
                                        given.get(fromPurchase),
                                        given.orNull(toPurchase),
                                        goods.read(given),
                                        given.get(withPoints)),
                                given.get(articles)));
    }

    /** As surveys call it. */
    private static String nameOf(OrderMilestone milestone) {
        return switch (milestone) {
            case PLACED -> "PURCHASED";
            case PAID -> "PAID";
            case DELIVERED -> "DELIVERED";
        };
    }

    private static Shape<Article> article() {
        FieldsOf<Article> fields = new FieldsOf<>();
        fields.closed();
        GoodsFields<Article> goods = new GoodsFields<>(fields, Article::goods);
        ShapeField<Map<Language, Article.Link>> links =
                fields.required("links", links(), Article::links);
        return fields.as(given -> new Article(goods.read(given), given.get(links)));
    }

    private static Shape<Map<Language, Article.Link>> links() {
        FieldsOf<Map<Language, Article.Link>> fields = new FieldsOf<>();
        Map<Language, ShapeField<Article.Link>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language,
                    fields.optional(language.code(), link(), byCode -> byCode.get(language)));
        }
        return fields.as(
                given -> {
                    Map<Language, Article.Link> links = new EnumMap<>(Language.class);
                    languages.forEach(
                            (language, field) ->
                                    given.find(field).ifPresent(link -> links.put(language, link)));
                    return links;
                });
    }

    private static Shape<Article.Link> link() {
        FieldsOf<Article.Link> fields = new FieldsOf<>();
        ShapeField<String> url =
                fields.required(
                        "url",
                        TextShapes.url("https://… with a host", Set.of("https")),
                        Article.Link::url);
        ShapeField<String> title =
                fields.required(
                        "title",
                        TextShapes.line(
                                "one line of 1 to 200 characters, none of them a control"
                                        + " character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,200}"),
                        Article.Link::title);
        return fields.as(given -> new Article.Link(given.get(url), given.get(title)));
    }

    /** The fields that say of goods which are meant. */
    private static final class GoodsFields<T> {

        private final ShapeField<Set<String>> products;
        private final ShapeField<Set<String>> categories;

        GoodsFields(FieldsOf<T> fields, Function<T, Goods> goods) {
            products =
                    fields.sparse(
                            "boughtAnyOf",
                            AudienceShape.PRODUCTS,
                            it -> goods.apply(it).products(),
                            Set.of());
            categories =
                    fields.sparse(
                            "categories", CATEGORIES, it -> goods.apply(it).categories(), Set.of());
        }

        Goods read(Given given) {
            return new Goods(given.get(products), given.get(categories));
        }
    }
}
