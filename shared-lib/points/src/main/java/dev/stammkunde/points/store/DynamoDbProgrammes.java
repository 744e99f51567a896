package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.Optional;

/**
 * Programmes in the shops table. Reads are strongly consistent and cost the same however many
 * versions a shop has.
 */
public final class DynamoDbProgrammes implements ProgrammeDocuments {

    private static final String BETWEEN = "pk = :shop AND sk BETWEEN :from AND :to";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbProgrammes(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Asks for the newest version first: it is most often the one in force. */
    @Override
    public InForce inForce(String shopId, Instant at) {
        Optional<ItemReader> newest = last(shopId, ProgrammeKeys.LAST);
        Optional<Instant> begins = newest.map(item -> item.instant(ProgrammeKeys.VALID_FROM));
        if (begins.isEmpty() || !begins.get().isAfter(at)) {
            return inForce(newest.map(item -> document(shopId, item)), Instant.MAX);
        }
        Instant until =
                first(shopId, ProgrammeKeys.after(at), ProgrammeKeys.LAST, true)
                        .map(item -> item.instant(ProgrammeKeys.VALID_FROM))
                        .orElse(Instant.MAX);
        return inForce(
                last(shopId, ProgrammeKeys.after(at)).map(item -> document(shopId, item)), until);
    }

    private static InForce inForce(Optional<ProgrammeDocument> document, Instant until) {
        return new InForce(
                document, document.map(ProgrammeDocument::validFrom).orElse(Instant.MIN), until);
    }

    private Optional<ItemReader> last(String shopId, String to) {
        return first(shopId, ProgrammeKeys.FIRST, to, false);
    }

    private Optional<ItemReader> first(String shopId, String from, String to, boolean ascending) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression(BETWEEN)
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", ProgrammeKeys.shop(shopId))
                                        .text(":from", from)
                                        .text(":to", to)
                                        .toItem())
                        .scanIndexForward(ascending)
                        .limit(1)
                        .build();
        return client.query(query).items().stream().findFirst().map(ItemReader::new);
    }

    static ProgrammeDocument document(String shopId, ItemReader item) {
        return new ProgrammeDocument(
                shopId,
                item.text(ProgrammeKeys.VERSION),
                item.instant(ProgrammeKeys.VALID_FROM),
                item.text(ProgrammeKeys.DOCUMENT));
    }
}
