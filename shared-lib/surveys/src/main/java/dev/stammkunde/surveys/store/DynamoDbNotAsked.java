package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.asking.FindNotAsked;
import dev.stammkunde.surveys.asking.KeepNotAsked;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Why customers were not asked, an item for each time beside what they were asked. */
public final class DynamoDbNotAsked implements KeepNotAsked, FindNotAsked {

    private static final String REASON = "reason";
    private static final String ORDER_ID = "orderId";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbNotAsked(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public void keep(List<NotAskedNote> notes) {
        notes.forEach(note -> client.putItem(put -> put.tableName(table).item(toItem(note))));
    }

    @Override
    public List<NotAskedNote> ofCustomer(CustomerId customer, int limit) {
        return client
                .query(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression(
                                                "pk = :pk and begins_with(sk, :left)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":pk",
                                                                ParticipationKeys.partition(
                                                                        customer))
                                                        .text(":left", ParticipationKeys.LEFT)
                                                        .toItem())
                                        .scanIndexForward(false)
                                        .limit(limit))
                .items()
                .stream()
                .map(item -> read(customer, item))
                .toList();
    }

    /** The day leads, so that the latest come last. */
    private static Map<String, AttributeValue> toItem(NotAskedNote note) {
        String orderId = note.orderId();
        return new ItemWriter()
                .text(KeyText.PK, ParticipationKeys.partition(note.customer()))
                .text(
                        KeyText.SK,
                        ParticipationKeys.LEFT
                                + note.day()
                                + '#'
                                + KeyText.escape(note.surveyId())
                                + '#'
                                + KeyText.escape(orderId == null ? "" : orderId))
                .text(REASON, note.reason())
                .text(ORDER_ID, orderId)
                .number(
                        ParticipationKeys.EXPIRES_AT,
                        note.day()
                                .atStartOfDay(ZoneOffset.UTC)
                                .plus(NotAskedNote.KEPT)
                                .toEpochSecond())
                .toItem();
    }

    private static NotAskedNote read(CustomerId customer, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String[] place = item.text(KeyText.SK).split("#", -1);
        return new NotAskedNote(
                customer,
                KeyText.unescape(place[2]),
                LocalDate.parse(place[1]),
                item.textOrNull(ORDER_ID),
                NotAsked.valueOf(item.text(REASON)));
    }
}
