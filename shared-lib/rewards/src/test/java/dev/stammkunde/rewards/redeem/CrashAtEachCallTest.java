package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.rewards.redeem.Desk.NOW;
import static dev.stammkunde.rewards.redeem.Desk.id;
import static dev.stammkunde.rewards.redeem.Desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.rewards.testing.SampleRewards;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/**
 * The process dies at each of the calls once, before it and after it, and everything is repeated.
 */
final class CrashAtEachCallTest {

    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions store = new InMemoryRedemptions(ledger);
    private int calls;

    private Desk desk(int deadly) {
        Crashes shared = new Crashes(store, new ObedientShop(), () -> ++calls == deadly);
        return new Desk(ledger, shared, store, store, shared).with(SampleRewards.fiveEuros());
    }

    private static void use(Desk desk, Instant now) {
        desk.redeem("a", "five-euros");
        String code = desk.advance.advance(id("a"), now).redemption().code().code();
        desk.hear.hear(order("5001", code, "15.00", Duration.ZERO), now);
        desk.redeem("b", "five-euros");
        desk.advance.advance(id("b"), now);
        desk.advance.callOff(id("b"), now);
    }

    /** Whether it died at that call; then everything is done again. */
    private boolean diesAt(int deadly) {
        desk(0).give(250);
        calls = 0;
        try {
            use(desk(deadly), NOW);
            return false;
        } catch (Crashes.Died _) {
            use(desk(0), LATER);
            return true;
        }
    }

    @Test
    void redeemUseRefundAndCallOff_diesAtAnyCall_comesToTheSame() {
        int deadly = 1;
        while (true) {
            CrashAtEachCallTest fresh = new CrashAtEachCallTest();
            boolean died = fresh.diesAt(deadly);

            assertThat(fresh.desk(0).account().balance()).as("call %d", deadly).isEqualTo(200);
            assertThat(fresh.desk(0).account().reserved()).isZero();
            assertThat(fresh.store.find(id("a")).orElseThrow().state())
                    .isEqualTo(RedemptionState.CAPTURED);
            assertThat(fresh.store.find(id("b")).orElseThrow().state())
                    .isEqualTo(RedemptionState.RELEASED);
            if (!died) {
                break;
            }
            deadly++;
        }
        // Each of eleven calls, before and after it.
        assertThat(deadly).isGreaterThan(22);
    }
}
