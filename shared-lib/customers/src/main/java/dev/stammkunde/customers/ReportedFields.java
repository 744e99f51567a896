package dev.stammkunde.customers;

import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads what a report says as text by field, within limits that keep a profile small whatever a
 * shop sends.
 */
final class ReportedFields {

    /** Longer names are cut. */
    static final int NAME_LENGTH = 200;

    /** RFC 5321 allows no longer address, and a cut one would be someone else's. */
    static final int EMAIL_LENGTH = 320;

    private ReportedFields() {}

    /**
     * Returns the fields that the report has a value for; an address that cannot be is left out.
     */
    static Map<Field, String> valuesOf(ProfileReport report) {
        Birthday birthday = report.birthday();
        ZoneId timeZone = report.timeZone();
        LifeDates lifeDates = report.lifeDates();
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        put(values, Field.EMAIL, email(report.email()));
        put(values, Field.GIVEN_NAME, cut(report.givenName()));
        put(values, Field.FAMILY_NAME, cut(report.familyName()));
        put(values, Field.BIRTHDAY, birthday == null ? null : birthday.toString());
        put(values, Field.LANGUAGE, cut(report.language()));
        put(values, Field.TIME_ZONE, timeZone == null ? null : timeZone.getId());
        put(values, Field.COUNTRY, cut(report.country()));
        put(values, Field.LIFE_DATES, lifeDates == null ? null : lifeDates.toString());
        return values;
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            values.put(field, text);
        }
    }

    private static @Nullable String email(@Nullable String email) {
        return email == null || email.strip().length() > EMAIL_LENGTH ? null : email.strip();
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.strip().length() <= NAME_LENGTH) {
            return text == null ? null : text.strip();
        }
        String stripped = text.strip();
        int end = Character.isHighSurrogate(stripped.charAt(NAME_LENGTH - 1)) ? 1 : 0;
        return stripped.substring(0, NAME_LENGTH - end);
    }
}
