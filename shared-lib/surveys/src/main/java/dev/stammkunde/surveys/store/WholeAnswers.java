package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that the surveys table keeps of a person, item by item and as it is kept. */
public final class WholeAnswers {

    private final WholeItems items;

    public WholeAnswers(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns what somebody was asked and answered. */
    public Stream<Map<String, AttributeValue>> answers(CustomerId person) {
        return items.partition(ParticipationKeys.partition(person), ParticipationKeys.ANSWERS);
    }

    /** Returns why somebody was not asked. */
    public Stream<Map<String, AttributeValue>> notAsked(CustomerId person) {
        return items.partition(ParticipationKeys.partition(person), ParticipationKeys.LEFT);
    }

    /** Returns what somebody told of their own accord. */
    public Stream<Map<String, AttributeValue>> feedback(CustomerId person) {
        return items.partition(ParticipationKeys.partition(person), FeedbackKeys.SAID)
                .map(said -> new ItemReader(said).text(KeyText.SK))
                .flatMap(
                        sort ->
                                items
                                        .find(FeedbackKeys.key(FeedbackKeys.idAt(person, sort)))
                                        .stream());
    }
}
