package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tampers with a ledger on DynamoDB Local in every way there is, and looks whether it is seen. */
class VerifyLedgerCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String SHOP = Orders.SHOP + "#";
    private static final String ACCOUNT = SHOP + "customer/7001";

    private SampleLedger ledger;

    @BeforeEach
    void fill() {
        ledger =
                new SampleLedger(
                        new DynamoDbPointsLedger(DYNAMO_DB.client(), points(), entriesTable()));
        ledger.fill("7001");
        ledger.fill("7002");
    }

    @Test
    void verify_untouched_findsNothing() {
        ledger.settle("9", Orders.paid("9", null, "20.00"));
        ledger.settle("10", Orders.refunded("r", "10", "5.00"));

        CommandRun run = verify();

        assertThat(run.out()).isEqualTo("Verified 2 accounts with 10 entries: no differences.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void verify_emptyTable_findsNothing() {
        items().forEach(VerifyLedgerCommandTest::delete);
        entries().forEach(VerifyLedgerCommandTest::deleteEntry);

        assertThat(verify().out())
                .isEqualTo("Verified 0 accounts with 0 entries: no differences.\n");
    }

    @Test
    void verify_changedPoints_namesEntryAndBalance() {
        changeEntry(1, "effects", AttributeValue.fromM(Map.of("points", number(1_000))));

        assertDifferent("entry 1: hash of order/7001-1/state/1", "account: balance: stored 97");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void verify_deletedEntry_isSeen(int sequence) {
        deleteEntry(entry(sequence));

        assertDifferent("entry " + sequence + ": ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void verify_insertedEntry_isSeen(int sequence) {
        Map<String, AttributeValue> copy = new HashMap<>(entry(3));
        copy.put("seq", number(sequence));
        putEntry(copy);

        assertDifferent("entry " + sequence + ": ");
    }

    @Test
    void verify_entryMovedToAnotherAccount_isSeenInBoth() {
        Map<String, AttributeValue> moved = new HashMap<>(entry(5));
        deleteEntry(entry(5));
        moved.put("pk", AttributeValue.fromS(SHOP + "customer/7003"));
        moved.put("seq", number(1));
        putEntry(moved);

        assertDifferent(
                "entry 5: entry: stored nothing", "customer/7003: account: account: stored");
    }

    @Test
    void verify_swappedEntries_areSeen() {
        Map<String, AttributeValue> third = new HashMap<>(entry(3));
        Map<String, AttributeValue> fourth = new HashMap<>(entry(4));
        third.put("seq", number(4));
        fourth.put("seq", number(3));
        putEntry(third);
        putEntry(fourth);

        assertDifferent("entry 3: previous hash", "entry 4: previous hash");
    }

    @Test
    void verify_keyRemoved_isSeen() {
        delete(find(item -> item.text("pk").equals(SHOP + "adjustment/gift-7001")));

        assertDifferent("entry 3: business key adjustment/gift-7001/adjust: stored nothing");
    }

    @Test
    void verify_keyLeadsElsewhere_isSeenFromBothSides() {
        Map<String, AttributeValue> key =
                new HashMap<>(find(item -> item.text("pk").equals(SHOP + "adjustment/gift-7001")));
        key.put("sequence", number(4));
        put(key);

        assertDifferent(
                "adjustment/gift-7001: adjust: business key: stored entry 4 of 7001",
                "entry 3: business key adjustment/gift-7001/adjust: stored something else");
    }

    @Test
    void verify_keyWithoutEntry_isSeen() {
        put(
                new ItemWriter()
                        .text("pk", SHOP + "adjustment/never")
                        .text("sk", "adjust")
                        .text("customer", "7001")
                        .number("sequence", 9)
                        .toItem());

        assertThat(verify().out())
                .contains("adjustment/never: adjust: business key: stored entry 9 of 7001")
                .contains("1 difference.");
    }

    @Test
    void verify_orderRemoved_isSeen() {
        delete(order("7001-2"));

        assertDifferent("entry 5: order of order/7001-2/state/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001-1", "7001-2"})
    void verify_bookedOfOrderChanged_isSeen(String orderId) {
        changeOrder(orderId, "booked", text -> text.replace("\"accounted\":", "\"accounted\":1"));

        assertThat(verify().out()).contains("order/" + orderId + ": order: points: stored 1");
    }

    @ParameterizedTest
    @CsvSource({"7001-1, 1", "7001-2, 2"})
    void verify_orderWithAnotherNumberOfStates_isSeen(String orderId, int states) {
        changeOrder(
                orderId,
                "booked",
                text -> text.replaceFirst("\"states\":[0-9]+", "\"states\":" + states));

        assertThat(verify().out())
                .contains("order/" + orderId + ": order: states: stored " + states);
    }

    @ParameterizedTest
    @CsvSource({"7001-1, booked", "7001-1, known", "7001-2, booked", "7001-2, known"})
    void verify_orderWrittenInAnotherWay_isSeen(String orderId, String attribute) {
        changeOrder(orderId, attribute, text -> text.replaceFirst(":", ": "));

        assertThat(verify().out()).contains("order/" + orderId + ": order: attribute " + attribute);
    }

    @Test
    void verify_mergedAccounts_findsNothing() {
        ledger.merge("7002", "7001");
        ledger.adjust("7002", "later", 3);

        assertThat(verify().out())
                .isEqualTo("Verified 2 accounts with 13 entries: no differences.\n");
    }

    @Test
    void verify_redemptions_findsNothing() {
        ledger.adjust("7001", "more", 50);
        ledger.redeem("7001");
        ledger.reserve("7001", "open", 5);

        assertThat(verify().out())
                .isEqualTo("Verified 2 accounts with 18 entries: no differences.\n");
    }

    @Test
    void verify_losses_findsNothing() {
        ledger.lose("7001");

        assertThat(verify().out())
                .isEqualTo("Verified 2 accounts with 14 entries: no differences.\n");
    }

    @Test
    void verify_whatWasSetAsideUsedAfterAMerge_findsNothing() {
        ledger.adjust("7002", "more", 50);
        List<Lot> held = ledger.reserve("7002", "r-1", 30);
        ledger.merge("7002", "7001");
        ledger.capture("7001", "r-1", held, 20);

        assertThat(verify().out())
                .isEqualTo("Verified 2 accounts with 15 entries: no differences.\n");
    }

    @Test
    void verify_otherLotsThanWereSetAside_areSeenInOneAccountAndAfterAMerge() {
        ledger.adjust("7001", "more", 50);
        List<Lot> held = ledger.reserve("7001", "r-1", 30);
        Lot other = new Lot(held.getFirst().term(), 30, LotSource.of(Origin.SURVEY));
        ledger.capture("7001", "r-1", List.of(other), 20);
        ledger.adjust("7002", "more-2", 50);
        ledger.reserve("7002", "r-2", 30);
        ledger.merge("7002", "7001");
        ledger.capture("7001", "r-2", List.of(other), 30);

        assertThat(verify().out())
                .contains("7001: entry 8: lots of redemption/r-1/end: stored")
                .contains("7001: entry 10: lots of redemption/r-2/reserve: stored");
    }

    @Test
    void verify_whatWasUsedRestoredInSteps_findsNothing() {
        ledger.adjust("7002", "more", 50);
        List<Lot> held = ledger.reserve("7002", "r-1", 30);
        ledger.capture("7002", "r-1", held, 30);
        ledger.merge("7002", "7001");
        ledger.restore("7001", "r-1", 1, held);

        assertThat(verify().out())
                .isEqualTo("Verified 2 accounts with 16 entries: no differences.\n");
    }

    @Test
    void verify_otherLotsRestoredThanWereUsed_areSeen() {
        ledger.adjust("7001", "more", 50);
        List<Lot> held = ledger.reserve("7001", "r-1", 30);
        ledger.capture("7001", "r-1", held, 30);
        LotTerm longer = new LotTerm(held.getFirst().term().availableAt(), null);
        ledger.restore("7001", "r-1", 1, List.of(new Lot(longer, 30, held.getFirst().source())));

        assertThat(verify().out())
                .contains("7001: entry 9: lots of redemption/r-1/restore/1/5001: stored");
        assertThat(verifyCustomer().exitCode()).isEqualTo(1);
    }

    @Test
    void verify_secondRestorationWithoutAFirst_isSeen() {
        ledger.adjust("7001", "more", 50);
        List<Lot> held = ledger.reserve("7001", "r-1", 30);
        ledger.capture("7001", "r-1", held, 30);
        ledger.restore("7001", "r-1", 2, held);

        assertThat(verify().out())
                .contains("7001: entry 9: lots of redemption/r-1/restore/2/5001: stored");
    }

    @Test
    void verify_otherLotsLostOrReinstatedThanThereWere_areSeen() {
        Lot lot = ledger.reserve("7001", "r-1", 3).getFirst();
        Instant end = requireNonNull(lot.term().expiresAt());
        Lot other = new Lot(lot.term(), 2, LotSource.of(Origin.SURVEY));
        ledger.lose("7001", List.of(other), end);
        ledger.reinstate("7001", new Booking.Expiry(end, List.of(lot)));

        assertThat(verify().out())
                .contains("7001: entry 7: lots of customer/7001/expire/" + end + ": stored [Lot")
                .contains("7001: entry 8: lots of customer/7001/expire/" + end + ": stored [Lot");
    }

    @Test
    void verify_orderRefundedAfterItsCustomerWasMerged_findsNothing() {
        ledger.merge("7002", "7001");
        ledger.settle("7002-1", Orders.refunded("r-2", "7002-1", "40.00"));

        assertThat(verify().out())
                .isEqualTo("Verified 2 accounts with 13 entries: no differences.\n");
    }

    @Test
    void verify_mergeInWithoutMergeOut_isSeen() {
        ledger.merge("7002", "7001");
        deleteEntry(entry("customer/7002", 6));

        assertThat(verify().out())
                .contains("7001: entry 6: merge of 7002: stored its end, computed no end")
                .contains("7002: entry 6: entry: stored nothing");
    }

    @Test
    void verify_mergeOutWithoutMergeIn_isSeen() {
        ledger.merge("7002", "7001");
        deleteEntry(entry(6));

        assertThat(verify().out())
                .contains("7002: entry 6: merge into 7001: stored all of it, computed nothing");
    }

    @Test
    void verify_entryBehindTheEndOfAnAccount_isSeen() {
        ledger.merge("7002", "7001");
        Map<String, AttributeValue> behind = new HashMap<>(entry("customer/7002", 5));
        behind.put("seq", number(7));
        putEntry(behind);

        assertThat(verify().out()).contains("7002: entry 7: entry: stored an entry");
    }

    @Test
    void verify_anotherTable_isFoundBesideItOrNamed() {
        assertThat(verify("--entries-table", entriesTable()).exitCode()).isZero();
        assertThat(verify("--entries-table", "none").err()).contains("ResourceNotFoundException");
    }

    @ParameterizedTest
    @CsvSource({
        "debt, 7, account: debt: stored 7",
        "rewarded, 9, account: orders rewarded: stored 9",
        "reserved, 8, account: reserved: stored 8",
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
                                        .replaceFirst(",[^,;]+,PURCHASE", ",zz,PURCHASE")));

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

    @ParameterizedTest
    @CsvSource({
        "customer/7001, order",
        "nonsense, person/x",
        "adjustments/2026, person/x",
        "order/1, asked",
        "customer/7001, waiting"
    })
    void verify_itemWhereNobodyWritesOne_isSeen(String subject, String sort) {
        put(Map.of("pk", AttributeValue.fromS(SHOP + subject), "sk", AttributeValue.fromS(sort)));

        assertThat(verify().out()).contains(SHOP + subject + ": account: " + sort + ": stored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7001-1 | "value":false   | "value":true    | standing
                    7001-2 | "value":false   | "value":true    | standing
                    7001-2 | "asOf":"20      | "asOf":"99      | as of
                    7001-2 | "paidSince":"20 | "paidSince":"21 | paid since
                    """)
    void verify_whatIsKnownThatCannotBe_isSeen(
            String orderId, String before, String after, String field) {
        changeOrder(orderId, "known", text -> text.replaceFirst(before, after));

        assertThat(verify().out()).contains("order/" + orderId + ": order: " + field);
    }

    @Test
    void verify_fewBytesThatComeToMany_areADifference() {
        changeOrder("7001-2", "known", _ -> "a".repeat(15 * 1024 * 1024));

        CommandRun run = verify();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("order/7001-2: order: order: stored unreadable");
    }

    @Test
    void verify_oneShopOrCustomer_looksAtNoOther() {
        changeEntry(1, "edition", number(3));

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
        assertThat(run.err()).contains("EntriesTable");
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
                                points(),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString(),
                                "--index-delay",
                                "PT0S",
                                "--parallel",
                                "2"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void changeEntry(int sequence, String attribute, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(entry(sequence));
        item.put(attribute, value);
        putEntry(item);
    }

    private static void changeOrder(
            String orderId, String attribute, UnaryOperator<String> change) {
        Map<String, AttributeValue> order = new HashMap<>(order(orderId));
        String text = DeflatedText.inflate(new ItemReader(order).bytes(attribute));
        byte[] changed = DeflatedText.deflate(change.apply(text));
        order.put(attribute, AttributeValue.fromB(SdkBytes.fromByteArray(changed)));
        put(order);
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

    private static Map<String, AttributeValue> order(String orderId) {
        return find(
                item ->
                        item.text("pk").equals(SHOP + "order/" + orderId)
                                && item.text("sk").equals("order"));
    }

    private static Map<String, AttributeValue> entry(int sequence) {
        return entry("customer/7001", sequence);
    }

    private static Map<String, AttributeValue> entry(String subject, int sequence) {
        return entries(subject).stream()
                .filter(item -> new ItemReader(item).number("seq") == sequence)
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, AttributeValue>> entries(String subject) {
        return entries().stream()
                .filter(item -> new ItemReader(item).text("pk").equals(SHOP + subject))
                .toList();
    }

    private static List<Map<String, AttributeValue>> entries() {
        return DYNAMO_DB.client().scan(scan -> scan.tableName(entriesTable())).items();
    }

    private static void putEntry(Map<String, AttributeValue> item) {
        DYNAMO_DB.client().putItem(put -> put.tableName(entriesTable()).item(item));
    }

    private static void deleteEntry(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = Map.of("pk", item.get("pk"), "seq", item.get("seq"));
        DYNAMO_DB.client().deleteItem(delete -> delete.tableName(entriesTable()).key(key));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static Map<String, AttributeValue> find(Predicate<ItemReader> wanted) {
        return items().stream()
                .filter(item -> wanted.test(new ItemReader(item)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, AttributeValue>> items() {
        return DYNAMO_DB.client().scan(scan -> scan.tableName(points())).items();
    }

    private static void put(Map<String, AttributeValue> item) {
        DYNAMO_DB.client().putItem(put -> put.tableName(points()).item(item));
    }

    private static void delete(Map<String, AttributeValue> item) {
        DYNAMO_DB.client().deleteItem(delete -> delete.tableName(points()).key(key(item)));
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        return new ItemWriter()
                .text("pk", reader.text("pk"))
                .text("sk", reader.text("sk"))
                .toItem();
    }

    private static String points() {
        return DYNAMO_DB.table("PointsTable");
    }

    private static String entriesTable() {
        return DYNAMO_DB.table("EntriesTable");
    }
}
