package dev.stammkunde.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.SampleLedger;
import dev.stammkunde.commands.ledger.VerifyLedger.Tally;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

class VerifyLedgerTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    /** Calls between which somebody books: twice for each look at two tables, and more. */
    private static final int BOOKINGS = 20;

    private final SampleLedger ledger =
            new SampleLedger(
                    new DynamoDbPointsLedger(
                            DYNAMO_DB.client(),
                            DYNAMO_DB.table("PointsTable"),
                            DYNAMO_DB.table("EntriesTable")));
    private final List<Difference> differences = new ArrayList<>();

    @Test
    void all_othersBookAtEachStep_findsNothing() throws InterruptedException {
        ledger.fill("7001");
        ledger.fill("7002");
        ledger.adjust("7003", "third", 5);

        Tally tally = verify(1, this::bookSomething);

        assertThat(differences).isEmpty();
        assertThat(tally.accounts()).isEqualTo(3);
        assertThat(tally.entries()).isGreaterThan(11);
    }

    private void bookSomething(int step) {
        switch (step % 4) {
            case 0 -> ledger.adjust("7001", "a-" + step, 3);
            case 1 -> ledger.settle("o-" + step, Orders.paid("o-" + step, "7002", "20.00"));
            case 2 -> ledger.settle("7001-1", Orders.refunded("late-" + step, "7001-1", "1.00"));
            default -> {
                if (step == 3) {
                    ledger.merge("7003", "7002");
                }
            }
        }
    }

    @Test
    void all_moreAccountsThanAPage_areEachVerifiedOnce() throws InterruptedException {
        for (int i = 0; i < 260; i++) {
            ledger.adjust("8" + i, "a-" + i, 3);
        }

        Tally tally = verify(1, _ -> {});

        assertThat(differences).isEmpty();
        assertThat(tally.accounts()).isEqualTo(260);
        assertThat(tally.entries()).isEqualTo(260);
        // Two scans and nothing else: less than a unit for each account, and no read of one.
        assertThat(tally.readUnits()).isBetween(1.0, 100.0);
    }

    private Tally verify(int parallelism, IntConsumer atEachStep) throws InterruptedException {
        VerifyLedger.Listener listener =
                new VerifyLedger.Listener() {
                    private int steps;

                    @Override
                    public void found(Difference difference) {
                        differences.add(difference);
                    }

                    @Override
                    public void progressed(Tally tally) {
                        if (steps < BOOKINGS) {
                            atEachStep.accept(steps++);
                        }
                    }
                };
        return new VerifyLedger(
                        DYNAMO_DB.client(),
                        new VerifyLedger.TableNames(
                                DYNAMO_DB.table("PointsTable"), DYNAMO_DB.table("EntriesTable")),
                        new VerifyLedger.Pace(parallelism, Duration.ZERO),
                        Orders.PAID_AT,
                        listener)
                .all(Optional.empty());
    }
}
