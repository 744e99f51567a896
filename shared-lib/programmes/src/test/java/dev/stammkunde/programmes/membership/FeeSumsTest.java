package dev.stammkunde.programmes.membership;

import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.scheme;
import static dev.stammkunde.programmes.testing.SampleMemberships.unpaid;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.testing.InMemoryFees;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What months come to, of a membership that costs ten cents a day. */
final class FeeSumsTest {

    private static final AccountId ANNA = new AccountId(Orders.SHOP, "anna");

    private final InMemoryFees fees = new InMemoryFees();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final ChangeMembership change = SampleMemberships.change(memberships, ledger, fees);

    @BeforeEach
    void plan() {
        plans.put(scheme(year()));
    }

    private void hear(ShopEvent event) {
        HearMembershipOrder.Needs needs = SampleMemberships.needs(plans, memberships, ledger);
        HearMembershipOrder.Hearing unused =
                new HearMembershipOrder(
                                new HearMembershipOrder.Needs(
                                        needs.plans(),
                                        needs.planAt(),
                                        needs.customers(),
                                        needs.ledger(),
                                        needs.zones(),
                                        change))
                        .hear(event, event.source().receivedAt());
    }

    private FeeSums month(String month) {
        YearMonth of = YearMonth.parse(month);
        List<FeeSums> sums = FeeSums.of(fees, Orders.SHOP, of.atDay(1), of.atEndOfMonth());
        assertThat(sums).hasSize(1);
        FeeSums one = sums.getFirst();
        assertThat(one.opening().plus(one.sold()).minus(one.earned()).minus(one.back()))
                .isEqualTo(one.closing());
        return one;
    }

    private void buys() {
        hear(paid(order("1", "anna", "36.50", 1, at("2026-03-15T10:00:00"))));
    }

    @Test
    void months_ofAYear_earnTheFeeByTheirDays() {
        buys();

        assertThat(month("2026-03").sold()).isEqualTo(eur("36.50"));
        assertThat(month("2026-03").earned()).isEqualTo(eur("1.60"));
        assertThat(month("2026-04").opening()).isEqualTo(eur("34.90"));
        assertThat(month("2026-04").earned()).isEqualTo(eur("3.00"));
        assertThat(month("2027-03").earned()).isEqualTo(eur("1.50"));
        assertThat(month("2027-03").closing()).isEqualTo(eur("0"));
        assertThat(
                        FeeSums.of(
                                fees,
                                Orders.SHOP,
                                LocalDate.parse("2027-04-01"),
                                LocalDate.parse("2027-04-30")))
                .isEmpty();
    }

    @Test
    void erasure_ofTheCustomer_changesNoMonth() {
        buys();
        FeeSums before = month("2026-04");

        memberships.forget(ANNA);

        assertThat(month("2026-04")).isEqualTo(before);
    }

    @Test
    void withdrawal_owesMoneyUntilItIsPaidBack() {
        buys();
        Instant at = at("2026-03-26T10:00:00");
        MembershipNotice withdrawal =
                new MembershipNotice("d1", NoticeKind.WITHDRAWAL, at, null, false);
        assertThat(
                        new SayOfMembership(ledger, change)
                                .say(ANNA, SampleMemberships.PLAN, withdrawal, at))
                .isTrue();

        assertThat(month("2026-03").earned()).isEqualTo(eur("1.00"));
        assertThat(month("2026-03").due()).isEqualTo(eur("35.50"));

        hear(SampleMemberships.refunded("1", "35.50", 0, at("2026-04-02T10:00:00")));

        assertThat(month("2026-04").back()).isEqualTo(eur("35.50"));
        assertThat(month("2026-04").closing()).isEqualTo(eur("0"));
    }

    @Test
    void withdrawal_paidBackWholeInTheNextMonth_changesNothingOfTheMonthBefore() {
        buys();
        Instant at = at("2026-03-26T10:00:00");
        assertThat(
                        new SayOfMembership(ledger, change)
                                .say(
                                        ANNA,
                                        SampleMemberships.PLAN,
                                        new MembershipNotice(
                                                "d1", NoticeKind.WITHDRAWAL, at, null, false),
                                        at))
                .isTrue();
        FeeSums march = month("2026-03");

        hear(SampleMemberships.refunded("1", "36.50", 1, at("2026-04-02T10:00:00")));

        assertThat(month("2026-03")).isEqualTo(march);
        assertThat(month("2026-04").back()).isEqualTo(eur("36.50"));
        assertThat(month("2026-04").earned()).isEqualTo(eur("-1.00"));
        assertThat(month("2026-04").closing()).isEqualTo(eur("0"));
    }

    @Test
    void lostPayment_isBackAndNoRevenueOnItsDay() {
        buys();
        hear(
                unpaid(
                        order("1", "anna", "36.50", 1, at("2026-03-15T10:00:00")),
                        at("2026-05-10T10:00:00"),
                        PaymentState.VOIDED));

        assertThat(month("2026-04").earned()).isEqualTo(eur("3.00"));
        assertThat(month("2026-05").earned()).isEqualTo(eur("-4.60"));
        assertThat(month("2026-05").back()).isEqualTo(eur("36.50"));
        assertThat(month("2026-05").closing()).isEqualTo(eur("0"));
    }

    @Test
    void boughtTwice_isRevenueOfOneTermAfterTheOther() {
        buys();
        hear(paid(order("2", "anna", "36.50", 1, at("2026-04-15T10:00:00"))));

        List<FeeSchedule> all = new ArrayList<>();
        fees.each(Orders.SHOP, all::add);

        assertThat(all).extracting(FeeSchedule::before).doesNotHaveDuplicates();
        assertThat(month("2026-05").earned()).isEqualTo(eur("3.10"));
    }
}
