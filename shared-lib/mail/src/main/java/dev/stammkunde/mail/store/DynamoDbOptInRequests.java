package dev.stammkunde.mail.store;

import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.OptInRequests;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps requests in DynamoDB: each in one transaction with the mark by which mails to its address
 * are limited. Both go by themselves when the request can no longer be confirmed.
 */
public final class DynamoDbOptInRequests implements OptInRequests {

    private static final String LAST_REQUEST_ID = "requestId";
    private static final String REQUESTED_AT = "requestedMillis";
    private static final int ATTEMPTS = 5;

    private final ConsentTable table;

    public DynamoDbOptInRequests(DynamoDbClient client, String tableName) {
        table = new ConsentTable(client, tableName);
    }

    @Override
    public OptInRequest keep(OptInRequest request) {
        String replaced = request.id();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (table.write(table.putNew(item(request)), mark(request, replaced))) {
                return request;
            }
            Optional<OptInRequest> same = findRequest(request.customer().shopId(), request.id());
            if (same.isPresent()) {
                return same.get();
            }
            Optional<String> last =
                    table.find(ConsentKeys.lastRequest(request.addressKey()))
                            .map(item -> item.text(LAST_REQUEST_ID));
            Optional<OptInRequest> underWay =
                    last.flatMap(id -> findRequest(request.customer().shopId(), id));
            if (underWay.isPresent()) {
                return underWay.get();
            }
            // It has been confirmed in the meantime: whoever asks again gets another mail.
            replaced = last.orElse(request.id());
        }
        throw new IllegalStateException("others asked for the same address at each attempt");
    }

    /**
     * Takes the address's mark where the last request is long ago.
     *
     * @param replaced a request that may be replaced at any time
     */
    private TransactWriteItem mark(OptInRequest request, String replaced) {
        Instant at = request.requested().at();
        Map<String, AttributeValue> item =
                new HashMap<>(ConsentKeys.lastRequest(request.addressKey()));
        item.putAll(
                new ItemWriter()
                        .text(LAST_REQUEST_ID, request.id())
                        .number(REQUESTED_AT, at.toEpochMilli())
                        .number(ConsentKeys.EXPIRES_AT, request.expiresAt().getEpochSecond())
                        .toItem());
        // A mark from the future is one of a clock that was wrong, and is no limit.
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table.name())
                                        .item(item)
                                        .conditionExpression(
                                                "attribute_not_exists(pk) OR requestId = :replaced"
                                                        + " OR requestedMillis <= :before"
                                                        + " OR requestedMillis > :at")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":replaced", replaced)
                                                        .number(
                                                                ":before",
                                                                at.minus(ONE_MAIL_PER)
                                                                        .toEpochMilli())
                                                        .number(":at", at.toEpochMilli())
                                                        .toItem()))
                .build();
    }

    /** Reads of an address's mark which request it is of. */
    static String idOf(Map<String, AttributeValue> mark) {
        return new ItemReader(mark).text(LAST_REQUEST_ID);
    }

    private static Map<String, AttributeValue> item(OptInRequest request) {
        Map<String, AttributeValue> item =
                new HashMap<>(ConsentKeys.request(request.customer().shopId(), request.id()));
        ItemWriter attributes =
                new ItemWriter()
                        .number(ConsentKeys.EXPIRES_AT, request.expiresAt().getEpochSecond());
        item.putAll(RequestAttributes.write(attributes, request).toItem());
        return item;
    }

    @Override
    public Optional<OptInRequest> findRequest(String shopId, String id) {
        return table.find(ConsentKeys.request(shopId, id)).map(RequestAttributes::read);
    }
}
