package dev.stammkunde.explaincustomer;

import static dev.stammkunde.explaincustomer.SampleShop.SHOP;
import static dev.stammkunde.explaincustomer.SampleShop.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What pages cost on DynamoDB, and which verbs they need: those of the template's policies. */
final class ReadCapacityTest {

    private static final int MANY = 10_000;
    private static final int BATCH = 25;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void timeline_ofTenThousandEntries_costsWhatFiftyDo() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Asking asking = asking(client);
            SampleShop shop = shop();
            shop.lifeOf("few");
            shop.lifeOf("many");
            for (String customer : List.of("few", "many")) {
                shop.adjusted(customer, customer + "-a2", 5, day(7));
            }
            copyEntries("few", 50);
            copyEntries("many", MANY);
            asking.timeline("few", "");

            Map<String, Double> ofFew = spentOn(() -> page(asking, "few", "limit=20"));
            Map<String, Double> ofMany = spentOn(() -> page(asking, "many", "limit=20"));

            assertThat(ofMany).isEqualTo(ofFew);
            assertThat(ofMany.values().stream().mapToDouble(each -> each).sum())
                    .isLessThanOrEqualTo(24);
        }
    }

    @Test
    void timeline_ofManyMailsAndPurchases_costsWhatItShowsOnEachPage() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Asking asking = asking(client);
            SampleShop shop = shop();
            CustomerId anna = new CustomerId(SHOP, "anna");
            for (int i = 0; i < 150; i++) {
                shop.mailed(anna, "news", day(i), SampleShop.sent());
                shop.bought("anna", "order-" + i, day(i).plusSeconds(60));
            }

            double first = total(spentOn(() -> page(asking, "anna", "limit=20")));
            String cursor = page(asking, "anna", "limit=100");
            double later = total(spentOn(() -> page(asking, "anna", "limit=20&cursor=" + cursor)));

            assertThat(first).isLessThanOrEqualTo(40);
            assertThat(later).isLessThanOrEqualTo(first);
        }
    }

    @Test
    void customer_costsTheSameWhateverTheHistory() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Asking asking = asking(client);
            SampleShop shop = shop();
            shop.lifeOf("few");
            shop.lifeOf("many");
            for (int i = 0; i < 60; i++) {
                shop.bought("many", "order-" + i, day(i + 1).plusSeconds(60));
                shop.mailed(new CustomerId(SHOP, "many"), "news", day(i), SampleShop.sent());
            }
            asking.show("few");

            Map<String, Double> ofFew = spentOn(() -> asking.show("few"));

            assertThat(spentOn(() -> asking.show("many"))).isEqualTo(ofFew);
            assertThat(total(ofFew)).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void allRoutes_needTheVerbsOfTheTemplateOnly() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Asking asking = asking(client);
            shop().lifeOf("anna");

            asking.show("anna");
            asking.timeline("anna", "");
            asking.explain("anna", "1");
            asking.explain("anna", "9");

            assertThat(spent.byOperation())
                    .containsOnlyKeys(
                            "GetItem table",
                            "BatchGetItem table",
                            "Query table",
                            "Query byAccount",
                            "Query byReader",
                            "Query byHolder");
        }
    }

    private static String page(Asking asking, String customer, String query) {
        Reply reply = asking.timeline(customer, query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().path("next").asText();
    }

    private Map<String, Double> spentOn(Runnable what) {
        spent.clear();
        what.run();
        return spent.byOperation();
    }

    private static double total(Map<String, Double> units) {
        return units.values().stream().mapToDouble(each -> each).sum();
    }

    /** Writes the newest entry again as later ones: the ledger's own way takes minutes for them. */
    private static void copyEntries(String customer, int number) {
        String table = DYNAMO_DB.table("EntriesTable");
        Map<String, AttributeValue> like =
                DYNAMO_DB.client().scan(scan -> scan.tableName(table)).items().stream()
                        .filter(item -> item.toString().contains(customer + "-a2"))
                        .findFirst()
                        .orElseThrow();
        List<WriteRequest> writes = new ArrayList<>();
        for (int sequence = 3; sequence <= number; sequence++) {
            Map<String, AttributeValue> copy = new HashMap<>(like);
            copy.put("seq", AttributeValue.fromN(String.valueOf(sequence)));
            writes.add(
                    WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(copy).build())
                            .build());
        }
        for (int from = 0; from < writes.size(); from += BATCH) {
            List<WriteRequest> some = writes.subList(from, Math.min(writes.size(), from + BATCH));
            DYNAMO_DB.client().batchWriteItem(all -> all.requestItems(Map.of(table, some)));
        }
    }

    private static SampleShop shop() {
        DynamoDbClient client = DYNAMO_DB.client();
        CustomersTable customers = new CustomersTable(client, DYNAMO_DB.table("CustomersTable"));
        String mail = DYNAMO_DB.table("MailTable");
        return new SampleShop(
                new SampleShop.Stores(
                        new DynamoDbProfiles(customers),
                        new DynamoDbPurchases(customers),
                        new DynamoDbPointsLedger(
                                client,
                                DYNAMO_DB.table("PointsTable"),
                                DYNAMO_DB.table("EntriesTable")),
                        new DynamoDbMailRecords(client, mail),
                        new DynamoDbParticipations(client, DYNAMO_DB.table("SurveysTable")),
                        new DynamoDbCases(client, DYNAMO_DB.table("CasesTable"), AuditTable.NONE),
                        new DynamoDbEvidence(client, mail)));
    }

    private static Asking asking(DynamoDbClient client) {
        Map<String, String> tables = new HashMap<>();
        for (String table :
                List.of(
                        "Points",
                        "Entries",
                        "Customers",
                        "Mail",
                        "Surveys",
                        "Cases",
                        "Rewards",
                        "Programmes",
                        "Shops",
                        "Campaigns")) {
            tables.put(table.toUpperCase(Locale.ROOT) + "_TABLE", DYNAMO_DB.table(table + "Table"));
        }
        return new Asking(
                new ExplainCustomerHandler(
                        ExplainCustomerHandler.ports(
                                client, new InMemoryKeptValue(), Settings.of(tables))),
                SHOP,
                day(200));
    }
}
