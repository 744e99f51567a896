package dev.stammkunde.points.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeVersions;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Versions of programmes in the shops table, for those who publish. Reads are consistent. */
public final class DynamoDbProgrammeVersions implements ProgrammeVersions {

    private static final String IS_NEW = "attribute_not_exists(pk)";
    private static final String IS_THERE = "attribute_exists(pk)";
    private static final String REFUSED = "ConditionalCheckFailed";
    private static final Comparator<Version> LATEST_FIRST =
            Comparator.comparing((Version version) -> version.document().validFrom())
                    .thenComparing(version -> version.document().version())
                    .reversed();

    /** Places of writes in the transaction, by which its refusal says what was taken. */
    private static final int NAME = 0;

    private static final int BEGINNING = 1;

    /** More than a shop ever has: what was published by releases that noted no beginning. */
    private static final int ALL = 10_000;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbProgrammeVersions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public int revision(String shopId) {
        return find(ProgrammeKeys.revision(shopId))
                .map(item -> item.integer(ProgrammeKeys.REVISION))
                .orElse(0);
    }

    @Override
    public Optional<Version> find(String shopId, String name) {
        return find(ProgrammeKeys.nameTaken(shopId, name))
                .flatMap(
                        taken ->
                                taken.findText(ProgrammeKeys.VALID_FROM)
                                        .map(Instant::parse)
                                        .map(from -> find(shopId, name, from))
                                        .orElseGet(() -> search(shopId, name)));
    }

    private Optional<Version> find(String shopId, String name, Instant validFrom) {
        ProgrammeDocument place = new ProgrammeDocument(shopId, name, validFrom, "");
        return find(ProgrammeKeys.version(place))
                .or(() -> find(ProgrammeKeys.withdrawn(place)))
                .map(item -> version(shopId, item));
    }

    private Optional<Version> search(String shopId, String name) {
        return page(shopId, Optional.empty(), ALL).stream()
                .filter(version -> version.document().version().equals(name))
                .findFirst();
    }

    private Optional<ItemReader> find(ItemWriter key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key.toItem()).consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    /** Both kinds lie in the order of their beginnings, so that no page reads more than its own. */
    @Override
    public List<Version> page(String shopId, Optional<ProgrammeDocument> before, int limit) {
        Stream<Version> live =
                last(shopId, ProgrammeKeys.FIRST, ProgrammeKeys.lastBefore(before), limit);
        Stream<Version> withdrawn =
                last(
                        shopId,
                        ProgrammeKeys.FIRST_WITHDRAWN,
                        ProgrammeKeys.lastWithdrawnBefore(before),
                        limit);
        return Stream.concat(live, withdrawn).sorted(LATEST_FIRST).limit(limit).toList();
    }

    private Stream<Version> last(String shopId, String from, String to, int limit) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :shop AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", ProgrammeKeys.shop(shopId))
                                        .text(":from", from)
                                        .text(":to", to)
                                        .toItem())
                        .scanIndexForward(false)
                        .limit(limit + 1)
                        .build();
        // A bound of BETWEEN is within it, and the one that a page starts after is none of its own.
        return client.queryPaginator(query).items().stream()
                .map(ItemReader::new)
                .filter(item -> !item.text(ProgrammeKeys.SK).equals(to))
                .limit(limit)
                .map(item -> version(shopId, item));
    }

    private static Version version(String shopId, ItemReader item) {
        return new Version(
                DynamoDbProgrammes.document(shopId, item),
                step(item, ProgrammeKeys.PUBLISHED_BY, ProgrammeKeys.PUBLISHED_AT),
                step(item, ProgrammeKeys.WITHDRAWN_BY, ProgrammeKeys.WITHDRAWN_AT));
    }

    private static @Nullable Step step(ItemReader item, String by, String at) {
        return item.findText(by).map(person -> new Step(person, item.instant(at))).orElse(null);
    }

    @Override
    public Changed publish(ProgrammeDocument document, int seen, AuditEntry entry) {
        Step published = new Step(entry.acting().person(), entry.acting().at());
        return change(
                List.of(
                        put(
                                ProgrammeKeys.nameTaken(document.shopId(), document.version())
                                        .text(ProgrammeKeys.VALID_FROM, document.validFrom()),
                                IS_NEW),
                        put(ProgrammeKeys.beginningTaken(document), IS_NEW),
                        put(written(ProgrammeKeys.version(document), document, published), IS_NEW),
                        counted(document.shopId(), seen),
                        new AuditTable(table).write(entry)));
    }

    @Override
    public Changed withdraw(Version version, int seen, AuditEntry entry) {
        ProgrammeDocument document = version.document();
        ItemWriter withdrawn =
                written(ProgrammeKeys.withdrawn(document), document, version.published())
                        .text(ProgrammeKeys.WITHDRAWN_BY, entry.acting().person())
                        .text(ProgrammeKeys.WITHDRAWN_AT, entry.acting().at());
        Changed changed =
                change(
                        List.of(
                                delete(ProgrammeKeys.version(document)),
                                delete(ProgrammeKeys.beginningTaken(document)),
                                put(withdrawn, IS_NEW),
                                counted(document.shopId(), seen),
                                new AuditTable(table).write(entry)));
        return changed == Changed.DONE ? Changed.DONE : Changed.OUTDATED;
    }

    private static ItemWriter written(
            ItemWriter key, ProgrammeDocument document, @Nullable Step published) {
        return key.text(ProgrammeKeys.VERSION, document.version())
                .text(ProgrammeKeys.VALID_FROM, document.validFrom())
                .text(ProgrammeKeys.DOCUMENT, document.text())
                .text(ProgrammeKeys.PUBLISHED_BY, published == null ? null : published.by())
                .text(ProgrammeKeys.PUBLISHED_AT, published == null ? null : published.at());
    }

    private TransactWriteItem counted(String shopId, int seen) {
        Map<String, AttributeValue> next =
                ProgrammeKeys.revision(shopId).number(ProgrammeKeys.REVISION, seen + 1).toItem();
        if (seen == 0) {
            return put(next, IS_NEW, Map.of());
        }
        return put(next, "revision = :seen", new ItemWriter().number(":seen", seen).toItem());
    }

    private TransactWriteItem put(ItemWriter item, String condition) {
        return put(item.toItem(), condition, Map.of());
    }

    private TransactWriteItem put(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression(condition)
                                        .expressionAttributeValues(
                                                values.isEmpty() ? null : values))
                .build();
    }

    private TransactWriteItem delete(ItemWriter key) {
        return TransactWriteItem.builder()
                .delete(
                        delete ->
                                delete.tableName(table)
                                        .key(key.toItem())
                                        .conditionExpression(IS_THERE))
                .build();
    }

    private Changed change(List<TransactWriteItem> items) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return Changed.DONE;
        } catch (TransactionCanceledException cancelled) {
            List<String> codes =
                    cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
            if (isRefused(codes, NAME)) {
                return Changed.VERSION_TAKEN;
            }
            if (isRefused(codes, BEGINNING)) {
                return Changed.BEGINNING_TAKEN;
            }
            if (LostTransaction.isOne(cancelled)) {
                return Changed.OUTDATED;
            }
            throw cancelled;
        }
    }

    private static boolean isRefused(List<String> codes, int place) {
        return place < codes.size() && REFUSED.equals(codes.get(place));
    }
}
