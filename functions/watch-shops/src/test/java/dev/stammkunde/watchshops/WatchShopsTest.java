package dev.stammkunde.watchshops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.WatchedShops;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.watchshops.WatchShops.GoneShop;
import dev.stammkunde.watchshops.WatchShops.Report;
import dev.stammkunde.watchshops.WatchShops.SilentShop;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class WatchShopsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LAST = MONDAY.plus(Duration.ofDays(9));
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryShopRhythms shops = new InMemoryShopRhythms();
    private final WatchShops useCase = new WatchShops(shops);

    @Test
    void watch_noShop_findsNothing() {
        assertThat(useCase.watch(LAST)).isEqualTo(new Report(List.of(), List.of()));
    }

    @Test
    void watch_severalShops_findsTheSilentOnEachRun() {
        shops.begin(heardDaily("speaks", LAST.plus(DAY)));
        shops.begin(heardDaily("silent", LAST.minus(DAY)));
        shops.begin(ShopRhythm.beginning("new", MONDAY));
        Instant now = LAST.plus(Duration.ofDays(4));

        SilentShop silent = new SilentShop("silent", Duration.ofDays(5), DAY);
        assertThat(useCase.watch(now)).isEqualTo(new Report(List.of(silent), List.of()));
        assertThat(useCase.watch(now).silent()).containsExactly(silent);
    }

    @Test
    void watch_heardAgain_isNotSilent() {
        ShopRhythm rhythm = heardDaily("shop", LAST);
        shops.begin(rhythm);
        Instant now = LAST.plus(Duration.ofDays(5));

        shops.follow(rhythm, rhythm.heardAt(now));

        assertThat(useCase.watch(now.plus(DAY)).silent()).isEmpty();
    }

    @Test
    void watch_gone_isToldOnceAndForgotten() {
        shops.begin(heardDaily("shop", LAST));
        Instant now = LAST.plus(Duration.ofDays(35));

        assertThat(useCase.watch(now))
                .isEqualTo(
                        new Report(List.of(), List.of(new GoneShop("shop", Duration.ofDays(35)))));
        assertThat(useCase.watch(now)).isEqualTo(new Report(List.of(), List.of()));
        assertThat(shops.all()).isEmpty();
    }

    @Test
    void watch_goneButHeardMeanwhile_isKept() {
        ShopRhythm rhythm = heardDaily("shop", LAST);
        Instant now = LAST.plus(Duration.ofDays(35));
        shops.begin(rhythm.heardAt(now));
        WatchedShops late =
                new WatchedShops() {
                    @Override
                    public List<ShopRhythm> all() {
                        return List.of(rhythm);
                    }

                    @Override
                    public boolean forget(ShopRhythm seen) {
                        return shops.forget(seen);
                    }
                };

        assertThat(new WatchShops(late).watch(now).gone()).isEmpty();
        assertThat(shops.all()).hasSize(1);
    }

    private static ShopRhythm heardDaily(String shopId, Instant last) {
        ShopRhythm rhythm = ShopRhythm.beginning(shopId, MONDAY);
        for (Instant at = MONDAY; !at.isAfter(last); at = at.plus(DAY)) {
            rhythm = rhythm.heardAt(at);
        }
        return rhythm;
    }
}
