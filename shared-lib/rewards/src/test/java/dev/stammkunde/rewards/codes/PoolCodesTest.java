package dev.stammkunde.rewards.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class PoolCodesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** When 31 December is over everywhere. */
    private static final Instant OVER = Instant.parse("2027-01-01T12:00:00Z");

    private final InMemoryCouponPools pools = new InMemoryCouponPools();
    private final PoolCodes codes = at(NOW);

    @Test
    void create_codesLeft_takesOneAndAlwaysTheSame() {
        pools.put("shop", "winter", List.of("A1", "A2"), LAST_DAY);

        CodeCreation first = codes.create(order("r-1", "winter"));
        CodeCreation again = codes.create(order("r-1", "winter"));
        CodeCreation other = codes.create(order("r-2", "winter"));

        WorkingCode taken = ((CodeCreation.Created) first).code();
        assertThat(taken.canBeEnded()).isFalse();
        assertThat(taken.endsAt()).isEqualTo(OVER);
        assertThat(again).isEqualTo(new CodeCreation.ExistsAlready(taken));
        assertThat(((CodeCreation.Created) other).code().code()).isNotEqualTo(taken.code());
        assertThat(pools.left("shop", "winter")).isZero();
    }

    @Test
    void create_emptyOrUnknownPool_isRejected() {
        assertThat(codes.create(order("r-1", "winter")))
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).isEqualTo(CodeRefusal.POOL_EMPTY));
    }

    @Test
    void create_codesWhoseLastDayIsOver_areNotGiven() {
        pools.put("shop", "winter", List.of("A1"), LocalDate.of(2026, 11, 28));

        assertThat(codes.create(order("r-1", "winter"))).isInstanceOf(CodeCreation.Rejected.class);
    }

    @Test
    void end_beforeItsOwnEnd_cannotBeEnded() {
        pools.put("shop", "winter", List.of("A1"), LAST_DAY);
        codes.create(order("r-1", "winter"));

        assertThat(codes.end(toEnd("r-1", "winter"))).isEqualTo(new CodeEnding.CannotBeEnded(OVER));
        assertThat(at(OVER.minusSeconds(1)).end(toEnd("r-1", "winter")))
                .isEqualTo(new CodeEnding.CannotBeEnded(OVER));
        assertThat(at(OVER).end(toEnd("r-1", "winter"))).isEqualTo(new CodeEnding.Dead(false));
    }

    @Test
    void end_codeWithoutEnd_cannotEverBeEnded() {
        pools.put("shop", "winter", List.of("A1"), null);
        codes.create(order("r-1", "winter"));

        assertThat(codes.end(toEnd("r-1", "winter"))).isEqualTo(new CodeEnding.CannotBeEnded(null));
    }

    @Test
    void end_codeThatWasNeverTaken_isAbsentAndTakesNone() {
        pools.put("shop", "winter", List.of("A1"), LAST_DAY);

        assertThat(codes.end(toEnd("r-1", "winter"))).isEqualTo(new CodeEnding.Absent());
        assertThat(pools.left("shop", "winter")).isEqualTo(1);
    }

    @Test
    void createAndEnd_noPool_areTheShops() {
        assertThat(codes.create(order("r-1", null))).isEqualTo(new CodeCreation.Unknown("shop"));
        assertThat(codes.end(toEnd("r-1", null))).isEqualTo(new CodeEnding.Unknown("shop"));
    }

    private PoolCodes at(Instant now) {
        ShopCodes shop =
                new ShopCodes() {
                    @Override
                    public CodeCreation create(CodeOrder order) {
                        return new CodeCreation.Unknown("shop");
                    }

                    @Override
                    public CodeEnding end(CodeToEnd code) {
                        return new CodeEnding.Unknown("shop");
                    }
                };
        return new PoolCodes(pools, shop, now);
    }

    private static CodeOrder order(String redemption, @Nullable String pool) {
        return new CodeOrder(
                new RedemptionId("shop", redemption),
                "PT-1",
                pool,
                new Benefit.Voucher(Money.parse("EUR 10.00")),
                "A voucher",
                "anna",
                null,
                NOW,
                NOW.plusSeconds(86_400));
    }

    private static CodeToEnd toEnd(String redemption, @Nullable String pool) {
        return new CodeToEnd(new RedemptionId("shop", redemption), "A1", pool, null);
    }
}
