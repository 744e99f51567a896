package dev.stammkunde.programmes.membership;

import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.PLAN;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.reported;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.Payment;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Instant;

final class RepayMembershipTest {

    private static final Instant BOUGHT = at("2026-03-15T10:00:00");
    private static final AccountId ANNE = new AccountId(Orders.SHOP, "anne");

    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final RepayMembership repay =
            new RepayMembership(memberships, ledger, SampleMemberships.change(memberships, ledger));

    RepayMembershipTest() {
        plans.put(SampleMemberships.scheme(year()));
    }

    private void isTold(Instant at) {
        HearMembershipOrder.Hearing unused =
                SampleMemberships.hearing(plans, memberships, ledger)
                        .hear(
                                reported(
                                        order("1001", "anna", "29.00", 1, BOUGHT),
                                        at,
                                        new Payment.Paid(BOUGHT),
                                        false),
                                at);
    }

    private RepayMembership.Outcome repays(Money amount) {
        Acting mira = Acting.operator("mira", at("2026-04-02T10:00:00"), "request-1");
        return repay.say(
                new RepayMembership.Repayment(ANNE, PLAN, "1001", "t1", amount, mira.at()), mira);
    }

    private Money back() {
        return new CustomerMemberships(memberships, ledger)
                .of(ANNE)
                .getFirst()
                .find("1001")
                .orElseThrow()
                .back();
    }

    @Test
    void repayment_ofWhoWasMerged_staysWhenTheirOrderIsToldAgain() {
        isTold(BOUGHT);
        new HearOrders(ledger, Orders.SHOP).merge("anna", "anne", at("2026-04-01T10:00:00"));

        assertThat(repays(eur("10.00"))).isEqualTo(RepayMembership.Outcome.DONE);
        isTold(at("2026-04-03T10:00:00"));

        assertThat(back()).isEqualTo(eur("10.00"));
        assertThat(repays(eur("10.00"))).isEqualTo(RepayMembership.Outcome.REPEATED);
    }

    @Test
    void repayment_ofANameThatStandsForOtherMoney_isRefused() {
        isTold(BOUGHT);
        new HearOrders(ledger, Orders.SHOP).merge("anna", "anne", at("2026-04-01T10:00:00"));
        repays(eur("10.00"));

        assertThat(repays(Money.parse("CHF 10.00")))
                .isEqualTo(RepayMembership.Outcome.SAID_OTHERWISE);
    }
}
