package dev.stammkunde.mail.pages;

import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language of a page. */
public final class PageLanguage {

    private PageLanguage() {}

    /** Finds the language that a customer chose, else the one that the shop says they read. */
    public static Optional<Language> findOf(Wishes wishes, Profile profile) {
        return Optional.ofNullable(wishes.language())
                .or(() -> profile.language().flatMap(Language::find));
    }

    /**
     * Returns the language that was asked for by {@code ?lang=}, else the one the customer is known
     * to read, else the browser's, else the shop's.
     */
    public static Language choose(
            HttpRequest request, Optional<Language> ofCustomer, Language ofShop) {
        return request.findQuery("lang")
                .flatMap(Language::find)
                .or(() -> ofCustomer)
                .or(() -> request.findHeader("accept-language").flatMap(PageLanguage::accepted))
                .orElse(ofShop);
    }

    private static Optional<Language> accepted(String header) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Language.find(range.getRange()).stream())
                .findFirst();
    }
}
