package dev.stammkunde.mail.content;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** Decides how dates and numbers are written for a customer. */
public final class MailLocale {

    private static final Set<String> GERMAN_SPEAKING = Set.of("AT", "CH", "LI", "LU");
    private static final Set<String> ENGLISH_SPEAKING = Set.of("US", "CA", "AU", "NZ", "IE");

    private MailLocale() {}

    /**
     * Returns the locale of a customer who reads a language and lives in a country: German as in
     * Germany and English as in Britain where that country has no German or English of its own.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    public static Locale of(Language language, @Nullable String country) {
        String upper = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        return switch (language) {
            case DE -> GERMAN_SPEAKING.contains(upper) ? Locale.of("de", upper) : Locale.GERMANY;
            case EN -> ENGLISH_SPEAKING.contains(upper) ? Locale.of("en", upper) : Locale.UK;
        };
    }
}
