package dev.stammkunde.programmes.membership;

import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.cancelled;
import static dev.stammkunde.programmes.testing.SampleMemberships.id;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.plan;
import static dev.stammkunde.programmes.testing.SampleMemberships.refunded;
import static dev.stammkunde.programmes.testing.SampleMemberships.scheme;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.membership.HearMembershipOrder.Heard;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

final class HearMembershipOrderTest {

    private static final Instant BOUGHT = at("2026-03-15T10:00:00");
    private static final ShopEvent PAID = paid(order("1", "c1", "29.00", 1, BOUGHT));

    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final HearMembershipOrder hear = SampleMemberships.hearing(plans, memberships, ledger);

    HearMembershipOrderTest() {
        plans.put(scheme(year()));
    }

    private static AccountId account(String customer) {
        return new AccountId(Orders.SHOP, customer);
    }

    private List<PersonalBonus> bonuses(String customer, String paidAt) {
        return new MembershipUnits()
                .bonuses(
                        ledger.account(account(customer)).section(MembershipUnits.NAME),
                        at(paidAt));
    }

    private MembershipState state(String customer, String at) {
        Membership one =
                new CustomerMemberships(memberships, ledger).of(account(customer)).getFirst();
        return MembershipCourse.of(one).findState(at(at)).orElseThrow();
    }

    private void merge(String gone, String stays) {
        ledger.write(
                Decide.merge(
                        ledger.account(account(gone)),
                        ledger.account(account(stays)),
                        List.of(new MembershipUnits()),
                        BOUGHT.plusSeconds(9)));
    }

    @Test
    void hear_paidOrder_givesMorePointsOfOrdersAfterIt() {
        assertThat(hear.hear(PAID, BOUGHT).memberships())
                .singleElement()
                .satisfies(it -> assertThat(it.isNews()).isTrue());

        assertThat(bonuses("c1", "2026-03-15T10:00:00")).isEmpty();
        assertThat(bonuses("c1", "2026-03-15T10:00:01"))
                .containsExactly(
                        new PersonalBonus("membership:tea-friends", new BigDecimal("1.5")));
        assertThat(bonuses("c1", "2027-03-15T23:59:59")).hasSize(1);
        assertThat(bonuses("c1", "2027-03-16T00:00:00")).isEmpty();
        assertThat(bonuses("c2", "2026-05-01T00:00:00")).isEmpty();
    }

    @Test
    void hear_orderOfBeforeThePlanWasChanged_isByThePlanOfThen() {
        PlanDraft then = SampleMemberships.plan(24, 0, PlanRenewal.ENDS, 0);

        by(then).hear(PAID, BOUGHT);

        assertThat(state("c1", "2028-03-15T12:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void hear_whereThePlanWasAnotherArticleThen_isByThePlanOfNow() {
        PlanDraft now = year();
        PlanDraft then =
                new PlanDraft(
                        now.name(),
                        "OTHER",
                        now.fee(),
                        24,
                        0,
                        now.renewal(),
                        now.noticeDays(),
                        now.benefits());

        by(then).hear(PAID, BOUGHT);

        assertThat(state("c1", "2027-03-15T12:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(state("c1", "2028-03-15T12:00:00")).isEqualTo(MembershipState.ENDED);
    }

    private HearMembershipOrder by(PlanDraft then) {
        HearMembershipOrder.Needs needs = SampleMemberships.needs(plans, memberships, ledger);
        return new HearMembershipOrder(
                new HearMembershipOrder.Needs(
                        needs.plans(),
                        (newest, at) -> at.equals(BOUGHT) ? scheme(then) : newest,
                        needs.customers(),
                        needs.ledger(),
                        needs.zones(),
                        needs.change()));
    }

    @Test
    void hear_again_changesAndBooksNothing() {
        hear.hear(PAID, BOUGHT);
        PointsAccount before = ledger.account(account("c1"));

        assertThat(hear.hear(PAID, BOUGHT.plusSeconds(5)).memberships())
                .singleElement()
                .extracting(Heard::isNews)
                .isEqualTo(false);
        assertThat(ledger.account(account("c1"))).isEqualTo(before);
    }

    @Test
    void hear_cancellationAndRevival_takesThePointsAndGivesThemAgain() {
        hear.hear(PAID, BOUGHT);
        hear.hear(cancelled("1", at("2026-04-01T10:00:00")), at("2026-04-01T10:00:00"));

        assertThat(bonuses("c1", "2026-05-01T00:00:00")).isEmpty();
        assertThat(bonuses("c1", "2026-03-20T00:00:00")).hasSize(1);

        Instant later = at("2026-04-02T10:00:00");
        hear.hear(
                SampleMemberships.reported(
                        order("1", "c1", "29.00", 1, BOUGHT),
                        later,
                        new Payment.Paid(BOUGHT),
                        false),
                later);

        assertThat(bonuses("c1", "2026-05-01T00:00:00")).hasSize(1);
    }

    /** Shops tell of a cancelled order again, such as when somebody writes a note to it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hear_laterReportsOfAnOrderThatIsGone_moveNoEnd(boolean isCancelled) {
        Instant gone = at("2026-04-01T10:00:00");
        Instant later = at("2026-06-01T10:00:00");
        hear.hear(PAID, BOUGHT);
        hear.hear(told(gone.plusSeconds(60), isCancelled), gone.plusSeconds(60));
        hear.hear(told(gone, isCancelled), gone.plusSeconds(61));
        hear.hear(told(later, isCancelled), later);

        Membership one = memberships.find(id("c1")).orElseThrow();
        assertThat(MembershipCourse.of(one).findLastEnd()).contains(gone);
        assertThat(bonuses("c1", "2026-05-01T00:00:00")).isEmpty();
    }

    private static ShopEvent told(Instant at, boolean isCancelled) {
        return SampleMemberships.reported(
                order("1", "c1", "29.00", 1, BOUGHT),
                at,
                isCancelled ? new Payment.Paid(BOUGHT) : new Payment.Unpaid(PaymentState.VOIDED),
                isCancelled);
    }

    @Test
    void hear_refund_endsIt() {
        hear.hear(PAID, BOUGHT);
        hear.hear(refunded("1", "29.00", 1, at("2026-04-01T10:00:00")), at("2026-04-01T10:00:05"));

        assertThat(state("c1", "2026-04-02T10:00:00")).isEqualTo(MembershipState.REFUNDED);
    }

    @Test
    void hear_planChangedSince_keepsTheTermsOfItsPurchase() {
        hear.hear(PAID, BOUGHT);
        plans.put(
                new Scheme<>(
                        SampleMemberships.PLAN,
                        2,
                        scheme(year()).state(),
                        SampleMemberships.SINCE,
                        plan(1, 0, PlanRenewal.ENDS, 0)));
        hear.hear(PAID, BOUGHT.plusSeconds(9));

        assertThat(state("c1", "2027-01-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void hear_orderOfAGuest_isForPeopleUntilTheShopSaysWhoseItIs() {
        HearMembershipOrder.Hearing guest =
                hear.hear(paid(order("1", null, "29.00", 1, BOUGHT)), BOUGHT);

        assertThat(guest).isEqualTo(new HearMembershipOrder.Hearing(List.of(), true));
        assertThat(hear.hear(PAID, BOUGHT).isOfGuest()).isFalse();
        assertThat(state("c1", "2026-04-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void hear_lateOrderOfSomebodyWhoWasErased_isNothingAndNoCase() {
        assertThat(hear.hear(paid(order("1", "erased-1", "29.00", 1, BOUGHT)), BOUGHT))
                .isEqualTo(HearMembershipOrder.Hearing.NOTHING);
        assertThat(memberships.ofOrder(Orders.SHOP, "1")).isEmpty();
    }

    /** Shops delete one of two when they merge them. */
    @Test
    void hear_lateOrderOfANameThatWasMergedAndDeleted_isOfWhoStays() {
        merge("erased-1", "c2");

        hear.hear(paid(order("1", "erased-1", "29.00", 1, BOUGHT)), BOUGHT);

        assertThat(state("c2", "2026-04-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void hear_lateOrderOfANameWhoseCustomerWasErased_isNothing() {
        merge("c1", "erased-2");

        assertThat(hear.hear(PAID, BOUGHT)).isEqualTo(HearMembershipOrder.Hearing.NOTHING);
        assertThat(memberships.ofOrder(Orders.SHOP, "1")).isEmpty();
    }

    @Test
    void hear_orderBeforeThePlanOrOfOtherArticles_isNone() {
        Instant before = SampleMemberships.SINCE.minusSeconds(1);

        assertThat(hear.hear(paid(order("1", "c1", "29.00", 1, before)), before))
                .isEqualTo(HearMembershipOrder.Hearing.NOTHING);
        assertThat(hear.hear(Orders.paid("2", "30.00"), BOUGHT))
                .isEqualTo(HearMembershipOrder.Hearing.NOTHING);
    }

    @Test
    void merge_ofTwoMembers_isOneMembershipOfBothTerms() {
        hear.hear(PAID, BOUGHT);
        hear.hear(paid(order("2", "c2", "29.00", 1, BOUGHT)), BOUGHT);
        merge("c1", "c2");

        assertThat(state("c1", "2027-09-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(new CustomerMemberships(memberships, ledger).of(account("c1")))
                .singleElement()
                .extracting(Membership::id)
                .isEqualTo(id("c2"));
        assertThat(bonuses("c2", "2026-05-01T00:00:00")).hasSize(1);
        assertThat(bonuses("c2", "2028-03-15T00:00:00")).hasSize(1);
        assertThat(bonuses("c2", "2028-03-17T00:00:00")).isEmpty();

        // What is reported of the order of the one who went is of the one who stays.
        hear.hear(cancelled("1", at("2026-04-01T10:00:00")), at("2026-04-01T10:00:00"));

        assertThat(state("c2", "2027-09-01T10:00:00")).isEqualTo(MembershipState.ENDED);
        assertThat(bonuses("c2", "2027-09-01T00:00:00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void hear_thatStopsAtAnyCall_isWholeAfterTheRepeat(int calls) {
        Crashing crashing = new Crashing(calls, true);
        HearMembershipOrder dying =
                SampleMemberships.hearing(
                        plans, crashing.wrap(Memberships.class, memberships), ledger);
        try {
            dying.hear(PAID, BOUGHT);
        } catch (Crashing.Crash _) {
            // It is heard again.
        }

        hear.hear(PAID, BOUGHT.plusSeconds(60));

        assertThat(bonuses("c1", "2026-05-01T00:00:00")).hasSize(1);
        assertThat(state("c1", "2026-05-01T00:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    private static Scheme<PlanDraft> another(String id, String since) {
        return new Scheme<>(
                new DocumentId(Orders.SHOP, id), 1, DocumentState.ACTIVE, at(since), year());
    }

    @Test
    void hear_articleOfSeveralPlans_buysTheNewestOfThemOnce() {
        plans.put(another("tea-newest", "2026-03-02T00:00:00"));
        plans.put(another("tea-later", "2026-03-16T00:00:00"));

        assertThat(hear.hear(PAID, BOUGHT).memberships())
                .extracting(heard -> heard.membership().id().plan().id())
                .containsExactly("tea-newest");
    }

    @Test
    void hear_againAfterAnotherPlanGotItsArticle_buysNoOther() {
        hear.hear(PAID, BOUGHT);
        plans.put(another("tea-newest", "2026-03-14T00:00:00"));

        assertThat(hear.hear(PAID, BOUGHT).memberships())
                .extracting(heard -> heard.membership().id().plan().id())
                .containsExactly("tea-friends");
    }
}
