package dev.stammkunde.reports.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.reports.testing.FakeShops;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class ShopConnectionsTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");

    private final FakeShops store =
            new FakeShops().with("tee", Connections.of(Platform.WOOCOMMERCE));
    private final ShopConnections connections = new ShopConnections(store);

    @Test
    void find_knownShopWithinFiveMinutes_costsOneCall() {
        connections.find("tee", NOW);
        connections.find("tee", NOW.plusSeconds(299));

        assertThat(store.calls()).isEqualTo(1);
        connections.find("tee", NOW.plusSeconds(300));
        assertThat(store.calls()).isEqualTo(2);
    }

    @Test
    void find_unknownShop_isAskedForAgainAfterAMinute() {
        assertThat(connections.find("neu", NOW)).isEmpty();
        store.with("neu", Connections.of(Platform.SHOPIFY));

        assertThat(connections.find("neu", NOW.plusSeconds(59))).isEmpty();
        assertThat(connections.find("neu", NOW.plusSeconds(60))).isPresent();
        assertThat(store.calls()).isEqualTo(2);
    }

    @Test
    void find_clockMovedBack_asksAgain() {
        connections.find("tee", NOW);
        connections.find("tee", NOW.minusSeconds(1));

        assertThat(store.calls()).isEqualTo(2);
    }

    @Test
    void refresh_justFetched_costsNoCall() {
        connections.find("tee", NOW);

        assertThat(connections.refresh("tee", NOW.plusSeconds(9))).isEmpty();
        assertThat(connections.refresh("tee", NOW.plusSeconds(10))).isPresent();
        assertThat(connections.refresh("tee", NOW.plusSeconds(11))).isEmpty();
        assertThat(store.calls()).isEqualTo(2);
    }

    @Test
    void find_unknownShopThatIsThereNow_isKeptAsAKnownOne() {
        connections.find("neu", NOW);
        store.with("neu", Connections.of(Platform.SHOPIFY));
        connections.find("neu", NOW.plusSeconds(60));

        assertThat(connections.find("neu", NOW.plusSeconds(359))).isPresent();
        assertThat(store.calls()).isEqualTo(2);
    }

    @Test
    void find_floodOfMadeUpNames_pushesOutNoShop() {
        connections.find("tee", NOW);
        flood(ShopMemory.MOST_SHOPS + 1);
        int calls = store.calls();

        connections.find("tee", NOW);

        assertThat(store.calls()).isEqualTo(calls);
    }

    @Test
    void find_moreMadeUpNamesThanAreKept_forgetsTheOldest() {
        flood(ShopMemory.MOST_SHOPS + 1);
        int calls = store.calls();

        connections.find("shop-1", NOW);
        assertThat(store.calls()).isEqualTo(calls);
        connections.find("shop-0", NOW);
        assertThat(store.calls()).isEqualTo(calls + 1);
    }

    @Test
    void find_whatCanBeNoName_isNeitherAskedForNorKept() {
        assertThat(connections.find("x".repeat(8_000), NOW)).isEmpty();
        assertThat(connections.find("../tee", NOW)).isEmpty();

        assertThat(store.calls()).isZero();
    }

    private void flood(int names) {
        for (int i = 0; i < names; i++) {
            connections.find("shop-" + i, NOW);
        }
    }
}
