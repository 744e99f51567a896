package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what a platform says of a customer into a report. What is of no use, such as a language
 * that is none, is left out rather than refused: an order must not fail for it.
 */
public final class ProfileFields {

    private static final int MAX_TEXT = 320;

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Set<Field> cleared = EnumSet.noneOf(Field.class);
    private @Nullable Birthday birthday;
    private @Nullable ZoneId timeZone;
    private @Nullable MarketingConsent consent;
    private @Nullable LifeDates lifeDates;

    /** Reads a text; a field that is there, but null or blank, is cleared. */
    public ProfileFields text(Field field, JsonField object, String name) {
        if (object.has(name) && object.findFilledText(name).isEmpty()) {
            cleared.add(field);
        }
        return textIfFilled(field, object, name);
    }

    /** Reads a text that says nothing where it is null or blank. */
    public ProfileFields textIfFilled(Field field, JsonField object, String name) {
        object.findFilledText(name)
                .filter(text -> text.length() <= MAX_TEXT)
                .ifPresent(text -> texts.put(field, text));
        return this;
    }

    /** Reads a language as platforms write it: {@code de-AT}, {@code de_DE} or {@code DE}. */
    public ProfileFields language(JsonField object, String name) {
        object.findFilledText(name).ifPresent(this::language);
        return this;
    }

    private void language(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            if (!locale.getLanguage().isEmpty()) {
                texts.put(Field.LANGUAGE, locale.toLanguageTag());
            }
        } catch (IllformedLocaleException _) {
            // A language that is none.
        }
    }

    /** Reads an ISO 3166-1 alpha-2 code. */
    public ProfileFields country(JsonField object, String name) {
        object.findFilledText(name)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}"))
                .ifPresent(code -> texts.put(Field.COUNTRY, code));
        return this;
    }

    /** Takes a birthday that was read. */
    public ProfileFields birthday(Birthday day) {
        birthday = day;
        return this;
    }

    /** Takes a time zone that was read. */
    public ProfileFields timeZone(ZoneId zone) {
        timeZone = zone;
        return this;
    }

    /** Takes a consent that was read. */
    public ProfileFields consent(MarketingConsent marketingConsent) {
        consent = marketingConsent;
        return this;
    }

    /** Takes dates that were read; none say that the customer agrees to none. */
    public ProfileFields lifeDates(LifeDates dates) {
        if (dates.isEmpty()) {
            cleared.add(Field.LIFE_DATES);
        } else {
            lifeDates = dates;
        }
        return this;
    }

    public boolean hasConsent() {
        return consent != null;
    }

    /** Says that a field was reported as empty. */
    public ProfileFields cleared(Field field) {
        cleared.add(field);
        return this;
    }

    /** Returns what was gathered. */
    public ProfileReport report() {
        cleared.removeAll(texts.keySet());
        return new ProfileReport(
                texts.get(Field.EMAIL),
                texts.get(Field.GIVEN_NAME),
                texts.get(Field.FAMILY_NAME),
                birthday,
                texts.get(Field.LANGUAGE),
                timeZone,
                texts.get(Field.COUNTRY),
                consent,
                lifeDates,
                cleared);
    }
}
