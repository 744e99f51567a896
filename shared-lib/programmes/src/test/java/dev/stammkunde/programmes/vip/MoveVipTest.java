package dev.stammkunde.programmes.vip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.testing.InMemoryVips;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Instant;

/** What somebody is after a merge with a VIP. */
final class MoveVipTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final CustomerId GONE = new CustomerId("roaster", "8");
    private static final CustomerId STAYS = new CustomerId("roaster", "9");

    private final InMemoryVips vips = new InMemoryVips();
    private final MoveVip move = new MoveVip(vips);

    private void keep(
            CustomerId customer, VipSource source, Instant since, @Nullable Instant until) {
        Vip vip = new Vip(customer, source, "of " + customer.id(), "reason", since, until);
        vips.save(new Vips.Change(customer, null, vip, null, null));
    }

    private @Nullable String ownerAfter() {
        assertThat(move.move(GONE, STAYS, NOW)).isEqualTo(SaveResult.SAVED);
        assertThat(move.move(GONE, STAYS, NOW)).isEqualTo(SaveResult.SAVED);
        assertThat(vips.find(GONE)).isEmpty();
        return vips.find(STAYS).map(kept -> kept.vip().owner()).orElse(null);
    }

    @Test
    void move_toWhoIsNone_isTheSameOfThem() {
        keep(GONE, VipSource.RULE, BEFORE, null);

        assertThat(ownerAfter()).isEqualTo("of 8");
    }

    @Test
    void move_toWhoIsOne_leavesWhatWasSaidOfThem() {
        keep(GONE, VipSource.MANUAL, BEFORE, null);
        keep(STAYS, VipSource.RULE, BEFORE, NOW.plusSeconds(1));

        assertThat(ownerAfter()).isEqualTo("of 9");
    }

    /** Until the night, what has ended is still kept. */
    @Test
    void move_toWhoWasOneUntilNow_takesTheirPlace() {
        keep(GONE, VipSource.MANUAL, BEFORE, null);
        keep(STAYS, VipSource.MANUAL, BEFORE, NOW);

        assertThat(ownerAfter()).isEqualTo("of 8");
    }

    @Test
    void move_ofWhoIsNoneAnyMore_changesNothing() {
        keep(GONE, VipSource.MANUAL, BEFORE, NOW);
        keep(STAYS, VipSource.MANUAL, BEFORE, BEFORE);

        assertThat(ownerAfter()).isEqualTo("of 9");
    }

    @Test
    void move_toWhomItWasTakenAwayFrom_isOnlyWhatAPersonSaidAfterwards() {
        keep(GONE, VipSource.RULE, NOW, null);
        keep(STAYS, VipSource.REMOVED, BEFORE, BEFORE);

        assertThat(ownerAfter()).isEqualTo("of 9");

        keep(GONE, VipSource.MANUAL, NOW, null);

        assertThat(ownerAfter()).isEqualTo("of 8");
    }

    @Test
    void move_whereSomebodyElseWasFaster_losesNothing() {
        keep(GONE, VipSource.MANUAL, BEFORE, null);
        Vips stubborn =
                (Vips)
                        Proxy.newProxyInstance(
                                Vips.class.getClassLoader(),
                                new Class<?>[] {Vips.class},
                                (_, method, arguments) ->
                                        method.getName().equals("save")
                                                ? SaveResult.CONFLICT
                                                : method.invoke(vips, arguments));

        assertThat(new MoveVip(stubborn).move(GONE, STAYS, NOW)).isEqualTo(SaveResult.CONFLICT);
        assertThat(vips.find(GONE)).isPresent();
    }
}
