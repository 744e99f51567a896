package dev.stammkunde.programmes.membership;

import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.PLAN;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.testing.InMemoryFees;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What people write down stops after it was kept, and comes again: the books hear of it then. */
final class ToldAgainTest {

    private static final AccountId ANNA = new AccountId(Orders.SHOP, "anna");
    private static final Instant BOUGHT = at("2026-03-15T10:00:00");
    private static final Acting TEAM =
            Acting.operator("mira", at("2026-03-20T10:00:00"), "request-1");

    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final BreakingFees fees = new BreakingFees();
    private final ChangeMembership change = SampleMemberships.change(memberships, ledger, fees);
    private final BuyMembership buy;
    private final EndMembership end =
            new EndMembership(memberships, ledger, new SayOfMembership(ledger, change));
    private final RepayMembership repay = new RepayMembership(memberships, ledger, change);

    /** Fails where it is told to. */
    private static final class BreakingFees implements Fees {

        private final InMemoryFees kept = new InMemoryFees();
        private boolean isBroken;

        @Override
        public void keep(String shopId, List<Kept> all) {
            if (isBroken) {
                throw new IllegalStateException("no store");
            }
            kept.keep(shopId, all);
        }

        @Override
        public void each(String shopId, Consumer<FeeSchedule> take) {
            kept.each(shopId, take);
        }
    }

    ToldAgainTest() {
        plans.put(SampleMemberships.scheme(SampleMemberships.year()));
        HearMembershipOrder.Needs needs = SampleMemberships.needs(plans, memberships, ledger);
        buy =
                new BuyMembership(
                        new HearMembershipOrder.Needs(
                                needs.plans(),
                                needs.planAt(),
                                needs.customers(),
                                ledger,
                                needs.zones(),
                                change),
                        memberships);
    }

    private BuyMembership.Outcome buys() {
        return buy.buy(new BuyMembership.Sale(ANNA, PLAN, "r1", eur("36.50"), BOUGHT), TEAM);
    }

    private EndMembership.Outcome ends() {
        return end.say(
                ANNA,
                PLAN,
                new MembershipNotice(
                        "request/1", NoticeKind.END_BY_SHOP, TEAM.at(), null, false, "x"),
                TEAM);
    }

    private RepayMembership.Outcome repays() {
        return repay.say(
                new RepayMembership.Repayment(ANNA, PLAN, "sale/r1", "t1", eur("10.00"), TEAM.at()),
                TEAM);
    }

    private void breaks(Runnable does) {
        fees.isBroken = true;
        assertThatThrownBy(does::run).hasMessage("no store");
        fees.isBroken = false;
    }

    private FeeSums march() {
        List<FeeSums> sums =
                FeeSums.of(
                        fees,
                        Orders.SHOP,
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-31"));
        assertThat(sums).hasSize(1);
        return sums.getFirst();
    }

    @Test
    void sale_thatStoppedBeforeTheBooks_isInThemOnceItIsSaidAgain() {
        breaks(this::buys);

        assertThat(buys()).isEqualTo(BuyMembership.Outcome.REPEATED);

        assertThat(march().sold()).isEqualTo(eur("36.50"));
        assertThat(memberships.audit()).hasSize(1);
    }

    @Test
    void end_thatStoppedBeforeTheBooks_isInThemOnceItIsSaidAgain() {
        buys();
        breaks(this::ends);

        assertThat(ends()).isEqualTo(EndMembership.Outcome.REPEATED);

        assertThat(march().due()).isEqualTo(eur("36.10"));
    }

    @Test
    void repayment_thatStoppedBeforeTheBooks_isInThemOnceItIsSaidAgain() {
        buys();
        breaks(this::repays);

        assertThat(repays()).isEqualTo(RepayMembership.Outcome.REPEATED);

        assertThat(march().back()).isEqualTo(eur("10.00"));
    }
}
