package dev.stammkunde.keepcustomers;

import dev.stammkunde.testkit.FreshTables;
import dev.stammkunde.testkit.TestDynamoDb;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** DynamoDB with one call that fails when a test says so. */
final class FaultyDynamoDb implements ExecutionInterceptor, AutoCloseable {

    /** When a failing call fails. */
    enum Fault {
        /** The request never arrives. */
        BEFORE,
        /**
         * The write takes effect and its answer is lost. Reads have no effect, so that to lose
         * theirs is to lose the request, and these do not count as calls here.
         */
        AFTER;

        boolean canMeet(SdkRequest request) {
            return this == BEFORE
                    || !(request instanceof GetItemRequest
                            || request instanceof BatchGetItemRequest
                            || request instanceof TransactGetItemsRequest
                            || request instanceof QueryRequest
                            || request instanceof ScanRequest);
        }
    }

    private final FreshTables tables = new FreshTables();
    private final AtomicInteger calls = new AtomicInteger();
    private final Fault fault;
    private final DynamoDbClient client;
    private volatile int failingCall;
    private volatile boolean healed = true;

    private FaultyDynamoDb(Fault fault) {
        this.fault = fault;
        client =
                DynamoDbClient.builder()
                        .endpointOverride(tables.endpoint())
                        .region(TestDynamoDb.region())
                        .credentialsProvider(TestDynamoDb.credentials())
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(this))
                        .build();
    }

    static FaultyDynamoDb healthy() {
        return failing(Fault.BEFORE);
    }

    static FaultyDynamoDb failing(Fault fault) {
        return new FaultyDynamoDb(fault);
    }

    /** Returns what is kept in all tables. */
    Map<String, Set<Map<String, AttributeValue>>> items() {
        return tables.items();
    }

    /** Returns what is kept but for how often each item was written, which a retry may add to. */
    Map<String, Set<Map<String, AttributeValue>>> facts() {
        Map<String, Set<Map<String, AttributeValue>>> facts = new TreeMap<>();
        tables.items()
                .forEach(
                        (table, items) ->
                                facts.put(
                                        table,
                                        items.stream()
                                                .map(FaultyDynamoDb::withoutVersion)
                                                .collect(Collectors.toSet())));
        return facts;
    }

    private static Map<String, AttributeValue> withoutVersion(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> facts = new TreeMap<>(item);
        facts.remove("version");
        return facts;
    }

    /** Keeps these items and none else; the call that fails from here on is this one, from 1. */
    void failAt(int call, Map<String, Set<Map<String, AttributeValue>>> items) {
        tables.restore(items);
        failingCall = call;
        calls.set(0);
        healed = false;
    }

    Stores.Tables tables() {
        return new Stores.Tables(
                tables.table("CustomersTable"),
                tables.table("CampaignsTable"),
                tables.table("MailTable"),
                tables.table("CasesTable"),
                tables.table("SurveysTable"),
                tables.table("ProgrammesTable"),
                tables.table("BehaviourTable"),
                tables.table("CatalogueTable"));
    }

    Shop shop() {
        return new Shop(Stores.in(client, tables()));
    }

    /** No call fails from here on; says whether there were calls enough for one to have failed. */
    boolean heal() {
        healed = true;
        return calls.get() >= failingCall;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (healed || !fault.canMeet(context.request())) {
            return;
        }
        if (calls.incrementAndGet() == failingCall && fault == Fault.BEFORE) {
            throw new LostCallException();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (!healed
                && fault == Fault.AFTER
                && fault.canMeet(context.request())
                && calls.get() == failingCall) {
            throw new LostCallException();
        }
    }

    @Override
    public void close() {
        client.close();
        tables.close();
    }

    /** What a caller sees of a call that failed. */
    static final class LostCallException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
