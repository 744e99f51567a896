package dev.stammkunde.commands.ledger;

import static dev.stammkunde.points.testing.Orders.PAID_AT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.SampleLedger;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.PlainItem;
import dev.stammkunde.points.store.PointsKeys;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeAll;
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
import java.util.Objects;

/** Tampers with orders in every way there is. */
class OrderCheckTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perClass();

    @BeforeAll
    static void fill() {
        SampleLedger ledger =
                new SampleLedger(
                        new DynamoDbPointsLedger(
                                DYNAMO_DB.client(),
                                DYNAMO_DB.table("PointsTable"),
                                DYNAMO_DB.table("EntriesTable")));
        ledger.fill("7001");
        ledger.settle("moved", Orders.paid("moved", "7001", "50.00"));
        ledger.settle(
                "moved",
                Orders.reported(
                        PAID_AT.plusSeconds(9),
                        Orders.paid("moved", "7002", "50.00").order(),
                        new Payment.Paid(PAID_AT)));
        ledger.settle("raised", Orders.paid("raised", "7001", "50.00"));
        ledger.settle(
                "raised",
                Orders.reported(
                        PAID_AT.plusSeconds(86_400),
                        Orders.paid("raised", "7001", "60.00").order(),
                        new Payment.Paid(PAID_AT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001-1", "7001-2", "moved", "raised"})
    void check_untouched_findsNothing(String orderId) {
        assertThat(check(order(orderId))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001-1", "7001-2", "moved", "raised"})
    void check_anyChangeOfWhatIsBooked_isSeen(String orderId) {
        List<String> unseen = new ArrayList<>();
        for (AttributeValue changed : Tampering.changesOf(attribute(orderId, "booked"))) {
            if (check(with(order(orderId), "booked", changed)).isEmpty()) {
                unseen.add(changed.toString());
            }
        }

        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001-1", "7001-2"})
    void check_otherOrderOrAttribute_isSeen(String orderId) {
        Map<String, AttributeValue> order = order(orderId);

        assertThat(check(with(order, "known", attribute("moved", "known")))).isNotEmpty();
        assertThat(check(with(order, "vip", AttributeValue.fromS("yes")))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7001-1 | known  | "asOf":"20            | "asOf":"99             | as of
                    7001-2 | known  | "asOf":"20            | "asOf":"99             | as of
                    7001-2 | known  | "value":false         | "value":true           | standing
                    7001-1 | known  | "value":false         | "value":true           | standing
                    7001-2 | known  | "paidSince":"20       | "paidSince":"21        | paid since
                    7001-1 | booked | "lots"                | "forgivenOthers":[{"customerId":"7002","points":9}],"lots" | points
                    """)
    void check_whatIsKnownThatCannotBe_isSeen(
            String orderId, String attribute, String before, String after, String field) {
        String text = Objects.requireNonNull(PlainItem.of(order(orderId)).get(attribute)).s();
        byte[] changed = DeflatedText.deflate(text.replaceFirst(before, after));

        assertThat(
                        check(
                                with(
                                        order(orderId),
                                        attribute,
                                        AttributeValue.fromB(SdkBytes.fromByteArray(changed)))))
                .anySatisfy(found -> assertThat(found.toString()).contains("order: " + field));
    }

    @Test
    void check_lotsInAnotherOrder_isSeen() {
        String text = Objects.requireNonNull(PlainItem.of(order("raised")).get("booked")).s();
        String swapped = text.replaceFirst("\"lots\":\\[(\\{.*?}),(\\{.*?})]", "\"lots\":[$2,$1]");

        assertThat(swapped).isNotEqualTo(text);
        assertThat(
                        check(
                                with(
                                        order("raised"),
                                        "booked",
                                        AttributeValue.fromB(
                                                SdkBytes.fromByteArray(
                                                        DeflatedText.deflate(swapped))))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001-1", "7001-2"})
    void check_whatStandsBesideWhatIsBookedAndCannotBe_isSeen(String orderId) {
        Map<String, AttributeValue> order = order(orderId);

        assertThat(check(with(order, "nothing", AttributeValue.fromS("TEST_ORDER")))).isNotEmpty();
        assertThat(check(with(order, "version", AttributeValue.fromN("0")))).isNotEmpty();
        assertThat(check(with(order, "decidedAt", AttributeValue.fromS("2020-01-01T00:00:00Z"))))
                .isNotEmpty();
    }

    private static AttributeValue attribute(String orderId, String name) {
        return Objects.requireNonNull(order(orderId).get(name), name);
    }

    private static List<Difference> check(Map<String, AttributeValue> item) {
        return new OrderCheck(tables()).check(item);
    }

    private static Map<String, AttributeValue> order(String orderId) {
        return tables().point(PointsKeys.orderOf(PointsKeys.orderPartition(Orders.SHOP, orderId)))
                .orElseThrow();
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(name, value);
        return changed;
    }

    private static LedgerTables tables() {
        return new LedgerTables(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"),
                PAID_AT.plusSeconds(86_400));
    }
}
