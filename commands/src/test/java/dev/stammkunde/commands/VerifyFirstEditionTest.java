package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.FirstEditionLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Verifies a ledger that began in the first edition. */
class VerifyFirstEditionTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @BeforeEach
    void fill() {
        FirstEditionLedger.fill(DYNAMO_DB.client(), points());
        entries();
    }

    private static SampleLedger goingOn() {
        return new SampleLedger(new DynamoDbPointsLedger(DYNAMO_DB.client(), points(), entries()));
    }

    @Test
    void verify_asItWas_findsNothing() {
        assertThat(verify()).isEqualTo("Verified 3 accounts with 33 entries: no differences.\n");
    }

    @Test
    void verify_goesOnInTheSecond_findsNothing() {
        SampleLedger ledger = goingOn();
        ledger.settle("1010", Orders.refunded("r-7", "1010", "5.00"));
        ledger.adjust("7002", "c-1", 9);
        ledger.merge("7003", "7001");
        ledger.adjust("7001", "c-2", 9);
        ledger.settle("4001", Orders.paid("4001", "7004", "40.00"));

        assertThat(verify()).isEqualTo("Verified 4 accounts with 39 entries: no differences.\n");
        assertThat(verify("--shop", FirstEditionLedger.SHOP, "--customer", "7001"))
                .isEqualTo("Verified 1 accounts with 25 entries: no differences.\n");
    }

    @Test
    void verify_entryChanged_isSeen() {
        change("order/2002", "earn", item -> item.put("points", AttributeValue.fromN("3000")));

        assertThat(verify()).contains("7002: entry 4: hash of order/2002/earn");
    }

    @Test
    void verify_entryDeletedInTheMiddle_isSeenThoughTheAccountWentOn() {
        goingOn().adjust("7002", "c-1", 9);
        delete("order/2002", "earn");

        assertThat(verify()).contains("7002: entry 4: entry: stored nothing");
    }

    @Test
    void verify_beginningDeleted_isSeenThoughTheAccountWentOn() {
        goingOn().adjust("7002", "c-1", 9);
        delete("order/2001", "earn");

        assertThat(verify()).contains("7002: entry 1: entry: stored nothing");
    }

    @Test
    void verify_entryGivenToAnAccountOfTheSecondEdition_isSeen() {
        goingOn().settle("4001", Orders.paid("4001", "7004", "40.00"));
        change(
                "order/2002",
                "earn",
                item ->
                        item.put(
                                "account",
                                AttributeValue.fromS(FirstEditionLedger.SHOP + "#customer/7004")));

        assertThat(verify()).contains("7004: entry 4: ").contains("7002: entry 4: ");
    }

    @Test
    void verify_entryOfNoAccount_isSeen() {
        change("order/2002", "earn", item -> item.put("account", AttributeValue.fromS("nobody")));

        assertThat(verify()).contains("nobody: account: account: stored no customer");
    }

    @Test
    void verify_oldOrderThatWentOnChanged_isSeen() {
        goingOn().settle("1010", Orders.refunded("r-7", "1010", "5.00"));
        delete("order/1010", "earn");

        assertThat(verify()).contains("order/1010: order: state 1: stored entry 22 of 7001");
    }

    private static void change(
            String subject, String sort, Consumer<Map<String, AttributeValue>> change) {
        Map<String, AttributeValue> item = new HashMap<>(item(subject, sort));
        change.accept(item);
        DYNAMO_DB.client().putItem(put -> put.tableName(points()).item(item));
    }

    private static void delete(String subject, String sort) {
        Map<String, AttributeValue> item = item(subject, sort);
        Map<String, AttributeValue> key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
        DYNAMO_DB.client().deleteItem(delete -> delete.tableName(points()).key(key));
    }

    private static Map<String, AttributeValue> item(String subject, String sort) {
        return FirstEditionLedger.items().stream()
                .filter(
                        item -> {
                            ItemReader reader = new ItemReader(item);
                            return reader.text("pk").endsWith("#" + subject)
                                    && reader.text("sk").equals(sort);
                        })
                .findFirst()
                .orElseThrow();
    }

    private static String verify(String... more) {
        String[] arguments = {
            "verify-ledger",
            "--table",
            points(),
            "--endpoint",
            DYNAMO_DB.endpoint().toString(),
            "--index-delay",
            "PT0S",
            "--parallel",
            "2"
        };
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandRun.of(all).out();
    }

    private static String entries() {
        return DYNAMO_DB.table("EntriesTable");
    }

    private static String points() {
        return DYNAMO_DB.table("PointsTable");
    }
}
