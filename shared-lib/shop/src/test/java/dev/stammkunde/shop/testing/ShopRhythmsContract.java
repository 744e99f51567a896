package dev.stammkunde.shop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.ShopsEverHeard;
import dev.stammkunde.shop.WatchedShops;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What any store of shops' rhythms does. */
public abstract class ShopRhythmsContract {

    /** With a fraction of a second, as gateways have it. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123Z");

    private static final ShopRhythm FIRST = ShopRhythm.beginning("shop", MONDAY);
    private static final ShopRhythm SECOND = FIRST.heardAt(MONDAY.plus(Duration.ofHours(26)));
    private static final ShopRhythm THIRD = SECOND.heardAt(MONDAY.plus(Duration.ofHours(60)));

    private ShopRhythms rhythms = new InMemoryShopRhythms();
    private WatchedShops watched = new InMemoryShopRhythms();
    private ShopsEverHeard heard = new InMemoryShopRhythms();

    /** An empty store, by each of its ports. */
    public record Store(ShopRhythms rhythms, WatchedShops watched, ShopsEverHeard heard) {}

    /** Returns an empty store. */
    protected abstract Store emptyStore();

    @BeforeEach
    void prepare() {
        Store store = emptyStore();
        rhythms = store.rhythms();
        watched = store.watched();
        heard = store.heard();
    }

    @Test
    void find_neverHeard_isNothing() {
        assertThat(rhythms.find("shop")).isEmpty();
        assertThat(watched.all()).isEmpty();
    }

    @Test
    void follow_afterAnother_isFoundWithItsGaps() {
        assertThat(rhythms.begin(FIRST)).isTrue();
        assertThat(rhythms.follow(FIRST, SECOND)).isTrue();
        assertThat(rhythms.follow(SECOND, THIRD)).isTrue();

        assertThat(rhythms.find("shop")).contains(THIRD);
    }

    @Test
    void follow_anotherCameFirst_changesNothing() {
        rhythms.begin(FIRST);
        rhythms.follow(FIRST, SECOND);

        assertThat(rhythms.follow(FIRST, THIRD)).isFalse();
        assertThat(rhythms.find("shop")).contains(SECOND);
    }

    @Test
    void follow_forgotten_doesNotComeBack() {
        rhythms.begin(FIRST);
        watched.forget(FIRST);

        assertThat(rhythms.follow(FIRST, SECOND)).isFalse();
        assertThat(rhythms.find("shop")).isEmpty();
    }

    @Test
    void begin_overWhatWasHeardUpToThen_takesItsPlace() {
        rhythms.begin(FIRST);
        rhythms.follow(FIRST, SECOND);
        ShopRhythm anew = ShopRhythm.beginning("shop", SECOND.lastHeardAt());

        assertThat(rhythms.begin(anew)).isTrue();
        assertThat(rhythms.find("shop")).contains(anew);
    }

    @Test
    void begin_heardLater_changesNothing() {
        rhythms.begin(FIRST);
        rhythms.follow(FIRST, SECOND);

        assertThat(rhythms.begin(FIRST)).isFalse();
        assertThat(rhythms.find("shop")).contains(SECOND);
    }

    @Test
    void all_severalShops_areListedEachByItself() {
        ShopRhythm other = ShopRhythm.beginning("shop.2", MONDAY);
        rhythms.begin(FIRST);
        rhythms.begin(other);
        rhythms.follow(FIRST, SECOND);

        assertThat(watched.all()).containsExactlyInAnyOrder(SECOND, other);
    }

    @Test
    void forget_asSeen_isGone() {
        rhythms.begin(FIRST);
        rhythms.begin(ShopRhythm.beginning("other", MONDAY));

        assertThat(watched.forget(FIRST)).isTrue();
        assertThat(watched.forget(FIRST)).isFalse();
        assertThat(watched.all()).extracting(ShopRhythm::shopId).containsExactly("other");
    }

    @Test
    void forget_heardSince_stays() {
        rhythms.begin(FIRST);
        rhythms.follow(FIRST, SECOND);

        assertThat(watched.forget(FIRST)).isFalse();
        assertThat(watched.all()).containsExactly(SECOND);
    }

    @Test
    void everHeard_forgotten_isListedStill() {
        rhythms.begin(FIRST);
        rhythms.begin(ShopRhythm.beginning("other", MONDAY));
        watched.forget(FIRST);

        assertThat(heard.everHeard()).containsExactlyInAnyOrder("shop", "other");
    }

    @Test
    void begin_forgotten_isWatchedAnew() {
        rhythms.begin(FIRST);
        watched.forget(FIRST);
        ShopRhythm anew = ShopRhythm.beginning("shop", THIRD.lastHeardAt());

        assertThat(rhythms.begin(anew)).isTrue();
        assertThat(rhythms.find("shop")).contains(anew);
        assertThat(watched.all()).containsExactly(anew);
        assertThat(heard.everHeard()).containsExactly("shop");
    }
}
