package dev.stammkunde.media.store;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.Pictures;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps pictures in a table: an item for each by its id, and one in the list of its state. */
public final class DynamoDbPictures implements Pictures {

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    /** Names the table; reads nothing yet. */
    public DynamoDbPictures(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Optional<Picture> find(DocumentId id) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(PictureKeys.picture(id))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(PictureItem.fromItem(id.shopId(), item));
    }

    @Override
    public Page page(String shopId, PictureState state, Optional<String> after, int limit) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :state)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", PictureKeys.list(shopId))
                                        .text(":state", PictureKeys.prefix(state))
                                        .toItem())
                        .limit(limit);
        after.ifPresent(place -> query.exclusiveStartKey(PictureKeys.listed(shopId, place)));
        QueryResponse response = client.query(query.build());
        return new Page(
                response.items().stream().map(each -> PictureItem.fromItem(shopId, each)).toList(),
                response.hasLastEvaluatedKey()
                        ? Optional.of(new ItemReader(response.lastEvaluatedKey()).text(KeyText.SK))
                        : Optional.empty());
    }

    @Override
    public SaveResult save(Picture picture, @Nullable Picture before, AuditEntry entry) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(put(conditional(picture)));
        writes.add(
                put(
                        Put.builder()
                                .tableName(table)
                                .item(
                                        PictureItem.toItem(
                                                PictureKeys.listed(picture, picture.state()),
                                                picture))
                                .build()));
        if (before != null && before.state() != picture.state()) {
            writes.add(
                    TransactWriteItem.builder()
                            .delete(
                                    gone ->
                                            gone.tableName(table)
                                                    .key(
                                                            PictureKeys.listed(
                                                                    before, before.state())))
                            .build());
        }
        writes.add(audit.write(entry));
        try {
            client.transactWriteItems(write -> write.transactItems(writes));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    private static TransactWriteItem put(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    private Put conditional(Picture picture) {
        Put.Builder put =
                Put.builder()
                        .tableName(table)
                        .item(PictureItem.toItem(PictureKeys.picture(picture.id()), picture));
        return picture.version() == 1
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression("version = :before")
                        .expressionAttributeValues(
                                new ItemWriter().number(":before", picture.version() - 1).toItem())
                        .build();
    }
}
