package dev.stammkunde.domain.campaign;

import java.util.Locale;
import java.util.Optional;

/** A language that customers are written to in. */
public enum Language {
    DE("de"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Returns the ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** Finds the language of a BCP 47 tag, such as {@code de-AT}. */
    public static Optional<Language> find(String tag) {
        String code = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
