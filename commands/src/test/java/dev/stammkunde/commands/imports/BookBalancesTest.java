package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.finance.imports.CustomerBalances;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.store.UnhurriedBooking;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.CountedCalls;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class BookBalancesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant LOST = Instant.parse("2027-12-31T23:00:00Z");
    private static final BookBalance.Terms TERMS =
            new BookBalance.Terms(
                    Orders.SHOP, Orders.programme(), "operator:anna", "Übernommen", "Geschenkt");
    private static final CustomerBalances ANNA =
            CustomerBalances.of(
                    List.of(
                            new Balance(2, "7001", 500, LOST, true, "a-1"),
                            new Balance(3, "7001", 70, null, false, "a-2")));

    private static final CustomerBalances BERT = one(new Balance(4, "7002", 8, LOST, true, "b-1"));

    private InMemoryPointsLedger ledger = new InMemoryPointsLedger();

    @Test
    void book_whatACustomerHad_opensLotsThatWereImported() {
        Booked booked = book(ledger, ANNA);

        assertThat(booked).isEqualTo(new Booked(2, 570, 0, List.of()));
        assertThat(account("7001").lots())
                .containsExactlyInAnyOrder(
                        new Lot(new LotTerm(NOW, LOST), 500, LotSource.of(Origin.IMPORT)),
                        new Lot(
                                new LotTerm(NOW, Instant.parse("2028-12-31T23:00:00Z")),
                                70,
                                LotSource.of(Origin.IMPORT)));
    }

    @Test
    void book_theSameAgain_booksNothing() {
        book(ledger, ANNA);
        PointsAccount before = account("7001");

        assertThat(book(ledger, ANNA)).isEqualTo(new Booked(0, 0, 2, List.of()));
        assertThat(account("7001")).isEqualTo(before);
    }

    @Test
    void book_aReferenceThatWasBookedWithOtherPoints_isNamed() {
        book(ledger, ANNA);

        Booked booked =
                book(
                        ledger,
                        CustomerBalances.of(
                                List.of(new Balance(9, "7001", 501, LOST, true, "a-1"))));

        assertThat(booked)
                .isEqualTo(
                        new Booked(
                                0,
                                0,
                                0,
                                List.of(new Broken(9, "was booked before with 500 points"))));
        assertThat(account("7001").balance()).isEqualTo(570);
    }

    @Test
    void book_aReferenceThatWasBookedOtherwise_isNamed() {
        book(ledger, ANNA);
        PointsAccount before = account("7001");

        assertThat(
                        List.of(
                                new Balance(2, "7001", 500, LOST, false, "a-1"),
                                new Balance(3, "7001", 500, LOST.plusSeconds(1), true, "a-1"),
                                new Balance(4, "7001", 500, null, true, "a-1"),
                                new Balance(5, "7001", 70, LOST, false, "a-2")))
                .flatExtracting(balance -> book(ledger, one(balance)).broken())
                .containsExactly(
                        new Broken(2, "was booked before for the reason: Übernommen"),
                        new Broken(3, "was booked before, to be lost at 2027-12-31T23:00:00Z"),
                        new Broken(4, "was booked before, to be lost at 2027-12-31T23:00:00Z"),
                        new Broken(5, "was booked before, to be lost at 2028-12-31T23:00:00Z"));
        assertThat(account("7001")).isEqualTo(before);
    }

    @Test
    void book_theSameAYearLater_isFoundByTheRulesOfThen() {
        book(ledger, ANNA);

        Booked booked =
                new BookBalances(
                                ledger,
                                new BookBalance(
                                        ledger,
                                        TERMS,
                                        InstantSource.fixed(NOW.plus(Duration.ofDays(365))),
                                        _ -> {}))
                        .book(List.of(ANNA));

        assertThat(booked).isEqualTo(new Booked(0, 0, 2, List.of()));
    }

    @Test
    void book_aCustomerWhoHasPoints_addsToThem() {
        book(ledger, CustomerBalances.of(List.of(new Balance(2, "7001", 9, null, true, "x"))));

        book(ledger, ANNA);

        assertThat(account("7001").balance()).isEqualTo(579);
    }

    @Test
    void book_aCustomerWhoWasMerged_isBookedForWhoStays() {
        book(ledger, CustomerBalances.of(List.of(new Balance(2, "7001", 9, null, true, "x"))));
        ledger.write(Decide.merge(account("7001"), account("7002"), NOW));

        Booked booked = book(ledger, ANNA);

        assertThat(booked.booked()).isEqualTo(2);
        assertThat(account("7002").balance()).isEqualTo(579);
    }

    @Test
    void book_manyCustomers_readsAndWritesOnceForTheFirstBalanceOfAll() {
        CountedCalls calls = new CountedCalls();
        List<CustomerBalances> customers =
                IntStream.range(0, BookBalances.CUSTOMERS)
                        .mapToObj(i -> Integer.toString(7001 + i))
                        .map(id -> one(new Balance(2, id, 5, LOST, true, "a-1")))
                        .toList();

        Booked booked =
                book(
                        calls.wrap(BookTogether.class, ledger),
                        calls.wrap(BookTogether.class, ledger),
                        customers);

        assertThat(booked).isEqualTo(new Booked(33, 165, 0, List.of()));
        assertThat(calls.all()).hasSize(2);
    }

    @Test
    void book_anAccountThatMovesMeanwhile_booksAllOnceAllTheSame() {
        CustomerBalances other = one(new Balance(9, "7001", 3, null, true, "x"));

        Booked booked = book(movedMeanwhile(other), ledger, List.of(ANNA, BERT));

        assertThat(booked).isEqualTo(new Booked(3, 578, 0, List.of()));
        assertThat(account("7001").balance()).isEqualTo(573);
        assertThat(account("7002").balance()).isEqualTo(8);
    }

    @Test
    void book_oneByOneWhileTheTableIsThrottled_waitsAndBooks() {
        List<Integer> waits = new ArrayList<>();
        CustomerBalances other = one(new Balance(9, "7001", 3, null, true, "x"));

        Booked booked =
                book(
                        movedMeanwhile(other),
                        new UnhurriedBooking(throttledOnce(), waits::add),
                        List.of(ANNA, BERT));

        assertThat(booked).isEqualTo(new Booked(3, 578, 0, List.of()));
        assertThat(waits).containsExactly(0);
    }

    private BookTogether throttledOnce() {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        return new BookTogether() {
            @Override
            public List<PointsLedger.Standing> standings(List<Asked> asked) {
                if (isFirst.getAndSet(false)) {
                    throw ProvisionedThroughputExceededException.builder()
                            .awsErrorDetails(
                                    AwsErrorDetails.builder()
                                            .errorCode("ProvisionedThroughputExceededException")
                                            .build())
                            .build();
                }
                return ledger.standings(asked);
            }

            @Override
            public PointsLedger.Written write(List<Decision.Book> bookings) {
                return ledger.write(bookings);
            }
        };
    }

    @Test
    void book_aReferenceThatIsBookedMeanwhile_isFoundAndTheOthersAreBooked() {
        Booked booked = book(movedMeanwhile(BERT), ledger, List.of(ANNA, BERT));

        assertThat(booked).isEqualTo(new Booked(2, 570, 1, List.of()));
        assertThat(account("7002").balance()).isEqualTo(8);
    }

    @Test
    void book_twoCustomersWhoWereMerged_areBookedForWhoStays() {
        book(ledger, one(new Balance(2, "7001", 9, null, true, "x")));
        ledger.write(Decide.merge(account("7001"), account("7002"), NOW));

        Booked booked = book(ledger, ANNA, BERT);

        assertThat(booked).isEqualTo(new Booked(3, 578, 0, List.of()));
        assertThat(account("7002").balance()).isEqualTo(587);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void book_thatStopsAtAnyCall_comesToTheSameWhenItIsRunAgain(boolean afterEffect) {
        book(ledger, ANNA);
        PointsAccount expected = account("7001");
        int call = 0;
        Crashing crashing;
        do {
            ledger = new InMemoryPointsLedger();
            crashing = new Crashing(call++, afterEffect);
            try {
                book(
                        crashing.wrap(BookTogether.class, ledger),
                        crashing.wrap(BookTogether.class, ledger),
                        List.of(ANNA, BERT));
            } catch (Crashing.Crash _) {
                book(ledger, ANNA, BERT);
            }
            assertThat(account("7001")).isEqualTo(expected);
            assertThat(account("7002").balance()).isEqualTo(8);
        } while (crashing.crashed());
        assertThat(call).isGreaterThan(2);
    }

    @Test
    void book_isAnAdjustmentThatNamesItsReference() {
        book(ledger, ANNA);

        var entry =
                ledger.standing(
                                account("7001").id(),
                                dev.stammkunde.points.BookingKey.takeOver("7001", "a-1"))
                        .booked()
                        .orElseThrow();

        assertThat(entry.booking())
                .isEqualTo(
                        new Booking.Adjustment(
                                "Übernommen",
                                "operator:anna",
                                new LotTerm(NOW, LOST),
                                "a-1",
                                null,
                                null,
                                Origin.IMPORT));
    }

    private static CustomerBalances one(Balance balance) {
        return CustomerBalances.of(List.of(balance));
    }

    private PointsAccount account(String customerId) {
        return ledger.account(new AccountId(Orders.SHOP, customerId));
    }

    private static Booked book(InMemoryPointsLedger in, CustomerBalances... customers) {
        return book(in, in, List.of(customers));
    }

    private static Booked book(
            BookTogether together, BookTogether single, List<CustomerBalances> customers) {
        return new BookBalances(
                        together, new BookBalance(single, TERMS, InstantSource.fixed(NOW), _ -> {}))
                .book(customers);
    }

    /** Somebody else books for a customer between the read and the first write. */
    private BookTogether movedMeanwhile(CustomerBalances customer) {
        return new BookTogether() {
            @Override
            public List<PointsLedger.Standing> standings(List<Asked> asked) {
                List<PointsLedger.Standing> standings = ledger.standings(asked);
                book(ledger, customer);
                return standings;
            }

            @Override
            public PointsLedger.Written write(List<Decision.Book> bookings) {
                return ledger.write(bookings);
            }
        };
    }
}
