package dev.stammkunde.watchshops;

import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythm.State;
import dev.stammkunde.shop.WatchedShops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds shops whose webhooks have stopped, and forgets those that are gone. */
final class WatchShops {

    /**
     * A shop that is silent.
     *
     * @param silence since its last webhook
     * @param usualGap the median of its days' longest gaps
     */
    record SilentShop(String shopId, Duration silence, Duration usualGap) {}

    /** A shop that was silent for so long that it is not waited for any more. */
    record GoneShop(String shopId, Duration silence) {}

    /**
     * What a run found.
     *
     * @param gone told once, since they are forgotten
     */
    record Report(List<SilentShop> silent, List<GoneShop> gone) {
        Report {
            silent = List.copyOf(silent);
            gone = List.copyOf(gone);
        }
    }

    private final WatchedShops shops;

    WatchShops(WatchedShops shops) {
        this.shops = shops;
    }

    /** Looks at every shop at a time. A repeated run finds the same silent shops. */
    Report watch(Instant now) {
        List<SilentShop> silent = new ArrayList<>();
        List<GoneShop> gone = new ArrayList<>();
        for (ShopRhythm shop : shops.all()) {
            switch (shop.stateAt(now)) {
                case State.Unknown _, State.Heard _ -> {}
                case State.Silent(Duration silence, Duration usualGap) ->
                        silent.add(new SilentShop(shop.shopId(), silence, usualGap));
                case State.Gone(Duration silence) -> {
                    if (shops.forget(shop)) {
                        gone.add(new GoneShop(shop.shopId(), silence));
                    }
                }
            }
        }
        return new Report(silent, gone);
    }
}
