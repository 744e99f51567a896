package dev.stammkunde.benchmarks;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A ledger to measure {@code verify-ledger} on: books three entries for each of many customers on
 * DynamoDB Local, says how to verify them, and stays until its input ends.
 *
 * <p>Each customer has an order, a gift and a second order; of every tenth the third entry is a
 * refund of the first.
 */
public final class LedgerToVerify {

    private static final String POINTS = "PointsTable";
    private static final String ENTRIES = "EntriesTable";
    private static final int EVERY = 10;
    private static final PrintStream OUT = System.out;

    private final DynamoDbPointsLedger ledger;
    private final Instant now = Orders.PAID_AT.plusSeconds(60);

    private LedgerToVerify(DynamoDbPointsLedger ledger) {
        this.ledger = ledger;
    }

    /** Takes how many customers there are; 10,000 without it. */
    public static void main(String[] arguments) throws IOException {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        TemplateTables tables = TemplateTables.read(Path.of("template.yaml"));
        try (LocalDynamoDb database = LocalDynamoDb.inMemory();
                DynamoDbClient client = database.client()) {
            tables.create(client, POINTS, POINTS);
            tables.create(client, ENTRIES, ENTRIES);
            LedgerToVerify ledger =
                    new LedgerToVerify(new DynamoDbPointsLedger(client, POINTS, ENTRIES));
            for (int i = 0; i < customers; i++) {
                ledger.book(i);
            }
            OUT.println("verify-ledger --table " + POINTS + " --endpoint " + database.endpoint());
            int end = System.in.read();
            while (end >= 0) {
                end = System.in.read();
            }
        }
    }

    private void book(int number) {
        String customerId = "7" + number;
        String orderId = "1" + number;
        AccountId id = new AccountId(Orders.SHOP, customerId);
        LedgerOrder unheard = LedgerOrder.unheard(Orders.SHOP, orderId);
        var first =
                settle(unheard, PointsAccount.empty(id), Orders.paid(orderId, customerId, "37.90"));
        PointsAccount account = first.bookings().getFirst().after();
        account = give(account);
        if (number % EVERY == 0) {
            settle(first.after(), account, Orders.refunded("r-" + orderId, orderId, "5.00"));
        } else {
            String second = "2" + number;
            settle(
                    LedgerOrder.unheard(Orders.SHOP, second),
                    account,
                    Orders.paid(second, customerId, "18.95"));
        }
    }

    private SettleOrder.Settlement settle(
            LedgerOrder order, PointsAccount account, ShopEvent event) {
        PointsAccount holder = order.booked() == null ? null : account;
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(order, holder, account, Orders.programme()),
                        order.known().hear(OrderReport.of(event).orElseThrow()),
                        now);
        requireWritten(ledger.write(settlement));
        return settlement;
    }

    private PointsAccount give(PointsAccount account) {
        PointsCommand gift =
                new PointsCommand.Give(
                        account.id(),
                        "birthday-2",
                        "2026",
                        GiftReason.BIRTHDAY,
                        50,
                        Orders.programme());
        Decision.Book booking = (Decision.Book) Decide.decide(account, gift, now);
        requireWritten(ledger.write(booking));
        return booking.after();
    }

    private static void requireWritten(Written written) {
        if (written != Written.WRITTEN) {
            throw new IllegalStateException("not written");
        }
    }
}
