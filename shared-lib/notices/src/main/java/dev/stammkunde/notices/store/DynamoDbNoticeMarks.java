package dev.stammkunde.notices.store;

import dev.stammkunde.notices.NoticeMark;
import dev.stammkunde.notices.NoticeMarks;
import dev.stammkunde.notices.OutdatedMarkException;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.json.NoticeMarkJson;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.Map;

/** What people were told, beside what they want. */
public record DynamoDbNoticeMarks(DynamoDbClient client, String table) implements NoticeMarks {

    private static final String MARK = "mark";
    private static final String REVISION = "revision";

    @Override
    public NoticeMark get(Reader reader) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(key(reader).toItem())
                                                .consistentRead(true))
                        .item();
        if (item.isEmpty()) {
            return NoticeMark.none(reader);
        }
        ItemReader read = new ItemReader(item);
        return NoticeMarkJson.read(reader, read.text(MARK), read.integer(REVISION));
    }

    @Override
    public NoticeMark save(NoticeMark next) {
        int revision = next.revision() + 1;
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(
                                            key(next.reader())
                                                    .text(MARK, NoticeMarkJson.write(next))
                                                    .number(REVISION, revision)
                                                    .toItem())
                                    .conditionExpression(
                                            next.revision() == 0
                                                    ? "attribute_not_exists(pk)"
                                                    : "revision = :before")
                                    .expressionAttributeValues(
                                            next.revision() == 0
                                                    ? null
                                                    : new ItemWriter()
                                                            .number(":before", next.revision())
                                                            .toItem()));
        } catch (ConditionalCheckFailedException e) {
            throw new OutdatedMarkException();
        }
        return new NoticeMark(next.reader(), next.digestOn(), next.alerts(), revision);
    }

    private static ItemWriter key(Reader reader) {
        return new ItemWriter()
                .text(KeyText.PK, NoticeKeys.ALL)
                .text(KeyText.SK, NoticeKeys.mark(reader));
    }
}
