package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.keepcustomers.FaultyDynamoDb.Fault;
import dev.stammkunde.keepcustomers.FaultyDynamoDb.LostCallException;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/**
 * The function dies at the first call to DynamoDB that an event makes, then, from the same state,
 * at the second, and so on, and the queue brings the event again. What is kept then is what is kept
 * without a fault, in all tables.
 */
final class KeepCustomersFaultTest {

    private static final int MORE_CALLS_THAN_THERE_ARE = 150;
    private static final List<String> CUSTOMERS = List.of("ada", "bob", "eve");
    private static final List<String> ORDERS = List.of("o1", "o2");

    private static final List<ShopEvent> EVENTS =
            List.of(
                    Events.changed("ada", 1, "ada@x.de", "Ada"),
                    Events.refunded("o1", "r1", 1_190),
                    Events.paid("o1", "ada", 5, 11_900),
                    Events.with(Events.paid("o2", "ada", 7, 2_380), 2, "ada@z.de", "Adah"),
                    Events.refunded("o2", "r1", 1_000),
                    Events.cancelled("o2"),
                    Events.changed("ada", 3, "ada@y.de", null),
                    Events.changed("bob", 2, "bob@x.de", "Bob"),
                    Events.redaction(null, "ada@x.de", 20),
                    Events.redaction(null, "eve@x.de", 20),
                    Events.changed("eve", 4, "eve@x.de", "Eve"),
                    Events.shopRedaction(21),
                    Events.changed("bob", 30, "bob@x.de", "Bob"));

    private static final List<ShopEvent> BEFORE_MERGES =
            List.of(
                    Events.changed("ada", 1, "ada@x.de", "Ada"),
                    Events.paid("o1", "ada", 5, 11_900));

    private static final List<ShopEvent> MERGES =
            List.of(
                    Events.merged("ada", "bob"),
                    Events.changed("ada", 6, "ada@y.de", "Ida"),
                    Events.paid("o1", "bob", 8, 11_900),
                    Events.redaction("ada", null, 20),
                    Events.redaction("bob", null, 22));

    @ParameterizedTest
    @EnumSource(Fault.class)
    void keep_faultAtAnyCallAndARetry_endsAsWithoutFault(Fault fault) {
        endsAsWithoutFault(fault, List.of(), EVENTS);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void merge_faultAtAnyCallAndARetry_endsAsWithoutFault(Fault fault) {
        endsAsWithoutFault(fault, BEFORE_MERGES, MERGES);
    }

    private static void endsAsWithoutFault(
            Fault fault, List<ShopEvent> before, List<ShopEvent> events) {
        Shop inMemory = Shop.inMemory().keepAll(before);
        int calls = 0;
        try (FaultyDynamoDb dynamoDb = FaultyDynamoDb.failing(fault)) {
            Shop shop = dynamoDb.shop().keepAll(before);
            for (ShopEvent event : events) {
                calls = Math.max(calls, failingAtEachCall(dynamoDb, shop, event));
                assertThat(shop.state(CUSTOMERS, ORDERS))
                        .as("%s", event)
                        .isEqualTo(inMemory.keepAll(List.of(event)).state(CUSTOMERS, ORDERS));
            }
        }
        // Of lost answers only those of writes count.
        assertThat(calls)
                .as("calls of the event that makes most")
                .isGreaterThan(fault == Fault.BEFORE ? 5 : 1);
    }

    /** Leaves what the event comes to, and returns how many calls it makes. */
    static int failingAtEachCall(FaultyDynamoDb dynamoDb, Shop shop, ShopEvent event) {
        var before = dynamoDb.items();
        shop.keep(event);
        var expected = dynamoDb.facts();
        int call = 1;
        dynamoDb.failAt(call, before);
        keepAsTheQueueDoes(shop, event);
        while (dynamoDb.heal()) {
            assertThat(dynamoDb.facts()).as("%s, call %d", event, call).isEqualTo(expected);
            call++;
            assertThat(call).isLessThan(MORE_CALLS_THAN_THERE_ARE);
            dynamoDb.failAt(call, before);
            keepAsTheQueueDoes(shop, event);
        }
        return call - 1;
    }

    private static void keepAsTheQueueDoes(Shop shop, ShopEvent event) {
        try {
            shop.keep(event);
        } catch (LostCallException e) {
            shop.keep(event);
        } catch (IllegalStateException e) {
            assertThat(e).hasCauseInstanceOf(LostCallException.class);
            shop.keep(event);
        }
    }
}
