package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestList;
import dev.stammkunde.programmes.contests.ContestPhase;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.Contests;
import dev.stammkunde.programmes.contests.CustomerEntries;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What changes of contests write in the programmes table, each item on its own condition. */
final class ContestWrites {

    private static final String IS_NEW = "attribute_not_exists(pk)";
    private static final String AS_READ = "version = :before";

    /** In the keyword's place, since DynamoDB has words of its own. */
    private static final Map<String, String> PHASE = Map.of("#phase", "phase");

    private final String table;
    private final AuditTable audit;

    ContestWrites(String table, AuditTable audit) {
        this.table = table;
        this.audit = audit;
    }

    List<TransactWriteItem> open(ContestRun run, int documentVersion, AuditEntry entry) {
        ConditionCheck isNewest =
                ConditionCheck.builder()
                        .tableName(table)
                        .key(ContestKeys.latest(run.contest()))
                        .conditionExpression(AS_READ)
                        .expressionAttributeValues(before(documentVersion))
                        .build();
        return List.of(
                put(ContestItem.of(run), 1),
                TransactWriteItem.builder().conditionCheck(isNewest).build(),
                audit.write(entry));
    }

    /** Entries are counted by others meanwhile, and stay counted. */
    List<TransactWriteItem> save(ContestRun next, @Nullable AuditEntry entry) {
        ItemWriter values =
                new ItemWriter()
                        .number(":before", next.version() - 1)
                        .number(":version", next.version())
                        .text(":phase", next.phase())
                        .text(":drawn", ContestItem.drawn(next.drawn()));
        StringBuilder set =
                new StringBuilder("SET version = :version, #phase = :phase, drawn = :drawn");
        ContestList list = next.list();
        if (list != null) {
            set.append(", listHash = :hash, listSize = :size, closedAt = :closedAt");
            values.text(":hash", list.hash())
                    .number(":size", list.size())
                    .text(":closedAt", list.closedAt());
        }
        Instant drawnAt = next.drawnAt();
        if (drawnAt != null) {
            // Whoever has won by this is to be told.
            set.append(", drawnAt = :drawnAt, nextShard = :untold, nextAt = :due");
            values.text(":drawnAt", drawnAt)
                    .text(":untold", ContestKeys.UNTOLD)
                    .text(":due", KeyText.sortable(drawnAt));
        }
        Update run =
                Update.builder()
                        .tableName(table)
                        .key(ContestKeys.run(next.contest()))
                        .updateExpression(set.toString())
                        .conditionExpression(AS_READ)
                        .expressionAttributeNames(PHASE)
                        .expressionAttributeValues(values.toItem())
                        .build();
        TransactWriteItem item = TransactWriteItem.builder().update(run).build();
        return entry == null ? List.of(item) : List.of(item, audit.write(entry));
    }

    List<TransactWriteItem> enter(CustomerEntries after, String terms) {
        Update count =
                Update.builder()
                        .tableName(table)
                        .key(ContestKeys.run(after.contest()))
                        .updateExpression("ADD entered :one")
                        .conditionExpression(
                                "#phase = :open AND terms = :terms AND entered < :most")
                        .expressionAttributeNames(PHASE)
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .number(":one", 1)
                                        .text(":open", ContestPhase.OPEN)
                                        .text(":terms", terms)
                                        .number(":most", Contests.MOST_ENTRIES)
                                        .toItem())
                        .build();
        ContestEntry added = after.entries().getLast();
        return List.of(
                put(ContestItem.of(after), after.version()),
                put(ContestItem.of(added), 1),
                TransactWriteItem.builder().update(count).build());
    }

    /** The version of the customer's entries stands for that of the entry. */
    List<TransactWriteItem> change(CustomerEntries after, ContestEntry changed) {
        Put entry = Put.builder().tableName(table).item(ContestItem.of(changed)).build();
        return List.of(
                put(ContestItem.of(after), after.version()),
                TransactWriteItem.builder().put(entry).build(),
                TransactWriteItem.builder().update(notDrawn(after.contest())).build());
    }

    /** The contest's version moves, so that a draw looks again. */
    private Update notDrawn(DocumentId contest) {
        return Update.builder()
                .tableName(table)
                .key(ContestKeys.run(contest))
                .updateExpression("ADD version :one")
                .conditionExpression("#phase <> :drawn")
                .expressionAttributeNames(PHASE)
                .expressionAttributeValues(
                        new ItemWriter()
                                .number(":one", 1)
                                .text(":drawn", ContestPhase.DRAWN)
                                .toItem())
                .build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 1) {
            put.conditionExpression(IS_NEW);
        } else {
            put.conditionExpression(AS_READ).expressionAttributeValues(before(version - 1));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static Map<String, AttributeValue> before(long version) {
        return new ItemWriter().number(":before", version).toItem();
    }
}
