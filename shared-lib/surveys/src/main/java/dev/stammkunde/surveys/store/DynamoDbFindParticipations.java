package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.surveys.FindParticipations;
import dev.stammkunde.surveys.Participation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what lies in the partition of a customer: for who may not write there. */
public final class DynamoDbFindParticipations implements FindParticipations {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindParticipations(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public List<Participation> ofCustomer(CustomerId customer) {
        return items(customer, ParticipationKeys.ANSWERS)
                .map(item -> ParticipationItem.fromItem(item).value())
                .sorted(
                        Comparator.comparing((Participation one) -> one.invitation().invitedAt())
                                .reversed())
                .toList();
    }

    /** Returns the items of a kind, as they are now. */
    Stream<Map<String, AttributeValue>> items(CustomerId customer, String kind) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk and begins_with(sk, :kind)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", ParticipationKeys.partition(customer))
                                        .text(":kind", kind)
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream();
    }
}
