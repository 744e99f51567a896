package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.rewards.redeem.Desk.NOW;
import static dev.stammkunde.rewards.redeem.Desk.id;
import static dev.stammkunde.rewards.redeem.Desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.redeem.AdvanceRedemption.Advance;
import dev.stammkunde.rewards.redeem.HearOrder.UseOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.rewards.testing.SampleRewards;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a redemption comes to work, and how it ends. */
final class RedemptionLifeTest {

    private static final Instant OVER = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS));

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions store = new InMemoryRedemptions(ledger);
    private final ObedientShop shop = new ObedientShop();
    private final Desk desk =
            new Desk(ledger, store, store, store, shop)
                    .with(SampleRewards.fiveEuros())
                    .with(SampleRewards.of("goodie", new Benefit.Goodie("sticker"), null))
                    .give(250);

    private Redemption active() {
        desk.redeem("a", "five-euros");
        return desk.advance.advance(id("a"), NOW).redemption();
    }

    private Redemption found() {
        return store.find(id("a")).orElseThrow();
    }

    private String code() {
        return found().code().code();
    }

    @Test
    void redeem_reward_setsPointsAsideAndMakesTheCode() {
        Redemption redemption = active();

        assertThat(redemption.state()).isEqualTo(RedemptionState.ACTIVE);
        assertThat(desk.available()).isEqualTo(150);
        assertThat(desk.account().reserved()).isEqualTo(100);
        assertThat(shop.created.getFirst().code())
                .isEqualTo(code())
                .matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
        assertThat(shop.created.getFirst().endsAt()).isEqualTo(OVER);
        assertThat(shop.created.getFirst().email()).isEqualTo("ada@example.com");
    }

    @Test
    void redeem_sameKeyAgain_isAReplay_andOtherWishIsRefused() {
        active();

        assertThat(desk.redeem("a", "five-euros")).isEqualTo(RedemptionOutcome.replayed(found()));
        assertThat(desk.redeem("a", "goodie"))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.KEY_USED_OTHERWISE));
        assertThat(desk.redeem.redeem(id("a"), "8", "five-euros", NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.KEY_USED_OTHERWISE));
    }

    @Test
    void redeem_whatCannotBeHad_isRefused() {
        Benefit off = new Benefit.FreeShipping(null);
        Reward free = SampleRewards.of("secret-1", off, null);
        Reward over =
                SampleRewards.of("early", new Benefit.EarlyAccess("new", Instant.EPOCH, NOW), null);
        Reward once = SampleRewards.of("once", off, null, new RewardLimits(1, null));
        Reward none = SampleRewards.of("none", off, null, new RewardLimits(null, 0));
        Reward tier = SampleRewards.of("tier-1", off, null);
        List.of(free, over, once, none, tier).forEach(desk::with);
        desk.redeem("first", "once");

        assertThat(
                        List.of(
                                desk.redeem("k1", "unknown"),
                                desk.redeem("k2", "secret-1"),
                                desk.redeem("k3", "early"),
                                desk.redeem("k4", "once"),
                                desk.redeem("k5", "none"),
                                desk.redeem("k8", "tier-1")))
                .extracting(outcome -> ((RedemptionOutcome.Refused) outcome).reason())
                .containsExactly(
                        RedemptionRefusal.UNKNOWN_REWARD,
                        RedemptionRefusal.NOT_FOR_CUSTOMER,
                        RedemptionRefusal.NOT_OFFERED,
                        RedemptionRefusal.HAD_BEFORE,
                        RedemptionRefusal.SOLD_OUT,
                        RedemptionRefusal.NOT_FOR_TIER);
        desk.redeem("k6", "five-euros");
        assertThat(desk.redeem("k7", "five-euros"))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.INSUFFICIENT_POINTS));
        assertThat(desk.available()).isEqualTo(50);
    }

    @Test
    void hear_paidOrderWithTheCode_countsAsRedeemedOnce() {
        active();

        assertThat(
                        desk.hear.hear(
                                order("5001", code().toLowerCase(Locale.ROOT), "0", Duration.ZERO),
                                NOW))
                .containsExactly(new UseOutcome.Used(found()));
        assertThat(desk.hear.hear(order("5001", code(), "0", Duration.ZERO), NOW))
                .containsExactly(new UseOutcome.Nothing(id("a")));

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(desk.account().reserved()).isZero();
        assertThat(desk.account().balance()).isEqualTo(150);
    }

    @Test
    void hear_orderBeforeTheShopsAnswer_countsAsRedeemed() {
        shop.creates = _ -> new CodeCreation.Unknown("timed out");
        Advance advance = advanceUnanswered();

        desk.hear.hear(order("5001", code(), "0", Duration.ZERO), NOW);

        assertThat(advance.trouble())
                .isEqualTo(new ShopTrouble(ShopTrouble.Asked.TO_MAKE_A_CODE, null, "timed out"));
        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(desk.advance.advance(id("a"), OVER).redemption().state())
                .isEqualTo(RedemptionState.CAPTURED);
    }

    private Advance advanceUnanswered() {
        desk.redeem("a", "five-euros");
        return desk.advance.advance(id("a"), NOW);
    }

    @Test
    void advance_unknownAnswer_asksForTheSameCodeAgainLaterAndLessOften() {
        shop.creates = _ -> new CodeCreation.Unknown("500");
        advanceUnanswered();

        desk.advance.advance(id("a"), NOW.plusSeconds(59));
        assertThat(shop.created).hasSize(1);
        desk.advance.advance(id("a"), NOW.plusSeconds(60));
        desk.advance.advance(id("a"), NOW.plusSeconds(179));
        assertThat(shop.created).hasSize(2);
        desk.advance.advance(id("a"), NOW.plusSeconds(180));

        assertThat(shop.created).hasSize(3);
        assertThat(shop.created).extracting(one -> one.code()).containsOnly(code());
        assertThat(desk.account().reserved()).isEqualTo(100);
    }

    @Test
    void advance_overAndTheShopDoesNotKnow_holdsThePointsUntilItDoes() {
        active();
        shop.ends = new CodeEnding.Unknown("500");

        Advance unknown = desk.advance.advance(id("a"), OVER);

        assertThat(unknown.redemption().state()).isEqualTo(RedemptionState.EXPIRING);
        assertThat(unknown.trouble()).isNotNull();
        assertThat(desk.account().reserved()).isEqualTo(100);

        shop.ends = new CodeEnding.Dead(false);
        Advance dead = desk.advance.advance(id("a"), OVER.plusSeconds(3_600));

        assertThat(dead.redemption().state()).isEqualTo(RedemptionState.RELEASED);
        assertThat(desk.account().reserved()).isZero();
        assertThat(desk.available()).isEqualTo(250);
    }

    @Test
    void advance_refused_givesBackOnlyAfterACallThatIsOnItsWayHasLanded() {
        shop.creates = _ -> new CodeCreation.Unknown("timed out");
        advanceUnanswered();
        shop.creates = _ -> new CodeCreation.Rejected(CodeRefusal.INVALID, "422");
        shop.ends = new CodeEnding.Absent();
        Instant asked = NOW.plusSeconds(60);

        Advance early = desk.advance.advance(id("a"), asked);

        assertThat(early.redemption().state()).isEqualTo(RedemptionState.EXPIRING);
        assertThat(
                        desk.advance
                                .advance(id("a"), asked.plus(Redemption.LANDING))
                                .redemption()
                                .state())
                .isEqualTo(RedemptionState.RELEASED);
    }

    @Test
    void advance_shopSaysTheCodeWasUsed_awaitsTheOrder() {
        active();
        shop.ends = new CodeEnding.Dead(true);

        desk.advance.advance(id("a"), OVER);
        assertThat(found().state()).isEqualTo(RedemptionState.EXPIRING);
        desk.advance.advance(id("a"), OVER.plus(Redemption.ORDER_AWAITED));

        assertThat(found().state()).isEqualTo(RedemptionState.RELEASED);
    }

    @Test
    void callOff_importedCode_isRefused_andItsPointsWaitForItsOwnEnd() {
        Instant later = OVER.plus(Duration.ofDays(60));
        desk.with(SampleRewards.of("pool", new Benefit.FreeShipping(null), "winter"));
        shop.creates =
                _ -> new CodeCreation.Created(new WorkingCode("WINTER-7", null, later, false));
        desk.redeem("a", "pool");
        desk.advance.advance(id("a"), NOW);

        assertThat(desk.advance.callOff(id("a"), NOW))
                .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.CANNOT_BE_CALLED_OFF));
        assertThat(desk.advance.advance(id("a"), OVER).redemption().state())
                .isEqualTo(RedemptionState.ACTIVE);
        assertThat(desk.advance.advance(id("a"), later).redemption().state())
                .isEqualTo(RedemptionState.ACTIVE);
        Instant heard = later.plus(Redemption.REPORTS_AWAITED);
        assertThat(desk.advance.advance(id("a"), heard).redemption().state())
                .isEqualTo(RedemptionState.RELEASED);
        assertThat(shop.ended).isEmpty();
    }

    @Test
    void callOff_workingCode_endsItFirst_andTwiceIsTheSame() {
        active();

        assertThat(desk.advance.callOff(id("a"), NOW)).isEqualTo(RedemptionOutcome.done(found()));
        assertThat(desk.advance.callOff(id("a"), NOW))
                .isEqualTo(RedemptionOutcome.replayed(found()));

        assertThat(shop.ended).hasSize(1);
        assertThat(shop.ended.getFirst().reference()).isEqualTo("gid-1");
        assertThat(found().state()).isEqualTo(RedemptionState.RELEASED);
        assertThat(desk.available()).isEqualTo(250);
    }

    @Test
    void hear_orderWithAReleasedCode_isBookedAllTheSameAndMayOwe() {
        active();
        desk.advance.callOff(id("a"), NOW);
        desk.redeem("b", "five-euros");
        desk.redeem("c", "five-euros");

        List<UseOutcome> outcomes = desk.hear.hear(order("5001", code(), "0", Duration.ZERO), NOW);

        assertThat(outcomes).hasSize(1).allMatch(UseOutcome.UsedLate.class::isInstance);
        assertThat(desk.available()).isEqualTo(-50);
        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
    }

    @Test
    void hear_twoOrdersWithOneCode_bothAreBookedAndTheSecondIsLate() {
        active();

        desk.hear.hear(order("5001", code(), "0", Duration.ZERO), NOW);
        List<UseOutcome> second = desk.hear.hear(order("5002", code(), "0", Duration.ZERO), NOW);

        assertThat(second).hasSize(1).allMatch(UseOutcome.UsedLate.class::isInstance);
        assertThat(desk.account().balance()).isEqualTo(50);
    }

    @Test
    void hear_oldReportAfterACancellation_changesNothing() {
        active();
        var paid = order("5001", code(), "0", Duration.ZERO);
        var newer = order("5001", code(), "30.00", Duration.ofHours(1));

        desk.hear.hear(newer, NOW);
        desk.hear.hear(paid, NOW);

        assertThat(desk.account().balance()).isEqualTo(250);
        assertThat(found().findUse("5001").orElseThrow().restored()).isEqualTo(100);
    }

    @Test
    void advance_goodie_waitsForAParcel() {
        desk.redeem("a", "goodie");
        assertThat(desk.advance.advance(id("a"), NOW).redemption().state())
                .isEqualTo(RedemptionState.ACTIVE);

        desk.hear.hear(order("5001", "none", "0", Duration.ZERO), List.of(id("a")), NOW);

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(shop.created).isEmpty();
    }
}
