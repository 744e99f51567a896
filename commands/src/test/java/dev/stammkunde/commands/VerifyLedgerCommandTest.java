package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.OrderRecord.Note;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tampers with a ledger on DynamoDB Local in every way there is, and looks whether it is seen. */
class VerifyLedgerCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String SHOP = Orders.SHOP + "#";
    private static final String ACCOUNT = SHOP + "customer/7001";

    @BeforeEach
    void fill() {
        SampleLedger ledger =
                new SampleLedger(new DynamoDbPointsLedger(DYNAMO_DB.client(), table()));
        ledger.fill("7001");
        ledger.fill("7002");
    }

    @Test
    void verify_untouched_findsNothing() {
        new DynamoDbPointsLedger(DYNAMO_DB.client(), table())
                .note(new Note(Orders.SHOP, "9", null, NoPoints.GUEST, Orders.PAID_AT));

        CommandRun run = verify();

        assertThat(run.out()).isEqualTo("Verified 2 accounts with 10 entries: no differences.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void verify_emptyTable_findsNothing() {
        for (Map<String, AttributeValue> item : items()) {
            delete(item);
        }

        assertThat(verify().out())
                .isEqualTo("Verified 0 accounts with 0 entries: no differences.\n");
    }

    @Test
    void verify_changedPoints_namesEntryAndBalance() {
        change(1, "points", AttributeValue.fromN("1000"));

        assertDifferent("entry 1: hash of order/7001-1/earn", "account: balance: stored 97");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void verify_deletedEntry_isSeen(int sequence) {
        delete(entry(sequence));

        assertDifferent("entry " + sequence + ": ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6})
    void verify_insertedEntry_isSeen(int sequence) {
        Map<String, AttributeValue> copy = new HashMap<>(entry(3));
        copy.put("pk", AttributeValue.fromS(SHOP + "adjustment/forged"));
        copy.put("seq", AttributeValue.fromN(Integer.toString(sequence)));
        put(copy);

        assertDifferent("entry " + sequence + ": ");
    }

    @Test
    void verify_swappedEntries_areSeen() {
        Map<String, AttributeValue> third = new HashMap<>(entry(3));
        Map<String, AttributeValue> fourth = new HashMap<>(entry(4));
        third.put("seq", AttributeValue.fromN("4"));
        fourth.put("seq", AttributeValue.fromN("3"));
        put(third);
        put(fourth);

        assertDifferent("entry 3: previous hash", "entry 4: previous hash");
    }

    @ParameterizedTest
    @CsvSource({
        "debt, 7, account: debt: stored 7",
        "rewarded, 9, account: orders rewarded: stored 9",
        "version, 4, entry 5: entry: stored an entry",
        "version, 6, entry 6: entry: stored nothing"
    })
    void verify_changedNumberOfAccount_isSeen(String attribute, String value, String expected) {
        changeAccount(attribute, AttributeValue.fromN(value));

        assertThat(verify().exitCode()).isEqualTo(1);
        assertThat(verify().out()).contains(ACCOUNT + ": ").contains(expected);
    }

    @Test
    void verify_changedLots_areSeenWithTheBalance() {
        changeAccount(
                "lots",
                account ->
                        AttributeValue.fromS(
                                new ItemReader(account)
                                        .text("lots")
                                        .replaceFirst(",[^,;]+;", ",zz;")));

        assertDifferent("account: balance", "account: lots");
    }

    @Test
    void verify_changedHead_isSeen() {
        changeAccount("head", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[32])));

        assertDifferent("account: head: stored 0000");
    }

    @Test
    void verify_addedAttributeOfAccount_isSeen() {
        changeAccount("vip", AttributeValue.fromS("yes"));

        assertDifferent("account: attribute vip: stored S, computed nothing");
    }

    @Test
    void verify_unreadableAccount_isSeen() {
        changeAccount("lots", AttributeValue.fromS("garbage"));

        assertDifferent("account: account: stored unreadable");
    }

    @Test
    void verify_deletedAccount_isFoundByItsEntries() {
        delete(account());

        assertDifferent("account: account: stored nothing", "entry 1: entry: stored an entry");
    }

    @Test
    void verify_itemThatBelongsNowhere_isSeen() {
        put(Map.of("pk", AttributeValue.fromS(SHOP + "order/1"), "sk", AttributeValue.fromS("x")));

        assertThat(verify().out()).contains(SHOP + "order/1: account: x: stored an item");
    }

    @Test
    void verify_oneShopOrCustomer_looksAtNoOther() {
        change(1, "points", AttributeValue.fromN("1000"));

        assertThat(verify("--shop", "other").exitCode()).isZero();
        assertThat(verify("--shop", Orders.SHOP).exitCode()).isEqualTo(1);
        assertThat(verify("--shop", Orders.SHOP, "--customer", "7002").exitCode()).isZero();
        assertThat(verifyCustomer().exitCode()).isEqualTo(1);
    }

    @Test
    void verify_noSuchTable_isAFault() {
        CommandRun run =
                CommandRun.of(
                        "verify-ledger",
                        "--table",
                        "none",
                        "--endpoint",
                        DYNAMO_DB.endpoint().toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ResourceNotFoundException");
    }

    @Test
    void verify_noLocalRunner_saysHowToStartOne() {
        CommandRun run = CommandRun.of("verify-ledger", "--local", "http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("./run-local");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--table t --local", "--table t --customer 7", "--table t --parallel 0"})
    void verify_wrongUsage_isExitCodeTwo(String arguments) {
        String[] words = ("verify-ledger " + arguments).strip().split(" ");

        assertThat(CommandRun.of(words).exitCode()).isEqualTo(2);
    }

    private static void assertDifferent(String... expected) {
        CommandRun run = verify();
        assertThat(run.out()).contains(expected).contains(ACCOUNT).doesNotContain("7002:");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static CommandRun verifyCustomer() {
        return verify("--shop", Orders.SHOP, "--customer", "7001");
    }

    private static CommandRun verify(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "verify-ledger",
                                "--table",
                                table(),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString(),
                                "--index-delay",
                                "PT0S"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void change(int sequence, String attribute, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(entry(sequence));
        item.put(attribute, value);
        put(item);
    }

    private static void changeAccount(String attribute, AttributeValue value) {
        changeAccount(attribute, _ -> value);
    }

    private static void changeAccount(
            String attribute, Function<Map<String, AttributeValue>, AttributeValue> value) {
        Map<String, AttributeValue> item = new HashMap<>(account());
        item.put(attribute, value.apply(item));
        put(item);
    }

    private static Map<String, AttributeValue> account() {
        return find(item -> item.text("pk").equals(ACCOUNT) && item.text("sk").equals("account"));
    }

    private static Map<String, AttributeValue> entry(int sequence) {
        return find(
                item ->
                        item.textOrNull("account") != null
                                && item.text("account").equals(ACCOUNT)
                                && item.number("seq") == sequence);
    }

    private static Map<String, AttributeValue> find(Predicate<ItemReader> wanted) {
        return items().stream()
                .filter(item -> wanted.test(new ItemReader(item)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, AttributeValue>> items() {
        return DYNAMO_DB.client().scan(scan -> scan.tableName(table())).items();
    }

    private static void put(Map<String, AttributeValue> item) {
        DYNAMO_DB.client().putItem(put -> put.tableName(table()).item(item));
    }

    private static void delete(Map<String, AttributeValue> item) {
        DYNAMO_DB.client().deleteItem(delete -> delete.tableName(table()).key(key(item)));
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        return new ItemWriter()
                .text("pk", reader.text("pk"))
                .text("sk", reader.text("sk"))
                .toItem();
    }

    private static String table() {
        return DYNAMO_DB.table("PointsTable");
    }
}
