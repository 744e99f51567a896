package dev.stammkunde.platform.json;

import dev.stammkunde.platform.IsoInstant;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Numbers and times inside of JSON values, with bounds that keep later arithmetic harmless. */
final class JsonScalars {

    /** As JSON writes numbers, and with leading zeros or a plus, which some shops put in texts. */
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    /** {@code 1e999} would be a short text and a thousand digits. */
    private static final int MAX_SCALE = 100;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    /** ISO 8601 with an offset as {@code +02:00}, {@code +0200}, {@code +02} or {@code Z}. */
    private static final DateTimeFormatter WITH_OFFSET =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private JsonScalars() {}

    static BigDecimal decimal(JsonField field, String text) {
        if (text.length() > Json.MAX_NUMBER_LENGTH) {
            throw field.invalid("must be a number");
        }
        if (!isPlain(text) && !DECIMAL.matcher(text).matches()) {
            throw field.invalid("must be a number");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw field.invalid("must be a number within reason");
        }
        return number;
    }

    /** Whether it is digits, with a point between them or not, as nearly all numbers are. */
    private static boolean isPlain(String text) {
        int point = text.indexOf('.');
        for (int i = 0; i < text.length(); i++) {
            if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return !text.isEmpty() && point != 0 && point != text.length() - 1;
    }

    static int integer(JsonField field, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException _) {
            throw field.invalid("must be a whole number within 32 bits");
        }
    }

    static long longInteger(JsonField field, BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException _) {
            throw field.invalid("must be a whole number within 64 bits");
        }
    }

    static Instant instant(JsonField field, String text) {
        // Its years are all within bounds.
        return IsoInstant.findPlain(text).orElseGet(() -> instantOfAnyForm(field, text));
    }

    private static Instant instantOfAnyForm(JsonField field, String text) {
        String expected = "a date and time with offset, such as 2026-05-01T10:00:00+02:00";
        return parsed(field, text, expected, t -> inBounds(OffsetDateTime.parse(t, WITH_OFFSET)))
                .toInstant();
    }

    static Instant instantInUtc(JsonField field, String text) {
        boolean zulu = text.endsWith("Z") || text.endsWith("z");
        String withoutZ = zulu ? text.substring(0, text.length() - 1) : text;
        return localDateTime(field, withoutZ).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime localDateTime(JsonField field, String text) {
        String expected = "a date and time without offset, such as 2026-05-01T10:00:00";
        return parsed(
                field,
                text,
                expected,
                t -> inBounds(LocalDateTime.parse(t).atOffset(ZoneOffset.UTC)).toLocalDateTime());
    }

    static LocalDate date(JsonField field, String text) {
        String expected = "a date, such as 2026-05-01";
        return parsed(field, text, expected, t -> inBounds(LocalDate.parse(t)));
    }

    static <T> T parsed(JsonField field, String text, String expected, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            // Their messages quote the text.
            throw field.invalid("must be " + expected);
        }
    }

    private static OffsetDateTime inBounds(OffsetDateTime time) {
        inBounds(time.toLocalDate());
        return time;
    }

    /** Four digits of the year in any time zone: times are parts of sort keys. */
    private static LocalDate inBounds(LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new DateTimeException("out of bounds");
        }
        return date;
    }
}
