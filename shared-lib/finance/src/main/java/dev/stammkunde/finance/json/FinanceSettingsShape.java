package dev.stammkunde.finance.json;

import dev.stammkunde.finance.settings.ArticleTreatment;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.shop.json.CurrencyShape;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The fields of the settings of finance. */
final class FinanceSettingsShape {

    private static final BigDecimal MOST_VALUE = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST_BUDGET = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);
    private static final int DIGITS = 6;
    private static final int MOST_MONTHS = 120;

    private static final Shape<String> ENTITY =
            TextShapes.line(
                            "one line of 1 to 100 characters",
                            "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,100}")
                    .described("Whose books the months belong to");

    private static final Shape<CurrencyUnit> CURRENCY =
            CurrencyShape.of().described("Of the books; no month changes it");

    private static final Shape<BigDecimal> VALUE =
            decimal("a decimal such as \"0.01\", more than 0", MOST_VALUE)
                    .described("What a point saves who redeems it, tax included; more than 0");

    private static final Shape<BigDecimal> REDEMPTION =
            DecimalShapes.number(BigDecimal.valueOf(100))
                    .described(
                            "Share of issued points that are redeemed in the end, where history"
                                    + " does not say it");

    private static final Shape<Integer> LEAST_MONTHS =
            NumberShapes.integer(2, MOST_MONTHS)
                    .described("Months of sale that history must have to be used");

    private static final Shape<Set<String>> REASONS =
            ListShape.set(
                            new ListShape.Size("a list of at most 50 reasons", 0, 50),
                            TextShapes.limited(
                                    AdjustmentAsk.REASON_EXPECTED,
                                    "[\\s\\S]{1,200}",
                                    AdjustmentAsk::isReason))
                    .described(
                            "Reasons of adjustments that make up for an order that was missed;"
                                    + " points of all others are promotional");

    private static final Shape<ArticleTreatment> ARTICLE =
            WordShapes.oneOf(List.of(ArticleTreatment.values()))
                    .described(
                            "How value added tax sees an article for points with an order; the"
                                    + " usual rests on an Opinion (C-436/24)");

    private static final Shape<BigDecimal> USD_RATE =
            decimal("a decimal such as \"0.92\", more than 0", MOST_RATE)
                    .described("How much of the currency a US dollar is; more than 0");

    private static final Shape<BigDecimal> MAIL_PRICE =
            decimal("a decimal such as \"0.10\"", MOST_VALUE)
                    .described("What SES charges for a thousand mails");

    private static final Shape<List<String>> RECIPIENTS =
            ListShape.of(
                            new ListShape.Size("a list of at most 20 addresses", 0, 20),
                            TextShapes.emailAddress())
                    .described("To whom the link to a report goes");

    private FinanceSettingsShape() {}

    static ObjectShape<FinanceSettings> of() {
        FieldsOf<FinanceSettings> fields = new FieldsOf<>();
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        ShapeField<String> entity =
                fields.required("legalEntity", ENTITY, FinanceSettings::legalEntity);
        ShapeField<CurrencyUnit> currency =
                fields.required("currency", CURRENCY, FinanceSettings::currency);
        ShapeField<BigDecimal> value =
                fields.required("valuePerPoint", VALUE, FinanceSettings::valuePerPoint);
        ShapeField<BigDecimal> redemption =
                fields.usual(
                        "expectedRedemptionPercent",
                        REDEMPTION,
                        FinanceSettings::expectedRedemptionPercent,
                        FinanceSettings.USUAL_REDEMPTION_PERCENT);
        ShapeField<Integer> months =
                fields.usual(
                        "leastMonths",
                        LEAST_MONTHS,
                        FinanceSettings::leastMonths,
                        FinanceSettings.USUAL_LEAST_MONTHS);
        ShapeField<Set<String>> reasons =
                fields.usual("earnedReasons", REASONS, FinanceSettings::earnedReasons, Set.of());
        ShapeField<ProvisionTerms> provision =
                fields.usual(
                        "provision",
                        FinanceSettingsProvisionShape.of(),
                        FinanceSettings::provision,
                        ProvisionTerms.USUAL);
        ShapeField<ArticleTreatment> article =
                fields.usual(
                        "articleWithOrder",
                        ARTICLE,
                        FinanceSettings::articleWithOrder,
                        ArticleTreatment.PRICE_REDUCTION);
        ShapeField<BigDecimal> budget =
                fields.optional(
                        "budgetPerMonth",
                        budget(OptionalInt.empty()),
                        FinanceSettingsShape::budget);
        fields.readBy(budget, given -> budget(digits(given.find(currency))));
        ShapeField<BigDecimal> usd = fields.optional("usdRate", USD_RATE, FinanceSettings::usdRate);
        ShapeField<BigDecimal> mails =
                fields.usual(
                        "mailPricePerThousandUsd",
                        MAIL_PRICE,
                        FinanceSettings::mailPricePerThousandUsd,
                        FinanceSettings.USUAL_MAIL_PRICE);
        ShapeField<PostingSettings> postings =
                fields.optional(
                        "postings", FinanceSettingsPostingsShape.of(), FinanceSettings::postings);
        ShapeField<List<String>> recipients =
                fields.usual("recipients", RECIPIENTS, FinanceSettings::recipients, List.of());
        positive(fields, value);
        positive(fields, usd);
        return fields.as(
                given ->
                        new FinanceSettings(
                                given.get(entity),
                                given.get(currency),
                                given.get(value),
                                given.get(redemption),
                                given.get(months),
                                given.get(reasons),
                                given.get(provision),
                                given.get(article),
                                minor(given, budget, currency),
                                given.orNull(usd),
                                given.get(mails),
                                given.orNull(postings),
                                given.get(recipients)));
    }

    private static OptionalInt digits(Optional<CurrencyUnit> currency) {
        return currency.map(unit -> OptionalInt.of(unit.getDecimalPlaces()))
                .orElseGet(OptionalInt::empty);
    }

    private static @Nullable Long minor(
            Given given, ShapeField<BigDecimal> amount, ShapeField<CurrencyUnit> currency) {
        int digits = given.get(currency).getDecimalPlaces();
        return given.find(amount)
                .map(found -> found.movePointRight(digits).longValueExact())
                .orElse(null);
    }

    private static @Nullable BigDecimal budget(FinanceSettings settings) {
        Long minor = settings.budgetPerMonth();
        return minor == null
                ? null
                : BigDecimal.valueOf(minor, settings.currency().getDecimalPlaces());
    }

    private static Shape<BigDecimal> budget(OptionalInt digits) {
        return DecimalShapes.amount(
                        "an amount such as \"5000.00\", with no more digits than the currency has",
                        MOST_BUDGET,
                        digits)
                .described("What rewards may cost in a month before the report warns");
    }

    private static Shape<BigDecimal> decimal(String expected, BigDecimal most) {
        return DecimalShapes.amount(
                expected + ", with at most " + DIGITS + " digits after the point",
                most,
                OptionalInt.of(DIGITS));
    }

    private static void positive(FieldsOf<FinanceSettings> fields, ShapeField<BigDecimal> decimal) {
        fields.check(
                (given, findings) -> {
                    if (given.find(decimal).filter(it -> it.signum() == 0).isPresent()) {
                        findings.add(given.at(decimal), "must be more than 0");
                    }
                });
    }
}
