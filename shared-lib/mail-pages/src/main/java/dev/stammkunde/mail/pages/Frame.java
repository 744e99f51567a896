package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.MailSettings.Brand;

import org.jspecify.annotations.Nullable;

/**
 * What is around the content of each page.
 *
 * @param brand absent where nobody knows whose link it was
 * @param style the style sheet
 */
public record Frame(Words words, @Nullable Brand brand, String style) {

    /** Returns the name of the shop, or nothing where it is not known. */
    public String shop() {
        return brand == null ? "" : brand.name();
    }

    /** Returns the address of the shop's logo where it has one that browsers can load. */
    public @Nullable String logo() {
        String url = brand == null ? null : brand.logoUrl();
        return url != null && url.startsWith("https://") ? url : null;
    }

    /** Returns the address of the shop's start page where it is one. */
    public @Nullable String home() {
        String url = brand == null ? "" : brand.url();
        return url.startsWith("https://") || url.startsWith("http://") ? url : null;
    }

    /** Returns the code of the page's language. */
    public String lang() {
        return words.language().code();
    }

    /** Returns the code of the language that the page can be changed to. */
    public String otherLang() {
        return switch (words.language()) {
            case DE -> "en";
            case EN -> "de";
        };
    }

    /** Returns the imprint; empty where nobody knows whose link it was. */
    public String imprint() {
        return brand == null ? "" : brand.imprint();
    }
}
