package dev.stammkunde.architecturetests.privacy;

import dev.stammkunde.architecturetests.costs.AskedPartition;
import dev.stammkunde.architecturetests.costs.DeployedFunction;
import dev.stammkunde.architecturetests.costs.MeteredAws;
import dev.stammkunde.architecturetests.costs.MeteredTables;
import dev.stammkunde.architecturetests.costs.Stack;
import dev.stammkunde.architecturetests.costs.Usage;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.testkit.FreshTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions that a right of a customer goes through, on tables of their own. */
final class DeployedRights implements AutoCloseable {

    private static final String PATH = "/admin/shops/{shopId}/customers/{customerId}";
    private static final String RIGHTS = "ManagePrivacyFunction";
    private static final String CUSTOMERS = "KeepCustomersFunction";
    private static final long NOW = 1_795_338_000_000L;
    private static final List<String> TABLES =
            List.of(
                    "PointsTable",
                    "EntriesTable",
                    "CustomersTable",
                    "MailTable",
                    "ShopsTable",
                    "CampaignsTable",
                    "SurveysTable",
                    "CasesTable",
                    "RewardsTable",
                    "ProgrammesTable",
                    "CatalogueTable");

    private final FreshTables tables = new FreshTables();
    private final MeteredTables metered =
            new MeteredTables(tables.endpoint(), tables.client(), new Usage());
    private final MeteredAws aws = new MeteredAws(metered, "{}");
    private final DeployedFunction rights;
    private final DeployedFunction customers;
    private int requests;

    DeployedRights() throws IOException, ReflectiveOperationException {
        TABLES.forEach(tables::table);
        System.setProperty("aws.endpointUrl", aws.endpoint().toString());
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        Stack stack = new Stack();
        rights = stack.load(RIGHTS, tables);
        customers = stack.load(CUSTOMERS, tables);
    }

    /** Returns what the functions asked of which partitions since this was asked last. */
    List<AskedPartition> asked() {
        return metered.asked();
    }

    private DynamoDbClient client() {
        return tables.client();
    }

    /** Returns the file of a customer's data. */
    String export(String customer, String form) throws IOException {
        String body = JsonText.object(json -> json.text("form", form));
        return Json.parse(ask("POST", "/export", customer, body)).text("body");
    }

    /** Puts all into the tables. */
    void plant(List<KeptThings.Thing> things) {
        things.forEach(
                thing ->
                        client().putItem(
                                        put ->
                                                put.tableName(tables.table(thing.table()))
                                                        .item(thing.item())));
    }

    /** Orders an erasure, and lets it happen. */
    String erase(String customer) throws IOException {
        String body = JsonText.object(json -> json.text("confirm", customer));
        String answer = ask("POST", "/erasure", customer, body);
        for (JsonField entry : aws.published()) {
            keep(entry.text("Detail"));
        }
        return answer;
    }

    /** A report of the customer as of before, one of after, and a merge into another. */
    void tellLate(String customer, String other) throws IOException {
        for (String at : List.of("2026-01-05T00:00:00Z", "2026-12-05T00:00:00Z")) {
            keep(
                    event("CustomerChanged", at)
                            .formatted(
                                    "\"customerId\":\"%s\",\"changedAt\":\"%s\",\"profile\":{\"email\":\"late-%s@example.com\"}"
                                            .formatted(customer, at, customer)));
        }
        keep(
                event("CustomersMerged", "2026-12-06T00:00:00Z")
                        .formatted(
                                "\"customerId\":\"%s\",\"mergedCustomerId\":\"%s\",\"mergedAt\":\"2026-12-06T00:00:00Z\""
                                        .formatted(customer, other)));
    }

    /** The shop deletes a customer. */
    void delete(String customer) throws IOException {
        String at = "2026-12-07T00:00:00Z";
        keep(
                event("CustomerDeleted", at)
                        .formatted(
                                "\"customerId\":\"%s\",\"deletedAt\":\"%s\""
                                        .formatted(customer, at)));
    }

    private static String event(String type, String at) {
        return """
        {"schema":2,"type":"%s","source":{"shopId":"demo-shop","platform":"standard",
        "deliveryId":"%s","receivedAt":"%s"},%%s}"""
                .formatted(type, type, at);
    }

    private void keep(String detail) throws IOException {
        String type = Json.parse(detail).text("type");
        String body =
                """
                {"version":"0","id":"1","detail-type":"%s","source":"stammkunde.shop",
                "account":"123456789012","time":"2026-11-22T09:00:00Z","region":"eu-central-1",
                "resources":[],"detail":%s}"""
                        .formatted(type, detail);
        String batch =
                JsonText.object(
                        json ->
                                json.array(
                                        "Records",
                                        all ->
                                                all.object(
                                                        record ->
                                                                record.text("messageId", "1")
                                                                        .text("body", body)
                                                                        .object(
                                                                                "attributes",
                                                                                a ->
                                                                                        a.text(
                                                                                                        "SentTimestamp",
                                                                                                        NOW)
                                                                                                .text(
                                                                                                        "ApproximateReceiveCount",
                                                                                                        1)))));
        metered.calledBy(CUSTOMERS);
        DeployedFunction.Answer answer = customers.invoke(batch);
        if (!answer.response().equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException(answer.log());
        }
    }

    private String ask(String method, String what, String customer, String body)
            throws IOException {
        requests++;
        metered.calledBy(RIGHTS);
        return rights.invoke(
                        """
                        {"version":"2.0","routeKey":"%1$s %2$s%3$s","rawPath":"/","rawQueryString":"",
                        "headers":{},"isBase64Encoded":false,"body":%4$s,
                        "pathParameters":{"shopId":"demo-shop","customerId":"%5$s"},
                        "requestContext":{"timeEpoch":%6$d,"requestId":"request-%7$d",
                        "http":{"method":"%1$s"},
                        "authorizer":{"jwt":{"claims":{"sub":"mira","cognito:groups":"[support]"}}}}}"""
                                .formatted(
                                        method,
                                        PATH,
                                        what,
                                        quoted(body),
                                        customer,
                                        NOW + requests,
                                        requests))
                .response();
    }

    private static String quoted(String text) {
        String array = JsonText.array(all -> all.text(text));
        return array.substring(1, array.length() - 1);
    }

    Optional<Map<String, AttributeValue>> find(KeptThings.Thing thing) {
        Map<String, AttributeValue> item =
                client().getItem(
                                get ->
                                        get.tableName(tables.table(thing.table()))
                                                .key(thing.key())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /** Returns all that is in the tables, as text. */
    String everything() {
        return TABLES.stream()
                .flatMap(
                        table ->
                                client()
                                        .scanPaginator(scan -> scan.tableName(tables.table(table)))
                                        .items()
                                        .stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        rights.close();
        customers.close();
        aws.close();
        tables.close();
    }
}
