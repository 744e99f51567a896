package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.suggestions.KeptSuggestions;

final class InMemorySuggestionsTest extends SuggestionsContract {

    private final InMemorySuggestions suggestions = new InMemorySuggestions();

    @Override
    protected KeptSuggestions emptyStore() {
        return suggestions;
    }

    @Override
    protected FindSuggestions finder() {
        return suggestions;
    }
}
