package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a shop reported of a customer. An absent field was not reported, which says nothing of it; a
 * field in {@code cleared} was reported as empty.
 *
 * @param language BCP 47 tag, such as {@code de-AT}
 * @param country ISO 3166-1 alpha-2 code of the default address
 * @param lifeDates all dates that the customer gave and agreed to, never none: that is {@link
 *     Field#LIFE_DATES} cleared, which also says that the consent was withdrawn
 */
public record ProfileReport(
        @Nullable String email,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable Birthday birthday,
        @Nullable String language,
        @Nullable ZoneId timeZone,
        @Nullable String country,
        @Nullable MarketingConsent marketingConsent,
        @Nullable LifeDates lifeDates,
        Set<Field> cleared) {

    /** A field that a shop can report as empty. */
    public enum Field {
        EMAIL,
        GIVEN_NAME,
        FAMILY_NAME,
        BIRTHDAY,
        LANGUAGE,
        TIME_ZONE,
        COUNTRY,
        LIFE_DATES,
        /** Of {@link StatedPreferences}, which customers tell and shops do not report. */
        INTERESTS,
        SIZES,
        SITUATIONS
    }

    public ProfileReport {
        cleared = cleared.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(cleared));
    }

    /** Makes a report that says nothing of dates. */
    public ProfileReport(
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable Birthday birthday,
            @Nullable String language,
            @Nullable ZoneId timeZone,
            @Nullable String country,
            @Nullable MarketingConsent marketingConsent,
            Set<Field> cleared) {
        this(
                email,
                givenName,
                familyName,
                birthday,
                language,
                timeZone,
                country,
                marketingConsent,
                null,
                cleared);
    }

    /** Makes a report of a customer's dates alone; of none, that there are none any more. */
    public static ProfileReport ofLifeDates(LifeDates dates) {
        return new ProfileReport(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                dates.isEmpty() ? null : dates,
                dates.isEmpty() ? Set.of(Field.LIFE_DATES) : Set.of());
    }

    /** A report that says nothing. */
    public static ProfileReport empty() {
        return new ProfileReport(null, null, null, null, null, null, null, null, Set.of());
    }
}
