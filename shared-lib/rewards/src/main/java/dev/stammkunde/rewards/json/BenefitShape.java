package dev.stammkunde.rewards.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.Benefit.Donation;
import dev.stammkunde.rewards.Benefit.EarlyAccess;
import dev.stammkunde.rewards.Benefit.FreeArticle;
import dev.stammkunde.rewards.Benefit.FreeShipping;
import dev.stammkunde.rewards.Benefit.Goodie;
import dev.stammkunde.rewards.Benefit.MemberPrice;
import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.Benefit.Voucher;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The fields of what a customer gets. What a later release adds may be a condition, such as a
 * minimum, so a field that is not known makes the document unusable.
 */
final class BenefitShape {

    static final String MINIMUM = "minimum";
    static final String AT_MOST = "atMost";
    static final String PRODUCT = "productId";

    private static final Shape<Money> MONEY = MoneyShape.positive();
    private static final Shape<Instant> MOMENT =
            TimeShapes.moment("a moment such as 2027-03-01T09:00:00+01:00");

    private BenefitShape() {}

    static Shape<Benefit> of() {
        return KindShape.of(
                List.of(
                        amountOff(),
                        percentOff(),
                        freeArticle(),
                        freeShipping(),
                        voucher(),
                        earlyAccess(),
                        memberPrice(),
                        goodie(),
                        donation()));
    }

    /** As shops write ids, SKUs and names. */
    private static Shape<String> word(String what) {
        return TextShapes.text(
                what + " of 1 to 200 characters on one line",
                "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");
    }

    private static <T> FieldsOf<T> closed(String kind, Class<T> type) {
        FieldsOf<T> fields = new FieldsOf<>(kind, type);
        fields.closed();
        return fields;
    }

    private static <T> ShapeField<Money> minimum(
            FieldsOf<T> fields, Function<T, @Nullable Money> getter) {
        return fields.optional(
                MINIMUM, MONEY.described("The least that the (other) goods cost"), getter);
    }

    private static <T> void sameCurrency(
            FieldsOf<T> fields, ShapeField<Money> one, ShapeField<Money> other) {
        fields.limit(
                one,
                other,
                "must be in the currency of the other amount",
                (first, second) -> first.isSameCurrency(second));
    }

    private static ObjectShape<AmountOff> amountOff() {
        FieldsOf<AmountOff> fields = closed("AMOUNT_OFF", AmountOff.class);
        ShapeField<Money> amount = fields.required("amount", MONEY, AmountOff::amount);
        ShapeField<Money> minimum = minimum(fields, AmountOff::minimum);
        sameCurrency(fields, amount, minimum);
        return fields.as(given -> new AmountOff(given.get(amount), given.orNull(minimum)));
    }

    private static ObjectShape<PercentOff> percentOff() {
        FieldsOf<PercentOff> fields = closed("PERCENT_OFF", PercentOff.class);
        ShapeField<Integer> percent =
                fields.required("percent", NumberShapes.ordinal(1, 100), PercentOff::percent);
        ShapeField<Money> atMost = fields.optional(AT_MOST, MONEY, PercentOff::atMost);
        ShapeField<Money> minimum = minimum(fields, PercentOff::minimum);
        sameCurrency(fields, atMost, minimum);
        return fields.as(
                given ->
                        new PercentOff(
                                given.get(percent), given.orNull(atMost), given.orNull(minimum)));
    }

    private static ObjectShape<FreeArticle> freeArticle() {
        FieldsOf<FreeArticle> fields = closed("FREE_ARTICLE", FreeArticle.class);
        ShapeField<String> product =
                fields.required(PRODUCT, word("the shop's id"), FreeArticle::productId);
        ShapeField<Money> minimum = minimum(fields, FreeArticle::minimum);
        return fields.as(given -> new FreeArticle(given.get(product), given.orNull(minimum)));
    }

    private static ObjectShape<FreeShipping> freeShipping() {
        FieldsOf<FreeShipping> fields = closed("FREE_SHIPPING", FreeShipping.class);
        ShapeField<Money> minimum = minimum(fields, FreeShipping::minimum);
        return fields.as(given -> new FreeShipping(given.orNull(minimum)));
    }

    private static ObjectShape<Voucher> voucher() {
        FieldsOf<Voucher> fields = closed("VOUCHER", Voucher.class);
        ShapeField<Money> value = fields.required("value", MONEY, Voucher::value);
        return fields.as(given -> new Voucher(given.get(value)));
    }

    private static ObjectShape<EarlyAccess> earlyAccess() {
        FieldsOf<EarlyAccess> fields = closed("EARLY_ACCESS", EarlyAccess.class);
        ShapeField<String> what = fields.required("what", word("a name"), EarlyAccess::what);
        ShapeField<Instant> from = fields.required("from", MOMENT, EarlyAccess::from);
        ShapeField<Instant> publicFrom =
                fields.required("publicFrom", MOMENT, EarlyAccess::publicFrom);
        fields.limit(from, publicFrom, "must be later than from", Instant::isBefore);
        return fields.as(
                given -> new EarlyAccess(given.get(what), given.get(from), given.get(publicFrom)));
    }

    private static ObjectShape<MemberPrice> memberPrice() {
        FieldsOf<MemberPrice> fields = closed("MEMBER_PRICE", MemberPrice.class);
        ShapeField<String> product =
                fields.required(PRODUCT, word("the shop's id"), MemberPrice::productId);
        ShapeField<Money> price = fields.required("price", MONEY, MemberPrice::price);
        ShapeField<Boolean> announced =
                fields.required(
                        "publiclyAnnounced",
                        NumberShapes.bool()
                                .described(
                                        "Whether it is advertised to the public. Then the price for"
                                                + " everyone is shown as prominently"),
                        MemberPrice::publiclyAnnounced);
        ShapeField<Money> everyone =
                fields.optional("priceForEveryone", MONEY, MemberPrice::priceForEveryone);
        fields.limit(
                price,
                everyone,
                "must be more than price, in the same currency",
                (member, all) -> member.isSameCurrency(all) && member.isLessThan(all));
        fields.check(
                (given, findings) -> {
                    JsonField field = given.at(everyone);
                    if (given.find(announced).orElse(false)
                            && field.kind() == JsonField.Kind.ABSENT) {
                        findings.limit(
                                field,
                                "is missing; a price that is advertised to the public names the one"
                                        + " for everyone too");
                    }
                });
        return fields.as(
                given ->
                        new MemberPrice(
                                given.get(product),
                                given.get(price),
                                given.get(announced),
                                given.orNull(everyone)));
    }

    private static ObjectShape<Goodie> goodie() {
        FieldsOf<Goodie> fields = closed("GOODIE", Goodie.class);
        ShapeField<String> sku = fields.required("sku", word("a SKU"), Goodie::sku);
        return fields.as(given -> new Goodie(given.get(sku)));
    }

    private static ObjectShape<Donation> donation() {
        FieldsOf<Donation> fields = closed("DONATION", Donation.class);
        ShapeField<String> recipient =
                fields.required("recipient", word("a name"), Donation::recipient);
        ShapeField<Money> amount = fields.required("amount", MONEY, Donation::amount);
        ShapeField<String> organisation =
                fields.optional(
                        "organisation",
                        TextShapes.text("the id of an organisation", "[a-z0-9][a-z0-9-]{0,39}")
                                .described(
                                        "The organisation's document, by which what is owed to it"
                                                + " is kept"),
                        Donation::organisation);
        ShapeField<Donation.Matching> matching =
                fields.optional("matching", matching(), Donation::matching);
        fields.limit(
                amount,
                matching,
                "must have a cap in the currency of the amount",
                (money, more) -> more.atMost() == null || more.atMost().isSameCurrency(money));
        fields.check(
                (given, findings) -> {
                    if (given.find(matching).isPresent() && given.find(organisation).isEmpty()) {
                        findings.limit(
                                given.at(organisation),
                                "is missing; what the shop adds is kept for an organisation");
                    }
                });
        return fields.as(
                given ->
                        new Donation(
                                given.get(recipient),
                                given.get(amount),
                                given.orNull(organisation),
                                given.orNull(matching)));
    }

    private static Shape<Donation.Matching> matching() {
        FieldsOf<Donation.Matching> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Integer> percent =
                fields.required(
                        "percent",
                        NumberShapes.ordinal(1, 1000)
                                .described("What the shop adds to each donation"),
                        Donation.Matching::percent);
        ShapeField<Money> atMost =
                fields.optional(
                        AT_MOST,
                        MONEY.described(
                                "The most that the shop adds for the organisation, all donations"
                                        + " together"),
                        Donation.Matching::atMost);
        return fields.as(given -> new Donation.Matching(given.get(percent), given.orNull(atMost)));
    }
}
