package dev.stammkunde.shop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparison.UnderWay;
import dev.stammkunde.shop.ShopComparisons;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What any store of comparisons does. */
public abstract class ShopComparisonsContract {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123Z");
    private static final ShopComparison FIRST = ShopComparison.until("shop", MONDAY);
    private static final ShopComparison UNDER_WAY =
            FIRST.at(new UnderWay(MONDAY.plusSeconds(86_400), "any/2026-03-02T09:00:00Z/1"));
    private static final ShopComparison LATER =
            FIRST.at(new UnderWay(MONDAY.plusSeconds(86_400), "any/2026-03-02T10:00:00Z/1"));

    /** Returns an empty store. */
    protected abstract ShopComparisons emptyStore();

    @Test
    void find_neverCompared_isNothing() {
        assertThat(emptyStore().find("shop")).isEmpty();
    }

    @Test
    void begin_twice_keepsTheFirst() {
        ShopComparisons store = emptyStore();

        assertThat(store.begin(FIRST)).isTrue();
        assertThat(store.begin(ShopComparison.until("shop", MONDAY.plusSeconds(5)))).isFalse();

        assertThat(store.find("shop")).contains(FIRST);
    }

    @Test
    void begun_someShops_areThese() {
        ShopComparisons store = emptyStore();
        assertThat(store.begun()).isEmpty();
        store.begin(FIRST);
        store.begin(ShopComparison.beginning("other", MONDAY));

        assertThat(store.begun()).containsExactlyInAnyOrder("shop", "other");
        assertThat(store.find("other").orElseThrow().until()).isEqualTo("2026-03-01T07:00:00Z");
    }

    @Test
    void follow_fromPlaceToPlaceToTheEnd_isFoundEachTime() {
        ShopComparisons store = emptyStore();
        ShopComparison done = ShopComparison.until("shop", MONDAY.plusSeconds(86_400));
        store.begin(FIRST);

        assertThat(store.follow(FIRST, UNDER_WAY)).isTrue();
        assertThat(store.find("shop")).contains(UNDER_WAY);
        assertThat(store.follow(UNDER_WAY, LATER)).isTrue();
        assertThat(store.find("shop")).contains(LATER);
        assertThat(store.follow(LATER, done)).isTrue();
        assertThat(store.find("shop")).contains(done);
    }

    @Test
    void follow_anotherCameFirst_changesNothing() {
        ShopComparisons store = emptyStore();
        store.begin(FIRST);
        store.follow(FIRST, UNDER_WAY);

        assertThat(store.follow(FIRST, LATER)).isFalse();
        assertThat(store.follow(LATER, FIRST)).isFalse();

        assertThat(store.find("shop")).contains(UNDER_WAY);
        assertThat(store.find("other")).isEmpty();
    }
}
