package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.PartnerLimits;
import dev.stammkunde.programmes.partners.PartnerPrices;
import dev.stammkunde.programmes.partners.PartnerTerm;
import dev.stammkunde.shop.json.CurrencyShape;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of an agreement with a partner. */
final class PartnerAgreementShape {

    private static final int DIGITS = 6;
    private static final BigDecimal MOST_RATE = new BigDecimal(10_000);
    private static final long MOST_POINTS = 100_000_000;
    private static final int MOST_DAYS = 90;
    private static final int LAST_DAY = 28;

    private static final Shape<String> LINE =
            TextShapes.line(
                    "one line of 1 to 120 characters, none of them a control character",
                    "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}");

    private static final Shape<LocalDate> DAY = TimeShapes.date("a day such as 2027-01-31");

    private final FieldsOf<PartnerAgreement> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required("name", LINE.described("What customers read"), PartnerAgreement::name);

    private final ShapeField<String> contact =
            fields.required(
                    "contact",
                    LINE.described("Who answers for it; for the team alone"),
                    PartnerAgreement::contact);

    private final ShapeField<BigDecimal> earnRate =
            fields.required(
                    "earnRate",
                    rate().described("Points for one unit of the currency, rounded down"),
                    PartnerAgreement::earnRate);

    private final ShapeField<PartnerTerm> term =
            fields.required("term", term(), PartnerAgreement::term);

    private final ShapeField<PartnerPrices> prices =
            fields.required("prices", prices(), PartnerAgreement::prices);

    private final ShapeField<PartnerLimits> limits =
            fields.required("limits", limits(), PartnerAgreement::limits);

    private final ShapeField<Integer> settlementDay =
            fields.usual(
                    "settlementDay",
                    NumberShapes.integer(1, LAST_DAY)
                            .described("From this day of the next month on a month can be closed"),
                    PartnerAgreement::settlementDay,
                    1);

    private PartnerAgreementShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
    }

    static ObjectShape<PartnerAgreement> of() {
        PartnerAgreementShape declared = new PartnerAgreementShape();
        return declared.fields.as(declared::agreement);
    }

    private static Shape<BigDecimal> rate() {
        return DecimalShapes.positive(
                "a number above 0 up to 10000 with at most 6 decimals", MOST_RATE, DIGITS);
    }

    private static Shape<PartnerTerm> term() {
        FieldsOf<PartnerTerm> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<LocalDate> from =
                fields.required("from", DAY.described("The first day"), PartnerTerm::from);
        ShapeField<LocalDate> until =
                fields.optional(
                        "until",
                        DAY.described("The last day on which purchases earn"),
                        PartnerTerm::until);
        ShapeField<LocalDate> runOff =
                fields.optional(
                        "runOffUntil",
                        DAY.described("The last day on which points are redeemed"),
                        PartnerTerm::runOffUntil);
        fields.limit(from, until, "must not be before from", (a, b) -> !b.isBefore(a));
        fields.limit(until, runOff, "must not be before until", (a, b) -> !b.isBefore(a));
        fields.check(
                (given, findings) -> {
                    if (given.find(runOff).isPresent() && given.find(until).isEmpty()) {
                        findings.add(given.object().at("until"), "must be there with runOffUntil");
                    }
                });
        return fields.as(
                given ->
                        new PartnerTerm(
                                given.get(from), given.orNull(until), given.orNull(runOff)));
    }

    private static Shape<PartnerPrices> prices() {
        FieldsOf<PartnerPrices> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<CurrencyUnit> currency =
                fields.required(
                        "currency",
                        CurrencyShape.of().described("Of all amounts and prices"),
                        PartnerPrices::currency);
        ShapeField<BigDecimal> issued =
                fields.required(
                        "issued",
                        rate().described("Minor units that the partner pays for a point it gives"),
                        PartnerPrices::issued);
        ShapeField<BigDecimal> redeemed =
                fields.required(
                        "redeemed",
                        rate().described("Minor units that it is paid for a point it takes"),
                        PartnerPrices::redeemed);
        ShapeField<BigDecimal> perTransaction =
                fields.usual(
                        "perTransaction",
                        DecimalShapes.number(MOST_RATE)
                                .described("Minor units that the partner pays for each purchase"),
                        PartnerPrices::perTransaction,
                        BigDecimal.ZERO);
        ShapeField<Long> monthly =
                fields.usual(
                        "monthly",
                        NumberShapes.longInteger(0, MOST_POINTS)
                                .described("Minor units that the partner pays for each month"),
                        PartnerPrices::monthly,
                        0L);
        return fields.as(
                given ->
                        new PartnerPrices(
                                given.get(currency),
                                given.get(issued),
                                given.get(redeemed),
                                given.get(perTransaction),
                                given.get(monthly)));
    }

    private static Shape<PartnerLimits> limits() {
        FieldsOf<PartnerLimits> fields = new FieldsOf<>();
        fields.closed();
        Shape<Long> points = NumberShapes.longInteger(1, MOST_POINTS);
        ShapeField<Long> perTransaction =
                fields.required(
                        "perTransaction",
                        points.described("Most points of one purchase"),
                        PartnerLimits::perTransaction);
        ShapeField<Long> perDay =
                fields.required(
                        "perDay", points.described("Most points of a day"), PartnerLimits::perDay);
        ShapeField<Long> perCustomer =
                fields.required(
                        "perCustomerAndDay",
                        points.described("Most points of one customer in a day"),
                        PartnerLimits::perCustomerAndDay);
        ShapeField<Integer> lateDays =
                fields.usual(
                        "lateDays",
                        NumberShapes.integer(1, MOST_DAYS)
                                .described("A purchase is reported within so many days"),
                        PartnerLimits::lateDays,
                        7);
        return fields.as(
                given ->
                        new PartnerLimits(
                                given.get(perTransaction),
                                given.get(perDay),
                                given.get(perCustomer),
                                given.get(lateDays)));
    }

    private PartnerAgreement agreement(Given given) {
        return new PartnerAgreement(
                given.get(name),
                given.get(contact),
                given.get(earnRate),
                given.get(term),
                given.get(prices),
                given.get(limits),
                given.get(settlementDay));
    }
}
