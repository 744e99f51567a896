package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.BehaviourCondition;
import dev.stammkunde.campaigns.RatingCondition;
import dev.stammkunde.campaigns.StatedCondition;
import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of which customers a campaign is for: conditions, of which one that is not known makes
 * the document unusable.
 */
public final class AudienceShape {

    private static final ListShape.Size TEXTS =
            new ListShape.Size("a list of 1 to 1000 texts", 1, 1_000);

    /** Ids or SKUs; one that nobody has is one that nobody matches. */
    static final Shape<Set<String>> PRODUCTS =
            ListShape.set(
                    TEXTS,
                    TextShapes.limited(
                            "a product's id or SKU of 1 to 200 characters",
                            "(?=.*\\S)[^\\x00-\\x1f\\x7f-\\x9f]{1,200}",
                            AudienceShape::isProduct));

    private static final Shape<Integer> DAYS = NumberShapes.integer(1, 3_650);

    /** Ids alone: what they are called, and who is in which, is the business of insights. */
    private static final List<String> CLASSES =
            List.of("BEST", "LOYAL", "BIG_SPENDER", "NEW", "OCCASIONAL", "AT_RISK", "ASLEEP");

    private static final Shape<Money> MONEY = MoneyShape.of();

    private static final Shape<String> SAVED =
            TextShapes.text(
                            "1 to 40 lower-case letters, digits and hyphens, of which the first is"
                                    + " no hyphen",
                            "[a-z0-9][a-z0-9-]{0,39}")
                    .described(
                            "The id of a saved audience, whose conditions and list must hold too");

    private final FieldsOf<Audience> fields = new FieldsOf<>();

    private final ShapeField<Set<Language>> languages =
            fields.sparse(
                    "languages",
                    ListShape.set(
                            TEXTS, WordShapes.oneOf(List.of(Language.values()), Language::code)),
                    Audience::languages,
                    Set.of());

    /** A country that nobody has is one that nobody matches. */
    private final ShapeField<Set<String>> countries =
            fields.sparse(
                    "countries",
                    ListShape.set(
                            TEXTS,
                            TextShapes.limited(
                                    "an ISO 3166-1 code such as DE",
                                    "[A-Z]{2}",
                                    OccasionShape::isCountry)),
                    Audience::countries,
                    Set.of());

    private final ShapeField<Money> least =
            fields.optional("spentAtLeast", MONEY, Audience::spentAtLeast);

    private final ShapeField<Money> less =
            fields.optional("spentLessThan", MONEY, Audience::spentLessThan);

    private final ShapeField<Integer> within =
            fields.optional("boughtWithinDays", DAYS, Audience::boughtWithinDays);

    private final ShapeField<Integer> notFor =
            fields.optional("notBoughtForDays", DAYS, Audience::notBoughtForDays);

    private final ShapeField<Long> points =
            fields.optional(
                    "pointsAtLeast",
                    NumberShapes.longInteger(0, 1_000_000_000_000L),
                    Audience::pointsAtLeast);

    private final ShapeField<Set<String>> products =
            fields.sparse("boughtAnyOf", PRODUCTS, Audience::boughtAnyOf, Set.of());

    private final ShapeField<TierCondition> tier =
            fields.optional("tier", TierConditionShape.of(), Audience::tier);

    private final ShapeField<Boolean> vip =
            fields.optional(
                    "vip",
                    NumberShapes.bool().described("Only who is a VIP, or only who is none"),
                    Audience::vip);

    private final ShapeField<Boolean> atRisk =
            fields.optional(
                    "atRisk",
                    NumberShapes.bool()
                            .described("Only who is likely to leave, or only who is not"),
                    it -> it.rating().atRisk());

    private final ShapeField<Set<String>> classes =
            fields.sparse(
                    "classes",
                    ListShape.set(
                            new ListShape.Size("a list of 1 to 7 classes", 1, CLASSES.size()),
                            WordShapes.oneOf(CLASSES, Function.identity())),
                    it -> it.rating().classes(),
                    Set.of());

    private final ShapeField<Money> worth =
            fields.optional(
                    "worthAtLeast",
                    MONEY.described("What is expected of them in twelve months"),
                    it -> it.rating().worthAtLeast());

    private final ShapeField<Integer> topRevenue =
            fields.optional(
                    "topRevenuePercent",
                    NumberShapes.integer(10, 90)
                            .described(
                                    "Those who paid most and together brought so much of the"
                                            + " revenue; tens alone are told apart"),
                    it -> it.rating().topRevenuePercent());

    private final ShapeField<Audience.Cohorts> firstBought =
            fields.optional("firstBought", cohorts(), Audience::firstBought);

    private final @Nullable ShapeField<BehaviourCondition> behaviour;

    private final @Nullable ShapeField<StatedCondition> stated;

    private final @Nullable ShapeField<String> saved;

    private AudienceShape(boolean namesSaved) {
        fields.closed();
        behaviour =
                namesSaved
                        ? fields.optional(
                                "behaviour", BehaviourConditionShape.of(), Audience::behaviour)
                        : null;
        stated =
                namesSaved
                        ? fields.optional("stated", StatedConditionShape.of(), Audience::stated)
                        : null;
        saved = namesSaved ? fields.optional("saved", SAVED, Audience::saved) : null;
        fields.limit(
                least,
                less,
                "must be more than spentAtLeast, in the same currency",
                AudienceShape::isLess);
        fields.limit(
                within,
                notFor,
                "must not be more than boughtWithinDays: nobody would be meant",
                (most, days) -> days <= most);
    }

    /** Returns the shape of an audience. */
    public static Shape<Audience> of() {
        return of(false);
    }

    /** Returns the shape of one that can name a saved audience, and ask for behaviour. */
    static Shape<Audience> namingSaved() {
        return of(true);
    }

    private static Shape<Audience> of(boolean namesSaved) {
        AudienceShape declared = new AudienceShape(namesSaved);
        return declared.fields
                .as(declared::audience)
                .described("Every condition that is there must hold.");
    }

    private Audience audience(Given given) {
        return new Audience(
                given.get(languages),
                given.get(countries),
                given.orNull(least),
                given.orNull(less),
                given.orNull(within),
                given.orNull(notFor),
                given.orNull(points),
                given.get(products),
                saved == null ? null : given.orNull(saved),
                given.orNull(tier),
                given.orNull(vip),
                behaviour == null ? null : given.orNull(behaviour),
                new RatingCondition(
                        given.orNull(atRisk),
                        given.get(classes),
                        given.orNull(worth),
                        given.orNull(topRevenue)),
                given.orNull(firstBought),
                stated == null ? null : given.orNull(stated));
    }

    private static Shape<Audience.Cohorts> cohorts() {
        Shape<String> month =
                TextShapes.text("a month such as 2026-03", "[0-9]{4}-(0[1-9]|1[0-2])");
        FieldsOf<Audience.Cohorts> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<String> from = fields.required("from", month, it -> it.from().toString());
        ShapeField<String> to = fields.required("to", month, it -> it.to().toString());
        fields.limit(
                from, to, "must not be before from", (first, last) -> last.compareTo(first) >= 0);
        return fields.as(
                        given ->
                                new Audience.Cohorts(
                                        YearMonth.parse(given.get(from)),
                                        YearMonth.parse(given.get(to))))
                .described("The months of which the first purchase must be in one");
    }

    private static boolean isProduct(String text) {
        return !text.isBlank()
                && text.length() <= 200
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isLess(Money least, Money most) {
        return least.isSameCurrency(most) && least.isLessThan(most);
    }
}
