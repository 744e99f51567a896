package dev.stammkunde.customers.store;

import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.suggestions.KeptSuggestions;
import dev.stammkunde.customers.testing.SuggestionsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSuggestionsTest extends SuggestionsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected KeptSuggestions emptyStore() {
        return suggestions();
    }

    @Override
    protected FindSuggestions finder() {
        return suggestions();
    }

    private static DynamoDbSuggestions suggestions() {
        return new DynamoDbSuggestions(DYNAMO_DB.client(), DYNAMO_DB.table("CatalogueTable"));
    }
}
