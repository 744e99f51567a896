package dev.stammkunde.points.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeVersions;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Versions of programmes in the shops table, for those who publish. Reads are consistent. */
public final class DynamoDbProgrammeVersions implements ProgrammeVersions {

    private static final Comparator<Version> LATEST_FIRST =
            Comparator.comparing((Version version) -> version.document().validFrom())
                    .thenComparing(version -> version.document().version())
                    .reversed();

    /** More than a shop ever has: what was published by releases that noted no beginning. */
    private static final int ALL = 10_000;

    private final DynamoDbClient client;
    private final String table;
    private final DynamoDbProgrammeWrites writes;

    public DynamoDbProgrammeVersions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.writes = new DynamoDbProgrammeWrites(client, table);
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
        return writes.publish(document, seen, entry);
    }

    @Override
    public Changed withdraw(Version version, int seen, AuditEntry entry) {
        return writes.withdraw(version, seen, entry);
    }
}
