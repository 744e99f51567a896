package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.programmes.partners.CustomerDay;
import dev.stammkunde.programmes.partners.DealWrite;
import dev.stammkunde.programmes.partners.PartnerBook;
import dev.stammkunde.programmes.partners.PartnerMonth;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.PartnerTransaction;
import dev.stammkunde.programmes.partners.PartnerTransactionId;
import dev.stammkunde.programmes.partners.SettlementLine;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What partners report, in the programmes table; points go by the ledger's own transaction. */
public final class DynamoDbPartnerBook implements PartnerBook {

    private static final String IS_NEW = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;
    private final DynamoDbPointsLedger ledger;
    private final AuditTable audit;

    /** Names the programmes table, and keeps points in a ledger. */
    public DynamoDbPartnerBook(
            DynamoDbClient client, String table, DynamoDbPointsLedger ledger, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public Optional<PartnerTransaction> find(PartnerTransactionId id) {
        return get(PartnerKeys.transaction(id)).map(item -> PartnerItems.transaction(id, item));
    }

    @Override
    public PartnerMonth month(DocumentId partner, YearMonth month) {
        return get(PartnerKeys.month(partner, month))
                .map(item -> PartnerItems.month(partner, month, item))
                .orElseGet(() -> PartnerMonth.empty(partner, month));
    }

    @Override
    public CustomerDay day(DocumentId partner, String customerId) {
        return get(PartnerKeys.day(partner, customerId))
                .map(item -> PartnerItems.day(partner, customerId, item))
                .orElseGet(() -> CustomerDay.empty(partner, customerId));
    }

    @Override
    public SaveResult book(Decision.Book booking, DealWrite write) {
        List<TransactWriteItem> with = new ArrayList<>();
        with.add(put(PartnerItems.of(write.transaction()), write.transaction().version()));
        with.add(put(PartnerItems.of(write.month()), write.month().version()));
        CustomerDay day = write.day();
        if (day != null) {
            with.add(put(PartnerItems.of(day), day.version()));
        }
        with.add(line(write.month(), write.line()));
        return ledger.write(booking, with) == Written.WRITTEN
                ? SaveResult.SAVED
                : SaveResult.CONFLICT;
    }

    @Override
    public SaveResult save(PartnerTransaction transaction) {
        return write(List.of(put(PartnerItems.of(transaction), transaction.version())));
    }

    @Override
    public List<SettlementLine> lines(DocumentId partner, YearMonth month) {
        return query(
                        "pk = :pk AND begins_with(sk, :line)",
                        new ItemWriter()
                                .text(":pk", PartnerKeys.ofMonth(partner, month))
                                .text(":line", PartnerKeys.linesPrefix()),
                        true)
                .stream()
                .map(PartnerItems::line)
                .toList();
    }

    @Override
    public SaveResult close(PartnerStatement statement, PartnerMonth closed, AuditEntry entry) {
        return write(
                List.of(
                        put(StatementItem.toItem(statement), 1),
                        put(PartnerItems.of(closed), closed.version()),
                        audit.write(entry)));
    }

    @Override
    public Optional<PartnerStatement> statement(DocumentId partner, YearMonth month) {
        return get(PartnerKeys.statement(partner, month))
                .map(item -> StatementItem.fromItem(partner, item));
    }

    @Override
    public List<PartnerStatement> statements(DocumentId partner) {
        return query(
                        "pk = :pk",
                        new ItemWriter().text(":pk", PartnerKeys.statements(partner)),
                        false)
                .stream()
                .map(item -> StatementItem.fromItem(partner, item))
                .toList();
    }

    @Override
    public SaveResult dispute(
            PartnerStatement after, Optional<Correction> correction, AuditEntry entry) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(put(StatementItem.toItem(after), after.version()));
        items.add(audit.write(entry));
        correction.ifPresent(
                one -> {
                    items.add(put(PartnerItems.of(one.month()), one.month().version()));
                    items.add(line(one.month(), one.line()));
                });
        return write(items);
    }

    private Optional<ItemReader> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    private List<ItemReader> query(String condition, ItemWriter values, boolean forward) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .scanIndexForward(forward)
                                        .keyConditionExpression(condition)
                                        .expressionAttributeValues(values.toItem()))
                .items()
                .stream()
                .map(ItemReader::new)
                .toList();
    }

    private SaveResult write(List<TransactWriteItem> items) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem line(PartnerMonth month, SettlementLine line) {
        return put(PartnerItems.of(month.partner(), month.month(), line), 1);
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 1) {
            put.conditionExpression(IS_NEW);
        } else {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(
                            new ItemWriter().number(":before", version - 1).toItem());
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
