package dev.stammkunde.programmes.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class PayOnceUnderThreadsTest {

    private static final int THREADS = 16;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ReferralWorld shop =
            new ReferralWorld(
                    new DynamoDbReferrals(
                            DYNAMO_DB.client(),
                            DYNAMO_DB.table("ProgrammesTable"),
                            AuditTable.NONE),
                    new DynamoDbPointsLedger(
                            DYNAMO_DB.client(),
                            DYNAMO_DB.table("PointsTable"),
                            DYNAMO_DB.table("EntriesTable")),
                    SampleReferrals.draft());

    private static void atOnce(Callable<?> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                all.add(threads.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Whoever is too late may give up, and the next run sees to it: nobody is paid twice. */
    private void advance() {
        try {
            shop.advance(ReferralWorld.id("tom"));
        } catch (IllegalStateException _) {
            shop.now();
        }
    }

    @Test
    void advance_bySixteenAtOnce_paysBothSidesOnce() throws Exception {
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");
        shop.after(Duration.ofDays(14));

        atOnce(
                () -> {
                    advance();
                    return true;
                });
        shop.sweep();

        assertThat(shop.points("mia")).isEqualTo(500);
        assertThat(shop.points("tom")).isEqualTo(200);
    }

    @Test
    void cancellation_whileSixteenPay_leavesNothing() throws Exception {
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");
        shop.after(Duration.ofDays(14));

        atOnce(
                () -> {
                    if (Thread.currentThread().threadId() % 4 == 0) {
                        try {
                            shop.cancels("o1");
                        } catch (IllegalStateException _) {
                            shop.now();
                        }
                    } else {
                        advance();
                    }
                    return true;
                });
        shop.cancels("o1");
        shop.sweep();

        assertThat(shop.points("mia")).isZero();
        assertThat(shop.points("tom")).isZero();
    }
}
