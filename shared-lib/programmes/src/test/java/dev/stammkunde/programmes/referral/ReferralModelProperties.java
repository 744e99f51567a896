package dev.stammkunde.programmes.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Random histories of one friend's order against an oracle, which knows of no states in between:
 * only what the order is now, and since when.
 */
final class ReferralModelProperties {

    /** What may happen, and how many days after the last. */
    enum Happening {
        PENDING,
        PAID,
        SMALL_REFUND,
        LARGE_REFUND,
        CANCELLED,
        REVIVED,
        SWEEP
    }

    record Step(Happening what, int days) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(Happening.values()), Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    /** What the order is by all that was told of it. */
    private static final class Oracle {
        private @Nullable Instant paidSince;
        private boolean isPaid;
        private boolean isCancelled;
        private int refunded;
        private boolean isPaidOut;

        boolean stands() {
            return isPaid && !isCancelled && refunded <= 20;
        }

        boolean isDue(Instant now) {
            return stands()
                    && paidSince != null
                    && !now.isBefore(paidSince.plus(Duration.ofDays(14)));
        }
    }

    @Property(tries = 400)
    void points_afterAnyHistory_areThoseOfWhatTheOrderIs(@ForAll("histories") List<Step> history) {
        ReferralWorld shop = new ReferralWorld();
        shop.brings("mia", "tom");
        Instant placed = shop.now();
        Oracle oracle = new Oracle();
        int refunds = 0;
        for (Step step : history) {
            // A report of the same instant as another decides by its rank, which is tested there.
            shop.after(Duration.ofDays(step.days()).plusSeconds(1));
            if (placed.plus(Duration.ofDays(50)).isBefore(shop.now())) {
                break;
            }
            refunds = happen(shop, oracle, step.what(), refunds);
            check(shop, oracle);
        }
        shop.sweep();
        oracle.isPaidOut = oracle.isDue(shop.now());
        check(shop, oracle);
    }

    private static int happen(ReferralWorld shop, Oracle oracle, Happening what, int refunds) {
        switch (what) {
            case PENDING -> {
                shop.hear(
                        shop.order(
                                "tom",
                                "o1",
                                "50",
                                new Payment.Unpaid(PaymentState.PENDING),
                                oracle.isCancelled,
                                List.of()));
                oracle.isPaid = false;
            }
            case PAID, REVIVED -> {
                shop.pays("tom", "o1", "50");
                oracle.isPaid = true;
                oracle.isCancelled = false;
                oracle.paidSince = oracle.paidSince == null ? shop.now() : oracle.paidSince;
            }
            case SMALL_REFUND -> {
                shop.refunds("o1", "r" + refunds, "5");
                oracle.refunded += isKnown(shop) ? 5 : 0;
            }
            case LARGE_REFUND -> {
                shop.refunds("o1", "r" + refunds, "30");
                oracle.refunded += isKnown(shop) ? 30 : 0;
            }
            case CANCELLED -> {
                shop.cancels("o1");
                oracle.isCancelled = isKnown(shop);
            }
            case SWEEP -> shop.sweep();
        }
        if (what == Happening.SWEEP) {
            oracle.isPaidOut = oracle.isDue(shop.now()) || oracle.isPaidOut;
        }
        oracle.isPaidOut &= oracle.stands();
        return refunds + 1;
    }

    private static boolean isKnown(ReferralWorld shop) {
        return shop.needs.referrals().findFriend(ReferralWorld.SHOP, "o1").isPresent();
    }

    private static void check(ReferralWorld shop, Oracle oracle) {
        assertThat(shop.points("mia")).isEqualTo(oracle.isPaidOut ? 500 : 0);
        assertThat(shop.points("tom")).isEqualTo(oracle.isPaidOut ? 200 : 0);
        assertThat(shop.state("tom") == ReferralState.PAID).isEqualTo(oracle.isPaidOut);
    }
}
