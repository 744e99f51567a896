package dev.stammkunde.insights.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What another release kept. */
final class GatheringEditionTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T02:40:00Z");

    @Test
    void gather_ofAnotherEdition_readsTheJournalAnew() {
        GatheredShop shop = new GatheredShop();
        ShopLedger ledger = new ShopLedger(Orders.programme()).at("2026-10-05T10:00:00Z");
        ledger.paid(SoldOrders.order("1", "anna", 5_000, ledger.now()));
        ShopLedger.keep(shop.journal, ledger.entries());
        shop.gather(NIGHT, () -> true);
        Gatherings.Stored kept = shop.gatherings.find(ShopLedger.SHOP).orElseThrow();
        shop.gatherings.move(kept, Gathering.ofEdition(ShopLedger.SHOP, 0));

        assertThat(shop.gather(NIGHT, () -> true)).isEqualTo(Outcome.DONE);

        assertThat(shop.kept().months().getFirst().orders()).isEqualTo(1);
        assertThat(shop.gatherings.find(ShopLedger.SHOP).orElseThrow().gathering())
                .isEqualTo(kept.gathering());
    }
}
