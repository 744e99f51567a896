package dev.stammkunde.keepcustomers;

import dev.stammkunde.testkit.FreshTables;
import dev.stammkunde.testkit.TestDynamoDb;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.concurrent.atomic.AtomicInteger;

/** DynamoDB with one call that fails when a test says so. */
final class FaultyDynamoDb implements ExecutionInterceptor, AutoCloseable {

    /** When a failing call fails. */
    enum Fault {
        /** The request never arrives. */
        BEFORE,
        /** The request takes effect and its answer is lost. */
        AFTER
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

    /**
     * Begins anew, with nothing kept; the call after {@link #arm} that fails is this one, from 1.
     */
    void failAt(int call) {
        tables.empty();
        failingCall = call;
    }

    Stores.Tables tables() {
        return new Stores.Tables(
                tables.table("CustomersTable"),
                tables.table("CampaignsTable"),
                tables.table("MailTable"),
                tables.table("CasesTable"),
                tables.table("SurveysTable"));
    }

    Shop shop() {
        return new Shop(Stores.in(client, tables()));
    }

    /** Counts calls from here on. */
    void arm() {
        calls.set(0);
        healed = false;
    }

    /** No call fails from here on; says whether there were calls enough for one to have failed. */
    boolean heal() {
        healed = true;
        return calls.get() >= failingCall;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (!healed && calls.incrementAndGet() == failingCall && fault == Fault.BEFORE) {
            throw new LostCallException();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (!healed && calls.get() == failingCall && fault == Fault.AFTER) {
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
