package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.EraseParticipations;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps participations in DynamoDB: one item for each, beside the others of its customer. */
public final class DynamoDbParticipations implements Participations, EraseParticipations {

    private final DynamoDbClient client;
    private final String table;
    private final DynamoDbFindParticipations reads;

    public DynamoDbParticipations(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
        this.reads = new DynamoDbFindParticipations(client, tableName);
    }

    @Override
    public Optional<Versioned<Participation>> find(ParticipationKey key) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(ParticipationKeys.key(key))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(ParticipationItem.fromItem(item));
    }

    @Override
    public List<Participation> ofCustomer(CustomerId customer) {
        return reads.ofCustomer(customer);
    }

    @Override
    public void erase(CustomerId customer) {
        Stream.of(ParticipationKeys.ANSWERS, ParticipationKeys.LEFT)
                .flatMap(kind -> reads.items(customer, kind))
                .map(
                        item ->
                                Map.of(
                                        KeyText.PK, item.get(KeyText.PK),
                                        KeyText.SK, item.get(KeyText.SK)))
                .forEach(key -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }

    @Override
    public SaveResult save(Participation participation, long version) {
        Map<String, AttributeValue> item = ParticipationItem.toItem(participation, version + 1);
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item)
                                    .conditionExpression(
                                            version == 0
                                                    ? "attribute_not_exists(pk)"
                                                    : "version = :version")
                                    .expressionAttributeValues(
                                            version == 0
                                                    ? null
                                                    : new ItemWriter()
                                                            .number(":version", version)
                                                            .toItem()));
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException | TransactionConflictException e) {
            return SaveResult.CONFLICT;
        }
    }
}
