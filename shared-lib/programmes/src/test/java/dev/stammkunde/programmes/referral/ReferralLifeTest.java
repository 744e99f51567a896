package dev.stammkunde.programmes.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.ReviewVerdict;
import dev.stammkunde.programmes.testing.InMemoryReferrals;
import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.shop.Payment;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

final class ReferralLifeTest {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final ReferralWorld shop =
            new ReferralWorld(new InMemoryReferrals(), ledger, SampleReferrals.draft());

    private void isPaid(String customer, String friend) {
        shop.brings(customer, friend);
        shop.pays(friend, "order-of-" + friend, "50");
        shop.after(Duration.ofDays(14)).sweep();
    }

    @Test
    void order_thatIsPaidAndKept_paysBothSidesOnceItsHoldIsOver() {
        shop.brings("mia", "tom");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.REGISTERED);
        shop.orders("tom", "o1", "50");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.PURCHASED);
        shop.pays("tom", "o1", "50");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
        shop.after(Duration.ofDays(14).minusMillis(1)).sweep();
        assertThat(shop.points("mia")).isZero();

        shop.after(Duration.ofMillis(1)).sweep();

        assertThat(shop.state("tom")).isEqualTo(ReferralState.PAID);
        assertThat(shop.points("mia")).isEqualTo(500);
        assertThat(shop.points("tom")).isEqualTo(200);
        shop.sweep();
        shop.pays("tom", "o1", "50");
        shop.pays("tom", "o2", "50");
        assertThat(shop.points("mia")).isEqualTo(500);
    }

    @Test
    void entry_ofAReferral_namesNobodyToTheOtherSide() {
        isPaid("mia", "tom");

        assertThat(
                        ledger.account(new dev.stammkunde.points.AccountId("kaffeerad", "mia"))
                                .balance())
                .isEqualTo(500);
        assertThat(shop.of("tom").name()).hasSize(16).doesNotContain("tom");
    }

    @Test
    void order_belowTheMinimum_leavesTheReferralWaiting() {
        shop.brings("mia", "tom");

        shop.pays("tom", "o1", "29.99");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.REGISTERED);
        shop.pays("tom", "o2", "30.00");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
    }

    @Test
    void refund_beforeTheHoldsEnd_takesItOut() {
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");

        shop.after(Duration.ofDays(1)).refunds("o1", "r1", "20");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
        shop.refunds("o1", "r2", "0.01");

        assertThat(shop.of("tom").progress().reasons()).containsExactly(ReferralReason.REFUNDED);
        shop.after(Duration.ofDays(30)).sweep();
        assertThat(shop.points("mia") + shop.points("tom")).isZero();
    }

    @Test
    void cancellation_afterThePayment_takesPointsBack() {
        isPaid("mia", "tom");

        shop.cancels("order-of-tom");
        shop.cancels("order-of-tom");

        assertThat(shop.of("tom").progress().reasons()).containsExactly(ReferralReason.CANCELLED);
        assertThat(shop.points("mia")).isZero();
        assertThat(shop.points("tom")).isZero();
    }

    @Test
    void order_thatComesBackToLife_isPaidAgain() {
        isPaid("mia", "tom");
        shop.after(Duration.ofDays(1)).cancels("order-of-tom");

        shop.after(Duration.ofDays(1)).pays("tom", "order-of-tom", "50");
        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.state("tom")).isEqualTo(ReferralState.PAID);
        assertThat(shop.of("tom").progress().round()).isEqualTo(2);
        assertThat(shop.points("mia")).isEqualTo(500);
    }

    @Test
    void order_thatNamesTheCode_bringsAndBuysAtOnce() {
        String code = shop.code("mia");

        shop.hear(
                shop.order(
                        "tom",
                        "o1",
                        "50",
                        new Payment.Paid(shop.now()),
                        false,
                        List.of("SUMMER", code.toLowerCase(java.util.Locale.ROOT))));

        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
    }

    @Test
    void friend_whoOrdersTooLate_isToldSoWithoutARun() {
        Referral named = shop.brings("mia", "tom");
        shop.after(Duration.ofDays(60));

        assertThat(named.toldAt(shop.now()).reasons()).containsExactly(ReferralReason.TOO_LATE);
        shop.pays("tom", "o1", "50");
        assertThat(shop.state("tom")).isEqualTo(ReferralState.REGISTERED);
        shop.sweep();
        assertThat(shop.of("tom").progress().reasons()).containsExactly(ReferralReason.TOO_LATE);
    }

    @Test
    void order_ofInTimeThatIsToldAfterTheEnd_counts() {
        shop.brings("mia", "tom");
        var order =
                shop.after(Duration.ofDays(59))
                        .order("tom", "o1", "50", new Payment.Paid(shop.now()), false, List.of());
        shop.after(Duration.ofDays(2)).sweep();

        shop.hear(order);

        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
    }

    @Test
    void cap_ofAPeriod_paysNoMore() {
        for (int friend = 0; friend < 4; friend++) {
            shop.brings("mia", "f" + friend);
            shop.pays("f" + friend, "o" + friend, "50");
        }

        assertThat(shop.of("f3").progress().reasons()).containsExactly(ReferralReason.CAP_REACHED);
        shop.after(Duration.ofDays(14)).sweep();
        assertThat(shop.points("mia")).isEqualTo(1_500);
        assertThat(shop.points("f3")).isZero();
    }

    @Test
    void cap_withAPlaceThatARefundFreed_paysTheNext() {
        for (int friend = 0; friend < 3; friend++) {
            shop.brings("mia", "f" + friend);
            shop.pays("f" + friend, "o" + friend, "50");
        }
        shop.cancels("o0");

        shop.brings("mia", "f4");
        shop.pays("f4", "o4", "50");

        assertThat(shop.state("f4")).isEqualTo(ReferralState.HELD);
    }

    @Test
    void review_thatApproves_paysAndThatRefuses_doesNot() {
        for (int friend = 0; friend < 5; friend++) {
            shop.brings("mia", "f" + friend);
        }
        shop.after(Duration.ofDays(40)).pays("f4", "o4", "50");
        shop.brings("eva", "g");
        var reviews = new ReferralReviews(shop.needs.referrals(), _ -> {});
        var yes = new ReviewVerdict(true, "neighbours");
        Acting acting = new Acting("support-1", null, List.of("support"), shop.now(), "request-1");

        assertThat(new ReviewReferral(reviews).say(ReferralWorld.id("f4"), yes, acting))
                .isInstanceOf(ReviewReferral.Outcome.Said.class);
        assertThat(new ReviewReferral(reviews).say(ReferralWorld.id("f4"), yes, acting))
                .isInstanceOf(ReviewReferral.Outcome.NotDoubtful.class);
        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.state("f4")).isEqualTo(ReferralState.PAID);
        assertThat(new ReviewReferral(reviews).say(ReferralWorld.id("nobody"), yes, acting))
                .isInstanceOf(ReviewReferral.Outcome.Unknown.class);
    }

    @Test
    void customers_whoAreMerged_arePaidWhereTheyAreNow() {
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");
        shop.merge("mia", "mia2");
        shop.merge("tom", "tom2");
        HearOrders orders = new HearOrders(ledger, ReferralWorld.SHOP);
        orders.merge("mia", "mia2", shop.now());
        orders.merge("tom", "tom2", shop.now());

        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.points("mia2")).isEqualTo(500);
        assertThat(shop.points("tom2")).isEqualTo(200);
        assertThat(((NameCode.Outcome.Named) shop.name("tom2", shop.code("eva"))).isNew())
                .isFalse();
    }

    @Test
    void sides_thatAreMergedIntoOne_areNotPaid() {
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");
        shop.merge("tom", "mia");

        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.of("tom").progress().reasons())
                .containsExactly(ReferralReason.SAME_CUSTOMER);
    }

    @Test
    void side_thatIsErased_getsNothingAndTheOtherDoes() {
        shop.customer("tom", "tom@example.com");
        String code = shop.code("mia");
        shop.name("tom", code);
        shop.pays("tom", "o1", "50");
        shop.erase("mia");

        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.points("mia")).isZero();
        assertThat(shop.points("tom")).isEqualTo(200);
        assertThat(shop.name("eva", code)).isEqualTo(new NameCode.Outcome.UnknownCode());
        assertThat(
                        shop.needs
                                .referrals()
                                .referrer(ReferralWorld.id("mia"))
                                .count(ReferralState.PAID))
                .isOne();
        shop.erase("tom");
        assertThat(shop.needs.referrals().marksOf(ReferralWorld.id("tom"))).isEmpty();
    }

    @Test
    void code_thatEnds_isReplacedAndNamesNobody() {
        ReferralDraft ending = new ReferralDraft("Friends", SampleReferrals.terms(), 30, 5);
        ReferralWorld world =
                new ReferralWorld(new InMemoryReferrals(), new InMemoryPointsLedger(), ending);
        String old = world.code("mia");

        world.after(Duration.ofDays(30));

        assertThat(world.name("tom", old)).isEqualTo(new NameCode.Outcome.Ended());
        assertThat(world.code("mia")).isNotEqualTo(old);
        assertThat(world.name("tom", old)).isEqualTo(new NameCode.Outcome.Ended());
    }

    @Test
    void friend_whoTypedAWrongCode_canNameAnother() {
        shop.brings("tom", "tom");

        assertThat(shop.brings("mia", "tom").state()).isEqualTo(ReferralState.REGISTERED);
        assertThat(((NameCode.Outcome.Named) shop.name("tom", shop.code("eva"))).isNew()).isFalse();
    }

    /** Each brings the next: nobody is paid for more than the one whom they brought. */
    @Test
    void chain_ofTenThousand_paysEachForOne() {
        int length = 10_000;
        for (int friend = 1; friend <= length; friend++) {
            shop.brings("c" + (friend - 1), "c" + friend);
            shop.pays("c" + friend, "o" + friend, "50");
        }
        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.points("c0")).isEqualTo(500);
        assertThat(shop.points("c5000")).isEqualTo(700);
        assertThat(shop.points("c" + length)).isEqualTo(200);
    }
}
