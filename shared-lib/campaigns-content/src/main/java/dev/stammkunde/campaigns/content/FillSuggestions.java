package dev.stammkunde.campaigns.content;

import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionWords;
import dev.stammkunde.mail.content.MailValues;
import dev.stammkunde.mail.content.Variable;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.catalogue.Product;

import java.time.LocalDate;
import java.util.List;

/** Tells mails of products that are suggested to their reader. */
final class FillSuggestions {

    private FillSuggestions() {}

    /** Adds the first products, as many as a mail has room for. */
    static MailValues with(
            MailValues values, List<Suggestion> suggestions, LocalDate today, Language language) {
        MailValues all = values;
        for (int i = 0; i < Math.min(Shown.ALL.size(), suggestions.size()); i++) {
            all = Shown.ALL.get(i).in(all, suggestions.get(i), today, language);
        }
        return all;
    }

    /** Where a product is told. */
    private record Shown(Variable title, Variable url, Variable price, Variable reason) {

        private static final List<Shown> ALL =
                List.of(
                        new Shown(
                                Variable.SUGGESTION1_TITLE,
                                Variable.SUGGESTION1_URL,
                                Variable.SUGGESTION1_PRICE,
                                Variable.SUGGESTION1_REASON),
                        new Shown(
                                Variable.SUGGESTION2_TITLE,
                                Variable.SUGGESTION2_URL,
                                Variable.SUGGESTION2_PRICE,
                                Variable.SUGGESTION2_REASON),
                        new Shown(
                                Variable.SUGGESTION3_TITLE,
                                Variable.SUGGESTION3_URL,
                                Variable.SUGGESTION3_PRICE,
                                Variable.SUGGESTION3_REASON));

        MailValues in(
                MailValues values, Suggestion suggestion, LocalDate today, Language language) {
            Product product = suggestion.product();
            return values.with(title, product.title())
                    .with(url, product.url())
                    .with(price, product.price())
                    .with(reason, SuggestionWords.of(suggestion.reason(), today).in(language));
        }
    }
}
