package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The fields of occasions. */
final class OccasionShape {

    /** Half a year: more would be nearer to another year's Easter. */
    private static final int MOST_DAYS_FROM_EASTER = 180;

    /** After that, another weekday of the month says it better. */
    private static final int MOST_DAYS_AFTER_WEEKDAY = 30;

    private OccasionShape() {}

    static Shape<Occasion> of() {
        return KindShape.of(
                List.of(
                        fixedDate(),
                        easter(),
                        nthWeekday(),
                        advent(),
                        publicHoliday(),
                        shopAnniversary(),
                        new FieldsOf<>(
                                        "FIRST_PURCHASE_ANNIVERSARY",
                                        Occasion.FirstPurchaseAnniversary.class)
                                .as(_ -> new Occasion.FirstPurchaseAnniversary()),
                        new FieldsOf<>("ONCE", Occasion.Once.class).as(_ -> new Occasion.Once())));
    }

    /** Years are no part of it, so 29 February is always one. */
    private static ObjectShape<Occasion.FixedDate> fixedDate() {
        FieldsOf<Occasion.FixedDate> fields =
                new FieldsOf<>("FIXED_DATE", Occasion.FixedDate.class);
        ShapeField<MonthDay> day =
                fields.required(
                        "day",
                        TimeShapes.monthDay("a month and a day such as 12-24"),
                        Occasion.FixedDate::day);
        return fields.as(given -> new Occasion.FixedDate(given.get(day)));
    }

    private static ObjectShape<Occasion.EasterBased> easter() {
        FieldsOf<Occasion.EasterBased> fields =
                new FieldsOf<>("EASTER", Occasion.EasterBased.class);
        ShapeField<Integer> days =
                fields.required(
                        "days",
                        NumberShapes.distance(MOST_DAYS_FROM_EASTER),
                        Occasion.EasterBased::days);
        return fields.as(given -> new Occasion.EasterBased(given.get(days)));
    }

    private static ObjectShape<Occasion.NthWeekday> nthWeekday() {
        FieldsOf<Occasion.NthWeekday> fields =
                new FieldsOf<>("NTH_WEEKDAY", Occasion.NthWeekday.class);
        ShapeField<Month> month =
                fields.required(
                        "month",
                        NumberShapes.ordinal(1, 12).as(Month::of, Month::getValue),
                        Occasion.NthWeekday::month);
        ShapeField<DayOfWeek> weekday =
                fields.required(
                        "weekday",
                        WordShapes.oneOf(List.of(DayOfWeek.values())),
                        Occasion.NthWeekday::weekday);
        ShapeField<Integer> nth =
                fields.required(
                        "nth",
                        NumberShapes.oneOf(
                                "1 to 4, or -1 for the last of the month: a fifth is not there every"
                                        + " year",
                                List.of(1, 2, 3, 4, -1),
                                List.of(5)),
                        Occasion.NthWeekday::nth);
        ShapeField<Integer> daysAfter =
                fields.usual(
                        "daysAfter",
                        NumberShapes.distance(MOST_DAYS_AFTER_WEEKDAY),
                        Occasion.NthWeekday::daysAfter,
                        0);
        return fields.as(
                given ->
                        new Occasion.NthWeekday(
                                given.get(month),
                                given.get(weekday),
                                given.get(nth),
                                given.get(daysAfter)));
    }

    private static ObjectShape<Occasion.Advent> advent() {
        FieldsOf<Occasion.Advent> fields = new FieldsOf<>("ADVENT", Occasion.Advent.class);
        ShapeField<Integer> nth =
                fields.required("nth", NumberShapes.ordinal(1, 4), Occasion.Advent::nth);
        return fields.as(given -> new Occasion.Advent(given.get(nth)));
    }

    private static ObjectShape<Occasion.PublicHoliday> publicHoliday() {
        FieldsOf<Occasion.PublicHoliday> fields =
                new FieldsOf<>("PUBLIC_HOLIDAY", Occasion.PublicHoliday.class);
        ShapeField<String> country =
                fields.required(
                        "country",
                        WordShapes.named(
                                "an ISO 3166-1 code such as DE",
                                "[A-Z]{2}",
                                code -> Optional.of(code).filter(OccasionShape::isCountry),
                                Function.identity()),
                        Occasion.PublicHoliday::country);
        // With a slash before a part of a state that has days of its own, such as by/ag.
        ShapeField<String> state =
                fields.optional(
                        "state",
                        TextShapes.text(
                                "the part of an ISO 3166-2 code after the country, in lower case,"
                                        + " such as by",
                                "[a-z0-9]{1,3}(/[a-z0-9-]{1,20}){0,2}"),
                        Occasion.PublicHoliday::state);
        ShapeField<String> key =
                fields.required(
                        "key",
                        TextShapes.text(
                                "the key of a holiday such as LABOUR_DAY", "[A-Z][A-Z0-9_]{0,63}"),
                        Occasion.PublicHoliday::key);
        return fields.as(
                given ->
                        new Occasion.PublicHoliday(
                                given.get(country), given.orNull(state), given.get(key)));
    }

    static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private static ObjectShape<Occasion.ShopAnniversary> shopAnniversary() {
        FieldsOf<Occasion.ShopAnniversary> fields =
                new FieldsOf<>("SHOP_ANNIVERSARY", Occasion.ShopAnniversary.class);
        ShapeField<LocalDate> founded =
                fields.required(
                        "founded",
                        TimeShapes.date("a date such as 2019-03-01"),
                        Occasion.ShopAnniversary::founded);
        return fields.as(given -> new Occasion.ShopAnniversary(given.get(founded)));
    }
}
