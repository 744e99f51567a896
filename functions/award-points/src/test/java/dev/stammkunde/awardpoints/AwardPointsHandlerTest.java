package dev.stammkunde.awardpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;

/** Runs the sample events of {@code events/award-points}. */
final class AwardPointsHandlerTest {

    private static final AccountId ACCOUNT = new AccountId("demo-shopify", "115310627314723954");
    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final CachedProgrammes programmes =
            new CachedProgrammes(new InMemoryProgrammes(), DefaultProgramme.programme());
    private final AwardPointsHandler handler =
            new AwardPointsHandler(ledger, programmes, UnitRulesOfShops.NONE);

    private String handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/award-points/" + event + ".json"))) {
            handler.handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    @Test
    void handle_paidOrderThenRefund_keepsPointsOnWhatRemains() throws IOException {
        assertThat(handle("order-paid")).isEqualTo(ALL_DONE);
        assertThat(handle("order-refunded")).isEqualTo(ALL_DONE);

        // 26.82 for tea, of which 13.41 went back, and 2.00 of the 43.31 that remained.
        assertThat(ledger.all(ACCOUNT)).extracting(LedgerEntry::points).containsExactly(26L, -14L);
    }

    @Test
    void handle_paidOrder_isBookedAtTheTimeThatItWasSent() throws IOException {
        handle("order-paid");

        assertThat(ledger.all(ACCOUNT).getFirst().bookedAt())
                .isEqualTo(Instant.ofEpochMilli(1_777_622_404_000L));
    }

    @Test
    void handle_sameBatchTwice_booksOnce() throws IOException {
        handle("order-paid");
        PointsAccount once = ledger.account(ACCOUNT);

        assertThat(handle("order-paid")).isEqualTo(ALL_DONE);

        assertThat(ledger.account(ACCOUNT)).isEqualTo(once);
    }

    @Test
    void handle_oneUnreadableMessage_failsThatOneOnly() throws IOException {
        String response = handle("batch-with-one-unreadable");

        assertThat(response)
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":"
                                + "\"059f36b4-87a3-44ab-83d2-661975830007\"}]}");
        assertThat(ledger.all(ACCOUNT)).hasSize(2);
    }

    @Test
    void handle_guestOrder_isNoted() throws IOException {
        assertThat(handle("guest-order")).isEqualTo(ALL_DONE);

        assertThat(
                        ledger.order("demo-shopify", "820982911946154777")
                                .orElseThrow()
                                .order()
                                .nothing())
                .isEqualTo(NoPoints.GUEST);
    }

    @Test
    void handle_paidLateThenCancelled_leavesNothing() throws IOException {
        handle("order-placed");
        handle("order-cancelled");
        handle("order-paid");

        assertThat(ledger.account(ACCOUNT).balance()).isZero();
        assertThat(ledger.all(ACCOUNT)).isEmpty();
    }
}
