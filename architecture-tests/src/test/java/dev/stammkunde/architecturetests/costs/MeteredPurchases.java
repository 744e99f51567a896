package dev.stammkunde.architecturetests.costs;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.testkit.FreshTables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Sends webhooks through the deployed functions, from the API over the bus and the queues to the
 * tables, and counts all that AWS bills on the way.
 */
final class MeteredPurchases implements AutoCloseable {

    private static final int CHUNK_BYTES = 64 * 1_024;
    private static final double GB = 1L << 30;

    /** What counts of an entry beside its texts. */
    private static final int TIME_BYTES = 14;

    private static final String EDGE = "receive-shop-webhook";
    private static final Map<String, String> CONSUMERS =
            Map.of(
                    "award-points",
                    "AwardPoints",
                    "keep-customers",
                    "KeepCustomers",
                    "capture-redemptions",
                    "CaptureRedemptions");

    /** It gathers for minutes, so it gets all that is told at once, however that arrives. */
    private static final String JOURNAL = "keep-journal";

    private static final String FOLLOWER = "publish-changes";

    private final Usage usage = new Usage();
    private final Usage following = new Usage();
    private final Stack stack = new Stack();
    private final FreshTables tables = new FreshTables();
    private final PaidOrder order =
            new PaidOrder(
                    Repository.ours()
                            .text(
                                    "benchmarks/src/main/resources/dev/stammkunde/benchmarks/shopify.json"));
    private final MeteredTables meteredTables =
            new MeteredTables(tables.endpoint(), tables.client(), usage);
    private final MeteredAws aws =
            new MeteredAws(
                    meteredTables,
                    "{\"SecretString\":\"{\\\"platform\\\":\\\"shopify\\\",\\\"secrets\\\":[\\\"%s\\\"]}\"}"
                            .formatted(PaidOrder.SECRET));
    private final List<String> settings = new ArrayList<>();
    private final DeployedFunction edge;
    private final DeployedFunction follower;
    private final DeployedFunction journal;
    private final Map<String, DeployedFunction> consumers;
    private final EntriesStream entries;
    private int number;
    private int webhooks;

    MeteredPurchases() throws IOException, ReflectiveOperationException {
        set("aws.endpointUrl", aws.endpoint().toString());
        set("aws.region", "eu-central-1");
        set("aws.accessKeyId", "local");
        set("aws.secretAccessKey", "local");
        edge = load("ReceiveShopWebhookFunction");
        follower = load("PublishChangesFunction");
        journal = load("KeepJournalFunction");
        consumers =
                Map.of(
                        "award-points", load("AwardPointsFunction"),
                        "keep-customers", load("KeepCustomersFunction"),
                        "capture-redemptions", load("CaptureRedemptionsFunction"));
        entries = new EntriesStream(tables);
    }

    private DeployedFunction load(String logicalId)
            throws IOException, ReflectiveOperationException {
        settings.addAll(stack.settingsOf(logicalId));
        return stack.load(logicalId, tables);
    }

    private void set(String name, String value) {
        settings.add(name);
        System.setProperty(name, value);
    }

    /** What was used since {@link #forget}. */
    Usage usage() {
        return usage;
    }

    /** What telling what was booked used since {@link #forget}, with all who are told. */
    Usage following() {
        return following;
    }

    /** Goes on from here: what was used so far, and what nobody has followed, does not count. */
    void forget() throws IOException {
        entries.next();
        usage.clear();
        following.clear();
    }

    /** One webhook of a paid order; its events wait on the queues. */
    List<JsonField> webhook(String topic, String orderId, String customerId, int day)
            throws IOException {
        String event = order.webhook(topic, orderId, customerId, day, ++webhooks);
        usage.add("api", Billed.HTTP_REQUEST, 1);
        usage.add("api", Billed.LOG_GB, LogBytes.ofRequest(stack.accessLogFormat()));
        DeployedFunction.Answer answer = invoke(usage, EDGE, edge, event, 1);
        if (!answer.response().contains("\"statusCode\":200")) {
            throw new IllegalStateException(answer.response());
        }
        List<JsonField> published = aws.published();
        published.forEach(entry -> countOnBus(usage, entry));
        return published;
    }

    /** Tells what was booked, so many entries at a time, to all who are told. */
    void follow(int atOnce) throws IOException {
        List<JsonField> records = entries.next();
        List<String> kept = new ArrayList<>();
        for (int from = 0; from < records.size(); from += atOnce) {
            List<JsonField> batch = records.subList(from, Math.min(records.size(), from + atOnce));
            String event =
                    JsonText.object(json -> json.array("Records", a -> batch.forEach(a::value)));
            requireAllDone(invoke(following, FOLLOWER, follower, event, batch.size()));
            List<JsonField> published = aws.published();
            published.forEach(entry -> countOnBus(following, entry));
            consume(following, published, atOnce);
            List<String> messages = messages("KeepJournal", published);
            countSentAndReceived(following, JOURNAL, messages);
            kept.addAll(messages);
        }
        // Deleted by tens.
        following.add(JOURNAL + " queue", Billed.QUEUE_REQUEST, Math.ceilDiv(kept.size(), 10));
        requireAllDone(invoke(following, JOURNAL, journal, records(kept), kept.size()));
    }

    private void countOnBus(Usage counted, JsonField entry) {
        int bytes =
                TIME_BYTES
                        + utf8(entry.text("Detail"))
                        + utf8(entry.text("DetailType"))
                        + utf8(entry.text("Source"));
        counted.add("bus", Billed.BUS_EVENT, chunks(bytes));
        if (stack.takes("ShopEventArchive", entry.text("Source"))) {
            counted.add("bus", Billed.ARCHIVED_GB, bytes / GB);
        }
    }

    /** Hands entries of the bus to all consumers, so many messages at a time. */
    void consume(List<JsonField> published, int atOnce) throws IOException {
        consume(usage, published, atOnce);
    }

    private void consume(Usage counted, List<JsonField> published, int atOnce) throws IOException {
        for (Map.Entry<String, String> consumer : CONSUMERS.entrySet()) {
            List<String> messages = messages(consumer.getValue(), published);
            for (int from = 0; from < messages.size(); from += atOnce) {
                consume(
                        counted,
                        consumer.getKey(),
                        messages.subList(from, Math.min(messages.size(), from + atOnce)));
            }
        }
    }

    private List<String> messages(String consumer, List<JsonField> published) {
        return published.stream()
                .filter(
                        entry ->
                                stack.hands(
                                        consumer + "Rule",
                                        entry.text("Source"),
                                        entry.text("DetailType")))
                .map(this::message)
                .toList();
    }

    private static void countSentAndReceived(
            Usage counted, String consumer, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        int bytes = messages.stream().mapToInt(MeteredPurchases::utf8).sum();
        for (String message : messages) {
            counted.add(consumer + " queue", Billed.QUEUE_REQUEST, chunks(utf8(message)));
        }
        counted.add(consumer + " queue", Billed.QUEUE_REQUEST, chunks(bytes));
    }

    private void consume(Usage counted, String consumer, List<String> messages) throws IOException {
        countSentAndReceived(counted, consumer, messages);
        // Deleted together.
        counted.add(consumer + " queue", Billed.QUEUE_REQUEST, 1);
        DeployedFunction function = consumers.get(consumer);
        if (function == null) {
            throw new IllegalStateException(consumer);
        }
        requireAllDone(invoke(counted, consumer, function, records(messages), messages.size()));
    }

    private String records(List<String> bodies) {
        return JsonText.object(
                json ->
                        json.array(
                                "Records",
                                records ->
                                        bodies.forEach(
                                                body -> records.object(it -> record(it, body)))));
    }

    private static void requireAllDone(DeployedFunction.Answer answer) {
        if (!answer.response().equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException(answer.response() + answer.log());
        }
    }

    private void record(JsonObjectText json, String body) {
        json.text("messageId", "0f1e2d3c-4b5a-6978-8796-a5b4c3%06d".formatted(++number))
                .text("body", body)
                .object(
                        "attributes",
                        attributes ->
                                attributes
                                        .text("SentTimestamp", "1780300001000")
                                        .text("ApproximateReceiveCount", "1"));
    }

    private String message(JsonField entry) {
        return "{\"version\":\"0\",\"id\":\"6a7e8feb-b491-4cf7-a9f1-bf3703%06d\",\"detail-type\":\"%s\","
                        .formatted(++number, entry.text("DetailType"))
                + "\"source\":\"%s\",\"account\":\"111122223333\",\"time\":\"2026-06-01T08:00:03Z\","
                        .formatted(entry.text("Source"))
                + "\"region\":\"eu-central-1\",\"resources\":[],\"detail\":"
                + entry.text("Detail")
                + "}";
    }

    private DeployedFunction.Answer invoke(
            Usage counted, String name, DeployedFunction function, String event, int messages)
            throws IOException {
        meteredTables.calledBy(name);
        aws.calls();
        DeployedFunction.Answer answer = function.invoke(event);
        List<String> calls = aws.calls();
        counted.add(name, Billed.FUNCTION_REQUEST, 1);
        counted.add(
                name,
                Billed.FUNCTION_GB_SECOND,
                stack.memoryGb() * Durations.seconds(name, messages, calls));
        counted.add(name, Billed.OBJECT_PUT, Collections.frequency(calls, MeteredAws.PUT_OBJECT));
        counted.add(name, Billed.LOG_GB, LogBytes.gb(answer.log()));
        if (stack.logsEachInvocation()) {
            counted.add(name, Billed.LOG_GB, LogBytes.ofInvocation());
        }
        return answer;
    }

    private static int chunks(int bytes) {
        return Math.max(1, (bytes + CHUNK_BYTES - 1) / CHUNK_BYTES);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void close() throws IOException {
        settings.forEach(System::clearProperty);
        edge.close();
        follower.close();
        journal.close();
        for (DeployedFunction consumer : consumers.values()) {
            consumer.close();
        }
        aws.close();
        tables.close();
    }
}
