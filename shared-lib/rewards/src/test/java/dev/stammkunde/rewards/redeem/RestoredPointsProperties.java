package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.rewards.redeem.Desk.NOW;
import static dev.stammkunde.rewards.redeem.Desk.id;
import static dev.stammkunde.rewards.redeem.Desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.rewards.testing.SampleRewards;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Duration;
import java.util.List;

/** A refund of an order that used points restores its share, in whatever parts it comes. */
final class RestoredPointsProperties {

    @Property(tries = 300)
    void hear_refundsInAnySplit_restoreExactlyTheirShare(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 3_000) Integer> refunded) {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryRedemptions store = new InMemoryRedemptions(ledger);
        Desk desk =
                new Desk(ledger, store, store, store, new ObedientShop())
                        .with(SampleRewards.fiveEuros())
                        .give(250);
        desk.redeem("a", "five-euros");
        String code = desk.advance.advance(id("a"), NOW).redemption().code().code();
        desk.hear.hear(order("5001", code, "0", Duration.ZERO), NOW);

        int minute = 0;
        for (int cents : refunded) {
            minute++;
            String amount = "%d.%02d".formatted(cents / 100, cents % 100);
            desk.hear.hear(order("5001", code, amount, Duration.ofMinutes(minute)), NOW);

            assertThat(desk.account().balance()).isEqualTo(150 + 100L * cents / 3_000);
        }
        desk.hear.hear(order("5001", code, "30.00", Duration.ofDays(1)), NOW);

        assertThat(desk.account().balance()).isEqualTo(250);
        assertThat(desk.account().debt()).isZero();
    }
}
