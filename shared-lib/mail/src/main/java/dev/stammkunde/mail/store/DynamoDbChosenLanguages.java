package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.shop.Language;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the languages of up to a hundred customers with one call. Half a unit for each, since a
 * choice that is a second old may be missed.
 */
public final class DynamoDbChosenLanguages implements FindChosenLanguages {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbChosenLanguages(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    @Override
    public Map<CustomerId, Language> chosenLanguages(List<CustomerId> customers) {
        Map<CustomerId, Language> chosen = new HashMap<>();
        if (customers.isEmpty()) {
            return chosen;
        }
        KeysAndAttributes keys =
                KeysAndAttributes.builder()
                        .keys(customers.stream().distinct().map(MailKeys::standing).toList())
                        .projectionExpression("#pk, #language")
                        .expressionAttributeNames(
                                Map.of("#pk", MailKeys.PK, "#language", StandingItem.LANGUAGE))
                        .build();
        BatchRead.itemsOf(client, Map.of(table, keys))
                .getOrDefault(table, List.of())
                .forEach(item -> add(item, chosen));
        return chosen;
    }

    private static void add(
            Map<String, AttributeValue> attributes, Map<CustomerId, Language> chosen) {
        ItemReader item = new ItemReader(attributes);
        item.findText(StandingItem.LANGUAGE)
                .map(Language::valueOf)
                .ifPresent(
                        language ->
                                chosen.put(MailKeys.customerOf(item.text(MailKeys.PK)), language));
    }
}
