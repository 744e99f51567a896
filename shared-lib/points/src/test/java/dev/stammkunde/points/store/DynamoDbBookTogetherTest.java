package dev.stammkunde.points.store;

import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookTogether.Asked;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.testing.BookTogetherContract;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

final class DynamoDbBookTogetherTest extends BookTogetherContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    /** Lots whose account is some 300 KB. */
    private static final int MANY_LOTS = 12_000;

    @Override
    protected BookTogether together() {
        return together(DYNAMO_DB.client());
    }

    private static BookTogether together(DynamoDbClient client) {
        return new DynamoDbBookTogether(
                client, DYNAMO_DB.table("PointsTable"), DYNAMO_DB.table("EntriesTable"));
    }

    @Override
    protected PointsLedger ledger() {
        return new DynamoDbPointsLedger(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"));
    }

    @Test
    void standingsAndWrite_ofTheMost_areOneReadAndOneTransaction() {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {
            BookTogether together = together(metered);

            List<Standing> standings = together.standings(asked());
            List<Decision.Book> bookings =
                    standings.stream().map(Standing::account).map(this::decide).toList();
            assertThat(together.write(bookings)).isEqualTo(Written.WRITTEN);

            assertThat(spent.calls()).isEqualTo(Map.of("BatchGetItem", 1, "TransactWriteItems", 1));
        }
    }

    @Test
    void standings_ofTheMostThatAreBooked_areTwoReads() {
        assertThat(together().write(asked().stream().map(this::decide).toList()))
                .isEqualTo(Written.WRITTEN);
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient metered = spent.meteredClient()) {

            List<Standing> standings = together(metered).standings(asked());

            assertThat(standings).allMatch(standing -> standing.booked().isPresent());
            assertThat(spent.calls()).isEqualTo(Map.of("BatchGetItem", 2));
        }
    }

    @Test
    void write_moreThanATransactionTakes_isTooLargeAndWritesNone() {
        List<Decision.Book> bookings =
                asked().stream()
                        .limit(16)
                        .map(Asked::account)
                        .map(DynamoDbBookTogetherTest::withManyLots)
                        .map(this::decide)
                        .toList();

        assertThat(together().write(bookings)).isEqualTo(Written.TOO_LARGE);

        assertThat(ledger().account(asked().getFirst().account()).sequence()).isZero();
    }

    private static List<Asked> asked() {
        return IntStream.range(0, BookTogether.MOST)
                .mapToObj(i -> new AccountId(SHOP, "c" + i))
                .map(id -> new Asked(id, over(id).key()))
                .toList();
    }

    private Decision.Book decide(Asked asked) {
        return decide(PointsAccount.empty(asked.account()));
    }

    private Decision.Book decide(PointsAccount account) {
        return (Decision.Book) Decide.decide(account, over(account.id()), NOW);
    }

    private static PointsCommand over(AccountId customer) {
        return new PointsCommand.TakeOver(
                customer, "alt-1", 7, null, "Übernommen", "anna", Orders.programme());
    }

    private static PointsAccount withManyLots(AccountId id) {
        List<Lot> lots =
                IntStream.range(0, MANY_LOTS)
                        .mapToObj(
                                i ->
                                        new Lot(
                                                new LotTerm(NOW, NOW.plusSeconds(86_400L + i)),
                                                1,
                                                LotSource.of(Origin.IMPORT)))
                        .toList();
        return new PointsAccount(
                id,
                1,
                EntryHash.NONE,
                lots,
                0,
                0,
                0,
                NOW,
                null,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
