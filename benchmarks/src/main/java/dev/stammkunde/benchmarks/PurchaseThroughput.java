package dev.stammkunde.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.awardpoints.AwardPointsHandler;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;
import dev.stammkunde.testkit.FixedContext;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Purchases per second through translation and booking on DynamoDB Local, as a share of bare
 * transactions of three puts per second in the same run, and what a purchase takes of the CPU in
 * the handler's own thread, which is all of the function's work and none of the database's. What a
 * bare transaction takes in its thread is printed beside it: machines differ by several times, and
 * so does one machine beside other work, but much less the ratio of the two.
 *
 * <p>A purchase is the payload of a paid Shopify order: it is translated, written as the bus
 * carries it, and handed to the handler of {@code award-points} as Lambda does. Every second
 * purchase is of a customer who has bought before. Both sides take turns, so that a slow minute of
 * the machine hits both. DynamoDB Local does one transaction at a time and gets faster for its
 * first 20,000 operations, so that many come first.
 */
public final class PurchaseThroughput {

    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 3;
    private static final int PER_ROUND = 1_000;
    private static final int CUSTOMERS = 5_000;
    private static final PrintStream OUT = System.out;

    private final SampleDeliveries shopify = SampleDeliveries.of(Platform.SHOPIFY, Path.of("."));
    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final LongAdder ownNanos = new LongAdder();
    private final LongAdder bareNanos = new LongAdder();
    private final AtomicLong counter = new AtomicLong();
    private final AwardPointsHandler handler;
    private final DynamoDbClient client;
    private final String table;

    private PurchaseThroughput(AwardPointsHandler handler, DynamoDbClient client, String table) {
        this.handler = handler;
        this.client = client;
        this.table = table;
    }

    /** Runs with 1, 8 and 32 in flight. The first argument is the repository's root. */
    public static void main(String[] arguments) throws Exception {
        Path log = Path.of("benchmarks/target/purchase-throughput.log");
        System.setOut(new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8));
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".");
        try (LocalDynamoDb server = LocalDynamoDb.inMemory()) {
            System.setProperty("aws.endpointUrlDynamoDb", server.endpoint().toString());
            System.setProperty("aws.region", "eu-central-1");
            System.setProperty("aws.accessKeyId", "local");
            System.setProperty("aws.secretAccessKey", "local");
            System.setProperty("POINTS_TABLE", "points");
            System.setProperty("ENTRIES_TABLE", "entries");
            System.setProperty("SHOPS_TABLE", "shops");
            DynamoDbClient client = server.client();
            TemplateTables tables = TemplateTables.read(root.resolve("template.yaml"));
            tables.create(client, "PointsTable", "points");
            tables.create(client, "EntriesTable", "entries");
            tables.create(client, "ShopsTable", "shops");
            new PurchaseThroughput(new AwardPointsHandler(), client, "points").run();
        }
    }

    private void run() throws Exception {
        OUT.printf("warming up with %,d of each%n", WARM_UP / 2);
        timed(8, WARM_UP / 2, this::transact);
        timed(8, WARM_UP / 2, this::purchase);
        OUT.println(
                "in flight   transactions/s   purchases/s   share   own CPU (us)   of a transaction");
        for (int inFlight : List.of(1, 8, 32)) {
            List<Double> bare = new ArrayList<>();
            List<Double> full = new ArrayList<>();
            ownNanos.reset();
            bareNanos.reset();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(timed(inFlight, PER_ROUND, this::transact));
                full.add(timed(inFlight, PER_ROUND, this::purchase));
            }
            OUT.printf(
                    "%9d   %14.0f   %11.0f   %4.0f %%   %12.0f   %16.0f%n",
                    inFlight,
                    median(bare),
                    median(full),
                    100 * median(full) / median(bare),
                    ownNanos.sum() / 1e3 / (ROUNDS * PER_ROUND),
                    bareNanos.sum() / 1e3 / (ROUNDS * PER_ROUND));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double timed(int inFlight, int operations, LongConsumer operation)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(inFlight)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < operations; i++) {
                long number = counter.incrementAndGet();
                all.add(threads.submit(() -> operation.accept(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return operations / ((System.nanoTime() - start) / 1e9);
    }

    /** Puts of the size of an entry, an account and an order, on condition that they are new. */
    private void transact(long number) {
        long before = cpu.getCurrentThreadCpuTime();
        client.transactWriteItems(
                write ->
                        write.transactItems(
                                put("bare#" + number, "entry", 900),
                                put("bare#" + number, "account", 250),
                                put("bare#" + number, "order", 700)));
        bareNanos.add(cpu.getCurrentThreadCpuTime() - before);
    }

    private TransactWriteItem put(String pk, String sk, int bytes) {
        Map<String, AttributeValue> item =
                Map.of(
                        "pk", AttributeValue.fromS(pk),
                        "sk", AttributeValue.fromS(sk),
                        "content", AttributeValue.fromS("x".repeat(bytes)));
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private void purchase(long number) {
        byte[] body =
                shopify.body(
                        Long.toString(820_000_000_000_000_000L + number),
                        Long.toString(110_000_000_000_000_000L + number % CUSTOMERS));
        if (!(shopify.translate(body) instanceof Translation.Understood understood)) {
            throw new IllegalStateException("the order was not understood");
        }
        byte[] event = queueEvent(understood.events(), number);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        Context context = FixedContext.unhurried();
        long before = cpu.getCurrentThreadCpuTime();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), response, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ownNanos.add(cpu.getCurrentThreadCpuTime() - before);
        if (!response.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException("a purchase failed");
        }
    }

    /** What Lambda hands over: the order's event in the bus's envelope, in a message. */
    private static byte[] queueEvent(List<ShopEvent> events, long number) {
        ShopEvent paid =
                events.stream()
                        .filter(ShopEvent.OrderReported.class::isInstance)
                        .collect(Collectors.toList())
                        .getFirst();
        String envelope =
                "{\"id\":\"%d\",\"source\":\"stammkunde.shop\",\"detail-type\":\"OrderReported\",\"time\":\"2026-05-01T08:00:04Z\",\"detail\":%s}"
                        .formatted(number, ShopEventJson.write(paid));
        return JsonText.objectBytes(
                json ->
                        json.array(
                                "Records",
                                records ->
                                        records.object(
                                                record ->
                                                        record.text("messageId", "m-" + number)
                                                                .text("body", envelope)
                                                                .object(
                                                                        "attributes",
                                                                        a ->
                                                                                a.text(
                                                                                                "SentTimestamp",
                                                                                                "1777622404000")
                                                                                        .text(
                                                                                                "ApproximateReceiveCount",
                                                                                                "1")))));
    }
}
