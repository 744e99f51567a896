package dev.stammkunde.cases.store;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.CaseQuestion.Filter;
import dev.stammkunde.cases.CaseTiming;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ReminderPage;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps cases in DynamoDB: an item for each, and one in the partition of its customer that says
 * that they have it.
 */
public final class DynamoDbCases implements Cases {

    private final DynamoDbClient client;
    private final String table;
    private final CaseWrites writes;

    /** Names the tables; the audit's is {@code AuditTable.NONE} where no person changes cases. */
    public DynamoDbCases(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.writes = new CaseWrites(client, table, audit);
    }

    @Override
    public Optional<Versioned<ServiceCase>> find(CaseId id) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(CaseKeys.one(id))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(CaseItem.fromItem(item));
    }

    @Override
    public List<CaseId> ofCustomer(CustomerId customer) {
        return itemsOf(customer)
                .map(item -> CaseKeys.ofPlace(customer, item.text(CaseKeys.SK)))
                .toList();
    }

    @Override
    public List<OpenedCase> placesOf(CustomerId customer) {
        return itemsOf(customer)
                .map(
                        item ->
                                new OpenedCase(
                                        CaseKeys.ofPlace(customer, item.text(CaseKeys.SK)),
                                        item.findText(CaseKeys.SINCE)
                                                .or(() -> item.findText(CaseItem.OPENED_AT))
                                                .map(Instant::parse)
                                                .orElse(null)))
                .toList();
    }

    @Override
    public List<Instant> openSince(CustomerId customer) {
        return itemsOf(customer)
                .filter(item -> item.has(CaseItem.OPENED_AT))
                .map(item -> item.instant(CaseItem.OPENED_AT))
                .toList();
    }

    private Stream<ItemReader> itemsOf(CustomerId customer) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :customer")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":customer",
                                                                CaseKeys.customer(customer))
                                                        .toItem())
                                        .consistentRead(true))
                .items()
                .stream()
                .map(ItemReader::new);
    }

    @Override
    public SaveResult open(ServiceCase one, Optional<AuditEntry> entry) {
        return writes.write(new Versioned<>(one, 0), one, entry);
    }

    @Override
    public SaveResult save(
            Versioned<ServiceCase> before, ServiceCase next, Optional<AuditEntry> entry) {
        return writes.write(before, next, entry);
    }

    @Override
    public CasePage page(String shopId, CaseQuestion question, Optional<String> after, int limit) {
        boolean isOpen = question.filter() != Filter.CLOSED;
        QueryResponse answer =
                client.query(
                        query ->
                                query.tableName(table)
                                        .indexName(CaseKeys.BY_INBOX)
                                        .keyConditionExpression(
                                                "inbox = :inbox AND inboxAt BETWEEN :from AND"
                                                        + " :until")
                                        .expressionAttributeValues(
                                                range(shopId, question, after).toItem())
                                        .scanIndexForward(isOpen)
                                        .limit(limit));
        List<Map<String, AttributeValue>> indexed = answer.items();
        return new CasePage(
                asked(indexed, question),
                answer.lastEvaluatedKey().isEmpty() || indexed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(place(indexed.getLast())));
    }

    /**
     * Nothing lies between a place and itself with one more letter, or that with its last one less.
     */
    private static ItemWriter range(String shopId, CaseQuestion question, Optional<String> after) {
        boolean isOpen = question.filter() != Filter.CLOSED;
        // What is due exactly now is not over: a place of now begins with its time and goes on.
        String last = question.filter() == Filter.OVERDUE ? KeyText.sortable(question.now()) : "~";
        return new ItemWriter()
                .text(":inbox", CaseKeys.inbox(shopId, isOpen))
                .text(":from", isOpen ? after.map(place -> place + ' ').orElse("0") : "0")
                .text(":until", isOpen ? last : after.map(DynamoDbCases::before).orElse("~"));
    }

    private static String before(String place) {
        return place.substring(0, place.length() - 1)
                + (char) (place.charAt(place.length() - 1) - 1)
                + '~';
    }

    private static String place(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(CaseKeys.INBOX_AT);
    }

    /** The index lags: what was closed a moment ago is still in it. */
    private List<Versioned<ServiceCase>> asked(
            List<Map<String, AttributeValue>> indexed, CaseQuestion question) {
        List<Map<String, AttributeValue>> keys =
                indexed.stream()
                        .map(
                                item ->
                                        Map.of(
                                                CaseKeys.PK, item.get(CaseKeys.PK),
                                                CaseKeys.SK, item.get(CaseKeys.SK)))
                        .toList();
        Map<AttributeValue, Versioned<ServiceCase>> found = new HashMap<>();
        BatchRead.items(client, Map.of(table, keys))
                .getOrDefault(table, List.of())
                .forEach(item -> found.put(item.get(CaseKeys.PK), CaseItem.fromItem(item)));
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(found.get(key.get(CaseKeys.PK))))
                .filter(one -> question.isAbout(one.value()))
                .toList();
    }

    @Override
    public ReminderPage toRemind(Instant now, Optional<String> after, int limit) {
        // A place goes on after its time, so what is due now is before its next nanosecond.
        Map<String, AttributeValue> values =
                new ItemWriter()
                        .text(":all", CaseKeys.TO_REMIND)
                        .text(":from", after.map(place -> place + ' ').orElse("0"))
                        .text(":until", KeyText.sortable(now.plusNanos(1)))
                        .toItem();
        QueryResponse answer =
                client.query(
                        query ->
                                query.tableName(table)
                                        .indexName(CaseKeys.BY_REMINDER)
                                        .keyConditionExpression(
                                                "remind = :all AND remindAt BETWEEN :from AND"
                                                        + " :until")
                                        .expressionAttributeValues(values)
                                        .limit(limit));
        List<Map<String, AttributeValue>> found = answer.items();
        return new ReminderPage(
                found.stream().map(CaseItem::id).toList(),
                answer.lastEvaluatedKey().isEmpty() || found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ItemReader(found.getLast()).text(CaseKeys.REMIND_AT)));
    }

    @Override
    public List<CaseTiming> openedIn(String shopId, Instant from, Instant until) {
        List<CaseTiming> timings = new ArrayList<>();
        if (!from.isBefore(until)) {
            return timings;
        }
        YearMonth last = YearMonth.from(until.atOffset(ZoneOffset.UTC));
        for (YearMonth month = YearMonth.from(from.atOffset(ZoneOffset.UTC));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            Instant inMonth = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            Map<String, AttributeValue> values =
                    new ItemWriter()
                            .text(":month", CaseKeys.month(shopId, inMonth))
                            .text(":from", KeyText.sortable(from))
                            .text(":until", KeyText.sortable(until))
                            .toItem();
            client
                    .queryPaginator(
                            query ->
                                    query.tableName(table)
                                            .indexName(CaseKeys.BY_OPENING)
                                            .keyConditionExpression(
                                                    "openedMonth = :month AND openedPlace BETWEEN"
                                                            + " :from AND :until")
                                            .expressionAttributeValues(values))
                    .items()
                    .stream()
                    .map(CaseItem::timing)
                    .forEach(timings::add);
        }
        return timings;
    }
}
