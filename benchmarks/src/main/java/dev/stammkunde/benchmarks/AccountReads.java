package dev.stammkunde.benchmarks;

import dev.stammkunde.finance.months.FindAccountHeads.Asked;
import dev.stammkunde.finance.months.FindAccountHeads.Head;
import dev.stammkunde.finance.store.DynamoDbFindAccountHeads;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How fast a month's report reads what the tables say of accounts of which something was booked: on
 * DynamoDB Local, one call after the other.
 *
 * <pre>{@code AccountReads [accounts=100000]}</pre>
 */
public final class AccountReads {

    private static final String POINTS = "PointsTable";
    private static final String ENTRIES = "EntriesTable";
    private static final int OF_A_WRITE = 25;
    private static final int OF_A_READ = 100;
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private AccountReads() {}

    /** Prints how many accounts a second. */
    public static void main(String[] arguments) throws IOException {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        TemplateTables tables = TemplateTables.read(Path.of("template.yaml"));
        try (LocalDynamoDb database = LocalDynamoDb.inMemory();
                DynamoDbClient client = database.client()) {
            tables.create(client, POINTS, POINTS);
            tables.create(client, ENTRIES, ENTRIES);
            write(client, accounts);
            read(client, accounts);
        }
    }

    private static void read(DynamoDbClient client, int accounts) {
        DynamoDbFindAccountHeads heads =
                new DynamoDbFindAccountHeads(
                        client, new DynamoDbFindAccountHeads.Tables(POINTS, ENTRIES));
        long start = System.nanoTime();
        int found = 0;
        for (int from = 0; from < accounts; from += OF_A_READ) {
            List<Asked> asked =
                    IntStream.range(from, Math.min(accounts, from + OF_A_READ))
                            .mapToObj(number -> new Asked(customer(number), 1))
                            .toList();
            Map<String, Head> some = heads.heads(Orders.SHOP, asked);
            found += some.size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d accounts in %.1f s, %,.0f a second%n", found, seconds, found / seconds);
        if (found != accounts) {
            throw new IllegalStateException("not all were found");
        }
    }

    private static void write(DynamoDbClient client, int accounts) {
        List<WriteRequest> writes = new ArrayList<>();
        for (int number = 0; number < accounts; number++) {
            PointsAccount account = account(number);
            writes.add(
                    WriteRequest.builder()
                            .putRequest(put -> put.item(AccountItem.toItem(account)))
                            .build());
            if (writes.size() == OF_A_WRITE || number == accounts - 1) {
                List<WriteRequest> some = List.copyOf(writes);
                boolean isWhole =
                        client.batchWriteItem(batch -> batch.requestItems(Map.of(POINTS, some)))
                                .unprocessedItems()
                                .isEmpty();
                if (!isWhole) {
                    throw new IllegalStateException("not all was written");
                }
                writes.clear();
            }
        }
    }

    private static PointsAccount account(int number) {
        AccountId id = new AccountId(Orders.SHOP, customer(number));
        PointsCommand over =
                new PointsCommand.TakeOver(
                        id, "alt-1", 70, null, "Übernommen", "anna", Orders.programme());
        return ((Decision.Book) Decide.decide(PointsAccount.empty(id), over, NOW)).after();
    }

    private static String customer(int number) {
        return Integer.toString(7_000_000 + number);
    }
}
