package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and writes occasions. */
final class OccasionJson {

    /** Half a year: more would be nearer to another year's Easter. */
    private static final int MOST_DAYS_FROM_EASTER = 180;

    /** After that, another weekday of the month says it better. */
    private static final int MOST_DAYS_AFTER_WEEKDAY = 30;

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    /** With a slash before a part of a state that has days of its own, such as {@code by/ag}. */
    private static final Pattern STATE = Pattern.compile("[a-z0-9]{1,3}(/[a-z0-9-]{1,20}){0,2}");

    private static final Pattern HOLIDAY = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private enum Kind {
        FIXED_DATE,
        EASTER,
        NTH_WEEKDAY,
        ADVENT,
        PUBLIC_HOLIDAY,
        SHOP_ANNIVERSARY,
        FIRST_PURCHASE_ANNIVERSARY,
        ONCE
    }

    private final Findings findings;

    OccasionJson(Findings findings) {
        this.findings = findings;
    }

    Optional<? extends Occasion> read(JsonField field) {
        if (field.kind() != JsonField.Kind.OBJECT) {
            findings.object(field, List.of());
            return Optional.empty();
        }
        return findings.oneOf(field.at("kind"), List.of(Kind.values()))
                .flatMap(kind -> read(kind, field));
    }

    private Optional<? extends Occasion> read(Kind kind, JsonField field) {
        return switch (kind) {
            case FIXED_DATE -> knows(field, "day") ? fixedDate(field.at("day")) : Optional.empty();
            case EASTER ->
                    knows(field, "days")
                            ? findings.distance(field.at("days"), MOST_DAYS_FROM_EASTER)
                                    .map(Occasion.EasterBased::new)
                            : Optional.empty();
            case NTH_WEEKDAY -> nthWeekday(field);
            case ADVENT ->
                    knows(field, "nth")
                            ? findings.ordinal(field.at("nth"), 1, 4).map(Occasion.Advent::new)
                            : Optional.empty();
            case PUBLIC_HOLIDAY -> publicHoliday(field);
            case SHOP_ANNIVERSARY ->
                    knows(field, "founded")
                            ? date(field.at("founded")).map(Occasion.ShopAnniversary::new)
                            : Optional.empty();
            case FIRST_PURCHASE_ANNIVERSARY ->
                    knows(field)
                            ? Optional.of(new Occasion.FirstPurchaseAnniversary())
                            : Optional.empty();
            case ONCE -> knows(field) ? Optional.of(new Occasion.Once()) : Optional.empty();
        };
    }

    private boolean knows(JsonField field, String... names) {
        return findings.object(field, Stream.concat(Stream.of("kind"), Stream.of(names)).toList());
    }

    /** Years are no part of it, so 29 February is always one. */
    private Optional<Occasion.FixedDate> fixedDate(JsonField field) {
        return findings.value(
                        field,
                        "a month and a day such as 12-24",
                        f -> f.parsed("a day", text -> MonthDay.parse("--" + text)),
                        _ -> true)
                .map(Occasion.FixedDate::new);
    }

    private Optional<Occasion.NthWeekday> nthWeekday(JsonField field) {
        if (!knows(field, "month", "weekday", "nth", "daysAfter")) {
            return Optional.empty();
        }
        Optional<Month> month = findings.ordinal(field.at("month"), 1, 12).map(Month::of);
        Optional<DayOfWeek> weekday =
                findings.oneOf(field.at("weekday"), List.of(DayOfWeek.values()));
        Optional<Integer> nth =
                findings.value(
                        field.at("nth"),
                        "1 to 4, or -1 for the last of the month: a fifth is not there every year",
                        JsonField::integer,
                        n -> n == -1 || (n >= 1 && n <= 5 && findings.allows(n <= 4)));
        Optional<Integer> daysAfter =
                field.has("daysAfter")
                        ? findings.distance(field.at("daysAfter"), MOST_DAYS_AFTER_WEEKDAY)
                        : Optional.of(0);
        return month.flatMap(
                m ->
                        weekday.flatMap(
                                w ->
                                        nth.flatMap(
                                                n ->
                                                        daysAfter.map(
                                                                d ->
                                                                        new Occasion.NthWeekday(
                                                                                m, w, n, d)))));
    }

    private Optional<Occasion.PublicHoliday> publicHoliday(JsonField field) {
        if (!knows(field, "country", "state", "key")) {
            return Optional.empty();
        }
        Optional<String> country =
                findings.value(
                        field.at("country"),
                        "an ISO 3166-1 code such as DE",
                        JsonField::text,
                        OccasionJson::isCountry);
        boolean stateWrong =
                findings.ifGiven(field, "state")
                        .filter(
                                state ->
                                        findings.text(
                                                        state,
                                                        "the part of an ISO 3166-2 code after the"
                                                                + " country, in lower case, such as"
                                                                + " by",
                                                        STATE)
                                                .isEmpty())
                        .isPresent();
        Optional<String> key =
                findings.text(field.at("key"), "the key of a holiday such as LABOUR_DAY", HOLIDAY);
        return stateWrong
                ? Optional.empty()
                : country.flatMap(
                        c ->
                                key.map(
                                        k ->
                                                new Occasion.PublicHoliday(
                                                        c,
                                                        field.findText("state").orElse(null),
                                                        k)));
    }

    static boolean isCountry(String code) {
        return COUNTRY_CODE.matcher(code).matches()
                && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private Optional<LocalDate> date(JsonField field) {
        return findings.value(field, "a date such as 2019-03-01", JsonField::date, _ -> true);
    }

    static void write(JsonObjectText json, Occasion occasion) {
        switch (occasion) {
            case Occasion.FixedDate(MonthDay day) ->
                    json.text("kind", Kind.FIXED_DATE).text("day", day.toString().substring(2));
            case Occasion.EasterBased(int days) ->
                    json.text("kind", Kind.EASTER).number("days", days);
            case Occasion.NthWeekday(Month month, DayOfWeek weekday, int nth, int daysAfter) ->
                    json.text("kind", Kind.NTH_WEEKDAY)
                            .number("month", month.getValue())
                            .text("weekday", weekday)
                            .number("nth", nth)
                            .number("daysAfter", daysAfter);
            case Occasion.Advent(int nth) -> json.text("kind", Kind.ADVENT).number("nth", nth);
            case Occasion.PublicHoliday holiday ->
                    json.text("kind", Kind.PUBLIC_HOLIDAY)
                            .text("country", holiday.country())
                            .text("state", holiday.state())
                            .text("key", holiday.key());
            case Occasion.ShopAnniversary(LocalDate founded) ->
                    json.text("kind", Kind.SHOP_ANNIVERSARY).text("founded", founded);
            case Occasion.FirstPurchaseAnniversary() ->
                    json.text("kind", Kind.FIRST_PURCHASE_ANNIVERSARY);
            case Occasion.Once() -> json.text("kind", Kind.ONCE);
        }
    }
}
