package dev.stammkunde.finance.json;

import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.finance.settings.ProvisionTerms.Discounting;
import dev.stammkunde.finance.settings.ProvisionTerms.Price;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;

import java.math.BigDecimal;
import java.util.List;

/** The fields of how the provision is measured. */
final class FinanceSettingsProvisionShape {

    private static final long MOST_POINTS = 1_000_000_000L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(30);

    private FinanceSettingsProvisionShape() {}

    static Shape<ProvisionTerms> of() {
        ProvisionTerms usual = ProvisionTerms.USUAL;
        FieldsOf<ProvisionTerms> fields = new FieldsOf<>();
        ShapeField<Price> price =
                fields.usual(
                        "price",
                        WordShapes.oneOf(List.of(Price.values()))
                                .described("Whether a point counts with value added tax"),
                        ProvisionTerms::price,
                        usual.price());
        ShapeField<BigDecimal> vat =
                fields.usual(
                        "vatPercent",
                        DecimalShapes.number(HUNDRED)
                                .described("The rate that is taken out of a net price"),
                        ProvisionTerms::vatPercent,
                        usual.vatPercent());
        ShapeField<Long> minimum =
                fields.usual(
                        "minimumPoints",
                        NumberShapes.longInteger(0, MOST_POINTS)
                                .described("The fewest points that an account can use"),
                        ProvisionTerms::minimumPoints,
                        usual.minimumPoints());
        ShapeField<BigDecimal> below =
                fields.usual(
                        "belowMinimumPercent",
                        DecimalShapes.number(HUNDRED)
                                .described("How much points count in accounts with fewer"),
                        ProvisionTerms::belowMinimumPercent,
                        usual.belowMinimumPercent());
        ShapeField<Discounting> discounting =
                fields.optional(
                        "discounting",
                        discounting().described("Without it nothing is discounted"),
                        ProvisionTerms::discounting);
        return fields.as(
                given ->
                        new ProvisionTerms(
                                given.get(price),
                                given.get(vat),
                                given.get(minimum),
                                given.get(below),
                                given.orNull(discounting)));
    }

    private static Shape<Discounting> discounting() {
        FieldsOf<Discounting> fields = new FieldsOf<>();
        ShapeField<BigDecimal> rate =
                fields.required(
                        "ratePercent",
                        DecimalShapes.number(HUNDRED)
                                .described("Of a year, as Deutsche Bundesbank publishes it"),
                        Discounting::ratePercent);
        ShapeField<BigDecimal> years =
                fields.required(
                        "expectedYears",
                        DecimalShapes.number(MOST_YEARS)
                                .described(
                                        "Until points are used, on average; of 1 or less nothing"
                                                + " is discounted"),
                        Discounting::expectedYears);
        return fields.as(given -> new Discounting(given.get(rate), given.get(years)));
    }
}
