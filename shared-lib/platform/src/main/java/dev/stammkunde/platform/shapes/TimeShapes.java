package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;

/** Days, times and time zones. */
public final class TimeShapes {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private TimeShapes() {}

    /** A day of the calendar. */
    public static Shape<LocalDate> date(String expected) {
        return new Shape<>() {
            @Override
            public Optional<LocalDate> read(JsonField field, Findings findings) {
                return findings.value(field, expected, JsonField::date, _ -> true);
            }

            @Override
            public void write(JsonValueText json, LocalDate value) {
                json.text(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                TextShapes.pattern(schema, DATE);
            }
        };
    }

    /** A day of every year. */
    public static Shape<MonthDay> monthDay(String expected) {
        return new Shape<>() {
            @Override
            public Optional<MonthDay> read(JsonField field, Findings findings) {
                return findings.value(
                        field,
                        expected,
                        f -> f.parsed("a day", text -> MonthDay.parse("--" + text)),
                        _ -> true);
            }

            @Override
            public void write(JsonValueText json, MonthDay value) {
                json.text(value.toString().substring(2));
            }

            @Override
            public void describe(JsonObjectText schema) {
                TextShapes.pattern(schema, "[0-9]{2}-[0-9]{2}");
            }
        };
    }

    /** A time of day; that it has no seconds is a limit. */
    public static Shape<LocalTime> timeOfDay(String expected) {
        return new Shape<>() {
            @Override
            public Optional<LocalTime> read(JsonField field, Findings findings) {
                return findings.value(
                        field,
                        expected,
                        f -> f.parsed("a time", LocalTime::parse),
                        time -> findings.allows(time.getSecond() == 0 && time.getNano() == 0));
            }

            @Override
            public void write(JsonValueText json, LocalTime value) {
                json.text(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                TextShapes.pattern(schema, "[0-2][0-9]:[0-5][0-9]");
            }
        };
    }

    /** A moment with its offset; that it is of a whole second is a limit. */
    public static Shape<Instant> moment(String expected) {
        return new Shape<>() {
            @Override
            public Optional<Instant> read(JsonField field, Findings findings) {
                return findings.value(
                        field,
                        expected,
                        JsonField::instant,
                        instant -> findings.allows(instant.getNano() == 0));
            }

            @Override
            public void write(JsonValueText json, Instant value) {
                json.text(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                TextShapes.pattern(
                        schema,
                        DATE
                                + "[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2})?"
                                + "([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)");
            }
        };
    }

    /** A time zone by its region, which is a limit. */
    public static Shape<ZoneId> zone() {
        return new Shape<>() {
            @Override
            public Optional<ZoneId> read(JsonField field, Findings findings) {
                return findings.zone(field);
            }

            @Override
            public void write(JsonValueText json, ZoneId value) {
                json.text(value.getId());
            }

            @Override
            public void describe(JsonObjectText schema) {
                TextShapes.pattern(schema, "UTC|[A-Za-z]+(/[A-Za-z0-9_+-]+)+");
            }
        };
    }
}
