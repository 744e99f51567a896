package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonValueText;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;

/** Days, times and time zones. */
public final class TimeShapes {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private TimeShapes() {}

    /** A day of the calendar. */
    public static Shape<LocalDate> date(String expected) {
        return new Scalar<>(
                (field, findings) -> findings.value(field, expected, JsonField::date, _ -> true),
                JsonValueText::text,
                schema -> TextShapes.pattern(schema, DATE));
    }

    /** A day of every year. */
    public static Shape<MonthDay> monthDay(String expected) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                f -> f.parsed("a day", text -> MonthDay.parse("--" + text)),
                                _ -> true),
                (json, day) -> json.text(day.toString().substring(2)),
                schema -> TextShapes.pattern(schema, "[0-9]{2}-[0-9]{2}"));
    }

    /** A time of day; that it has no seconds is a limit. */
    public static Shape<LocalTime> timeOfDay(String expected) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                f -> f.parsed("a time", LocalTime::parse),
                                time ->
                                        findings.allows(
                                                time.getSecond() == 0 && time.getNano() == 0)),
                JsonValueText::text,
                schema -> TextShapes.pattern(schema, "[0-2][0-9]:[0-5][0-9]"));
    }

    /** A moment with its offset; that it is of a whole second is a limit. */
    public static Shape<Instant> moment(String expected) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::instant,
                                instant -> findings.allows(instant.getNano() == 0)),
                JsonValueText::text,
                schema ->
                        TextShapes.pattern(
                                schema,
                                DATE
                                        + "[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2})?"
                                        + "([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)"));
    }

    /** A time zone by its region, which is a limit. */
    public static Shape<ZoneId> zone() {
        return new Scalar<>(
                (field, findings) -> findings.zone(field),
                (json, zone) -> json.text(zone.getId()),
                schema -> TextShapes.pattern(schema, "UTC|[A-Za-z]+(/[A-Za-z0-9_+-]+)+"));
    }
}
