package dev.stammkunde.insights.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A gathering that stops, dies, meets another one, or finds what is broken. */
final class StoppedGatheringTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T02:40:00Z");

    private final GatheredShop shop = new GatheredShop();

    @Test
    void gather_withoutTime_goesOnWhereItWas() {
        for (int day = 1; day <= 20; day++) {
            shop.buy("o" + day, "c" + day % 7, 900, "2026-10-%02dT10:00:00Z".formatted(day));
        }
        shop.hear();
        int calls = 0;
        Outcome outcome = Outcome.MORE;
        while (outcome == Outcome.MORE) {
            AtomicInteger steps = new AtomicInteger(1);
            outcome = shop.gather(NIGHT, () -> steps.getAndDecrement() > 0);
            calls++;
        }

        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(calls).isGreaterThan(5);
        assertThat(shop.october().orders()).isEqualTo(20);
        assertThat(shop.gatherings.find(ShopLedger.SHOP).orElseThrow().gathering().kept())
                .hasSize(1);
    }

    @Test
    void gather_byTwoAtOnce_letsOneGiveWay() {
        shop.buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        shop.hear();
        Runnable meanwhile =
                () -> {
                    shop.buy("2", "berta", 100, "2026-11-05T10:00:00Z");
                    shop.hear();
                    assertThat(gather()).isEqualTo(Outcome.DONE);
                };
        Gatherings rival = new RivalGatherings(shop.gatherings, meanwhile);

        assertThat(shop.gather(NIGHT, () -> true, rival, shop.journal))
                .isEqualTo(Outcome.ELSEWHERE);
        assertThat(shop.kept().months()).hasSize(2);
    }

    @Test
    void gather_whenItDiesAtAnyWrite_comesToTheSame() {
        for (int day = 1; day <= 20; day++) {
            shop.buy("o" + day, "c" + day % 7, 900, "2026-10-%02dT10:00:00Z".formatted(day));
        }
        shop.ledger.at("2026-11-10T10:00:00Z").merge("c3", "c1");
        shop.hear();
        GatheredShop whole = new GatheredShop();
        ShopLedger.keep(whole.journal, shop.ledger.entries());
        whole.gather(NIGHT, () -> true);

        AtomicInteger left = new AtomicInteger();
        for (int writes = 0; writes < 30; writes++) {
            left.set(writes);
            try {
                shop.gather(
                        NIGHT,
                        () -> true,
                        new DyingGatherings(shop.gatherings, left),
                        shop.journal);
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("it died");
            }
        }

        assertThat(shop.kept()).isEqualTo(whole.kept());
    }

    @Test
    void gather_whenWhatWasKeptIsGone_beginsAnewAndKeepsTheFigures() {
        shop.buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        shop.hear();
        gather();
        InsightsFigures before = shop.kept();
        shop.gatherings.losePieces();

        assertThat(gather()).isEqualTo(Outcome.BEGUN_ANEW);
        assertThat(shop.kept()).isEqualTo(before);
        assertThat(gather()).isEqualTo(Outcome.DONE);
        assertThat(shop.kept()).isEqualTo(before);
    }

    @Test
    void gather_ofABrokenDay_failsAndKeepsTheFigures() {
        shop.buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        shop.hear();
        gather();
        InsightsFigures before = shop.kept();
        shop.buy("2", "anna", 5_000, "2026-11-05T10:00:00Z");
        shop.hear();

        assertThatThrownBy(
                        () ->
                                shop.gather(
                                        NIGHT,
                                        () -> true,
                                        shop.gatherings,
                                        new BrokenObjects(shop.journal)))
                .isInstanceOf(UnreadableDayException.class)
                .hasMessageContaining("2026-11-05");
        assertThat(shop.kept()).isEqualTo(before);
    }

    @Test
    void gather_ofAnotherEdition_readsTheJournalAnew() {
        shop.buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        shop.hear();
        gather();
        Gatherings.Stored kept = shop.gatherings.find(ShopLedger.SHOP).orElseThrow();
        shop.gatherings.move(kept, Gathering.ofEdition(ShopLedger.SHOP, 0));

        assertThat(gather()).isEqualTo(Outcome.DONE);
        assertThat(shop.october().orders()).isEqualTo(1);
        assertThat(shop.gatherings.find(ShopLedger.SHOP).orElseThrow().gathering())
                .isEqualTo(kept.gathering());
    }

    private Outcome gather() {
        return shop.gather(NIGHT, () -> true);
    }
}
