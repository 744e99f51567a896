package dev.stammkunde.campaigns.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.CouponPools.Taking;
import dev.stammkunde.campaigns.CouponPools.Taking.PoolEmpty;
import dev.stammkunde.campaigns.CouponPools.Taking.Taken;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.campaigns.ImportCouponCodes.NewCodes;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.AtOnce;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What any store of coupon codes does. */
public abstract class CouponPoolsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private CouponPools pools = new InMemoryCouponPools();
    private ImportCouponCodes imports = new InMemoryCouponPools();

    /** Empties the store and returns its side that gives codes away. */
    protected abstract CouponPools emptyPools();

    /** Returns the side of the same store that takes codes in. */
    protected abstract ImportCouponCodes imports();

    /** Returns what tells who imported. */
    protected abstract AuditLog audit();

    private List<String> put(
            String shopId, String pool, List<String> codes, @Nullable LocalDate validUntil) {
        return imports.put(
                new NewCodes(shopId, pool, codes, validUntil), SampleEntries.next(shopId));
    }

    private List<AuditEntry> told() {
        Question all =
                new Question(
                        Instant.EPOCH,
                        Instant.parse("2100-01-01T00:00:00Z"),
                        Optional.empty(),
                        Optional.empty());
        return audit().page("shop", all, Optional.empty(), 100).entries();
    }

    @Test
    void put_manyCodes_isToldOnceAndARepeatNotAtAll() {
        put("shop", "winter", codes(120), null);
        put("shop", "winter", codes(120), null);

        assertThat(told()).hasSize(1);

        put("shop", "winter", codes(121), null);

        assertThat(told()).hasSize(2);
    }

    @Test
    void put_byARequestThatBrokeOff_putsTheRestAndIsToldOnce() {
        AuditEntry entry = SampleEntries.next("shop");
        imports.put(new NewCodes("shop", "winter", codes(30), null), entry);

        assertThat(imports.put(new NewCodes("shop", "winter", codes(40), null), entry))
                .isEqualTo(codes(30));

        assertThat(told()).containsExactly(entry);
        assertThat(pools.left("shop", "winter")).isEqualTo(40);
    }

    @BeforeEach
    void prepare() {
        pools = emptyPools();
        imports = imports();
    }

    @Test
    void take_noPool_isEmpty() {
        assertThat(take(gift(1))).isEqualTo(new PoolEmpty());
        assertThat(pools.left("shop", "winter")).isZero();
    }

    @Test
    void take_sameGiftTwice_isTheSameCode() {
        put("shop", "winter", codes(3), null);

        Taken first = (Taken) take(gift(1));
        Taken again = (Taken) take(gift(1));

        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(new Taken(first.code(), null, true));
        assertThat(pools.left("shop", "winter")).isEqualTo(2);
    }

    @Test
    void find_gift_isTheCodeThatWasTakenAndTakesNone() {
        put("shop", "winter", codes(3), LocalDate.of(2027, 1, 31));

        assertThat(pools.find(gift(1))).isEmpty();
        Taken taken = (Taken) take(gift(1));

        assertThat(pools.find(gift(1)))
                .contains(new Taken(taken.code(), LocalDate.of(2027, 1, 31), true));
        assertThat(pools.find(gift(2))).isEmpty();
        assertThat(pools.left("shop", "winter")).isEqualTo(2);
    }

    @Test
    void take_untilThePoolIsEmpty_givesEachCodeOnce() {
        put("shop", "winter", codes(40), null);

        List<String> given = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            given.add(((Taken) take(gift(i))).code());
        }

        assertThat(given).containsExactlyInAnyOrderElementsOf(codes(40));
        assertThat(take(gift(99))).isEqualTo(new PoolEmpty());
        assertThat(pools.left("shop", "winter")).isZero();
    }

    @AtOnce
    @Test
    void take_manyAtOnce_givesEachCodeToOneGift() throws Exception {
        put("shop", "winter", codes(24), null);

        List<String> given = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Taking>> takings =
                    IntStream.range(0, 24)
                            .<Callable<Taking>>mapToObj(i -> () -> take(gift(i)))
                            .toList();
            for (var result : threads.invokeAll(takings)) {
                given.add(((Taken) result.get()).code());
            }
        }

        assertThat(given).containsExactlyInAnyOrderElementsOf(codes(24));
        assertThat(pools.left("shop", "winter")).isZero();
    }

    @AtOnce
    @Test
    void take_sameGiftFromTwoSidesAtOnce_isOneCode() throws Exception {
        put("shop", "winter", codes(5), null);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Taking> taking = () -> take(gift(7));
            var results = threads.invokeAll(List.of(taking, taking));

            assertThat(((Taken) results.get(0).get()).code())
                    .isEqualTo(((Taken) results.get(1).get()).code());
        }
        assertThat(pools.left("shop", "winter")).isEqualTo(4);
    }

    @Test
    void take_codesThatEnded_areNotGivenAndLeaveThePool() {
        put("shop", "winter", List.of("old-1", "old-2"), TODAY.minusDays(1));
        put("shop", "winter", List.of("new"), TODAY);

        assertThat(take(gift(1))).isEqualTo(new Taken("new", TODAY, false));
        assertThat(take(gift(2))).isEqualTo(new PoolEmpty());
        assertThat(pools.left("shop", "winter")).isZero();
    }

    @Test
    void put_twice_reportsAndAddsNothing() {
        put("shop", "winter", codes(30), null);
        take(gift(1));

        List<String> more = new ArrayList<>(codes(30));
        more.add("another");

        assertThat(put("shop", "winter", more, null)).isEqualTo(codes(30));
        assertThat(pools.left("shop", "winter")).isEqualTo(30);
    }

    @Test
    void put_sameCodeInAnotherPoolOrShop_isACodeOfItsOwn() {
        put("shop", "winter", codes(1), null);

        assertThat(put("shop", "summer", codes(1), null)).isEmpty();
        assertThat(put("shop#winter", "x", codes(1), null)).isEmpty();
        assertThat(pools.left("shop", "winter")).isOne();
        assertThat(pools.left("shop", "summer")).isOne();
    }

    private Taking take(GiftKey gift) {
        return pools.take(gift, "winter", TODAY, NOW);
    }

    private static GiftKey gift(int customer) {
        return new GiftKey(
                new CustomerId("shop", "customer-" + customer),
                new CampaignId("shop", "birthday"),
                "2026");
    }

    private static List<String> codes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "CODE-" + i).toList();
    }
}
