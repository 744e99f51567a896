package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a campaign gives to who reaches a tier. */
final class TierGiftTest {

    private static final CustomerId ANNA = new CustomerId("roaster", "anna-7");
    private static final Instant MARCH = Instant.parse("2026-03-06T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-06T08:00:00Z");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final GivePoints gifts = new GivePoints(ledger, _ -> (_, _) -> Orders.programme());

    @Test
    void give_tierReachedTwiceInAWindowBySixteenAtOnce_givesOnce() throws InterruptedException {
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> give("silver", "20260101", MARCH));
            all.add(() -> give("silver", "20260101", MAY));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(all)).allMatch(it -> it.state() == Future.State.SUCCESS);
        }

        assertThat(balance()).isEqualTo(50);
    }

    @Test
    void give_anotherTierOrAnotherWindow_givesAgain() {
        give("silver", "20260101", MARCH);
        give("gold", "20260101", MAY);
        give("silver", "20270101", MAY);

        assertThat(balance()).isEqualTo(150);
    }

    private Object give(String tier, String window, Instant at) {
        FindTierTurns.Turned turned =
                new FindTierTurns.Turned(ANNA, tier, window, LocalDate.of(2026, 3, 5));
        String occurrence = FollowUpKey.of(TierTurn.REACHED, turned);
        return gifts.give(
                new GivePoints.Present(ANNA, "tier-reached", occurrence, 50),
                GiftReason.OCCASION,
                at);
    }

    private long balance() {
        return ledger.account(new AccountId(ANNA.shopId(), ANNA.id())).balance();
    }
}
