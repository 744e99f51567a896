package dev.stammkunde.programmes.membership;

import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.id;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.scheme;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.membership.ApplyDeclaration.Doubt;
import dev.stammkunde.programmes.membership.ApplyDeclaration.Outcome;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class ApplyDeclarationTest {

    private static final String ADDRESS = "anna@example.org";
    private static final Instant BOUGHT = at("2026-03-15T10:00:00");
    private static final Instant SOON = at("2026-03-20T10:00:00");
    private static final Instant LATE = at("2026-06-01T10:00:00");

    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final ChangeMembership change = SampleMemberships.change(memberships, ledger);
    private final SayOfMembership say = new SayOfMembership(ledger, change);
    private final ApplyDeclaration apply =
            new ApplyDeclaration(
                    address ->
                            address.equals(EmailKey.of(Orders.SHOP, ADDRESS))
                                    ? List.of(
                                            new CustomerId(Orders.SHOP, "anna"),
                                            new CustomerId(Orders.SHOP, "anne"))
                                    : List.of(),
                    memberships,
                    ledger,
                    say);

    ApplyDeclarationTest() {
        plans.put(scheme(year()));
        buys("1001", "anna");
    }

    private void buys(String orderId, String customer) {
        SampleMemberships.hearing(plans, memberships, ledger)
                .hear(paid(order(orderId, customer, "29.00", 1, BOUGHT)), BOUGHT);
    }

    private Outcome declare(
            DeclarationKind kind,
            String email,
            String contract,
            @Nullable LocalDate day,
            Instant at) {
        return apply.apply(
                new Declaration(
                        new DeclarationId(Orders.SHOP, "declaration-0001"),
                        new Declared(
                                kind,
                                "Anna",
                                email,
                                contract,
                                kind == DeclarationKind.EXTRAORDINARY_CANCELLATION ? "x" : null,
                                day,
                                Language.DE),
                        at),
                at.plusSeconds(60));
    }

    private MembershipState state(Instant at) {
        return MembershipCourse.of(memberships.find(id("anna")).orElseThrow())
                .findState(at)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Teefreunde",
                "meine tee-freunde mitgliedschaft",
                "TF-12",
                "Bestellung #1001",
                "1001"
            })
    void cancellation_thatNamesPlanOrOrder_countsAsOfItsReceipt(String contract) {
        assertThat(declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, contract, null, LATE))
                .isEqualTo(new Outcome.Applied(id("anna"), true));

        assertThat(state(LATE.minusSeconds(1))).isEqualTo(MembershipState.ACTIVE);
        assertThat(state(LATE)).isEqualTo(MembershipState.CANCELLED);
    }

    /** Most shops write numbers of orders with signs and letters. */
    @ParameterizedTest
    @ValueSource(strings = {"SW-2026/17", "Bestellung sw 2026-17", "Nr.SW202617", "#SW-2026/17!"})
    void cancellation_thatNamesAnOrderBySignsAndLetters_counts(String contract) {
        buys("SW-2026/17", "anne");

        assertThat(declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, contract, null, LATE))
                .isEqualTo(new Outcome.Applied(id("anne"), true));
    }

    @Test
    void declaration_again_changesNothing_alsoWherePeopleLiftedIt() {
        declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, "Teefreunde", null, LATE);
        assertThat(declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, "1001", null, LATE))
                .isEqualTo(new Outcome.Applied(id("anna"), false));

        MembershipNotice notice =
                memberships.find(id("anna")).orElseThrow().notices().values().iterator().next();
        say.lift(new AccountId(Orders.SHOP, "anna"), SampleMemberships.PLAN, notice, LATE);
        declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, "1001", null, LATE);

        assertThat(state(LATE.plusSeconds(9))).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void declaration_ofAStrangersAddressOrContract_isForPeopleAndChangesNothing() {
        Membership before = memberships.find(id("anna")).orElseThrow();

        assertThat(
                        declare(
                                DeclarationKind.ORDINARY_CANCELLATION,
                                "mallory@example.org",
                                "Teefreunde",
                                null,
                                LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.NO_CONTRACT));
        assertThat(declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, "Strom", null, LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.NO_CONTRACT));
        assertThat(declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, "100", null, LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.NO_CONTRACT));
        assertThat(memberships.find(id("anna"))).contains(before);
    }

    @Test
    void declaration_thatNamesAPlanOfTwoCustomers_isForPeople() {
        buys("1002", "anne");

        assertThat(
                        declare(
                                DeclarationKind.ORDINARY_CANCELLATION,
                                ADDRESS,
                                "Teefreunde",
                                null,
                                LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.MORE_THAN_ONE));
        assertThat(declare(DeclarationKind.ORDINARY_CANCELLATION, ADDRESS, "1002", null, LATE))
                .isEqualTo(new Outcome.Applied(id("anne"), true));
    }

    @Test
    void withdrawal_inTime_endsItAtOnce_andTooLateIsForPeople() {
        assertThat(declare(DeclarationKind.WITHDRAWAL, ADDRESS, "Teefreunde", null, LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.TOO_LATE));
        assertThat(declare(DeclarationKind.WITHDRAWAL, ADDRESS, "Teefreunde", null, SOON))
                .isEqualTo(new Outcome.Applied(id("anna"), true));

        assertThat(state(SOON)).isEqualTo(MembershipState.WITHDRAWN);
        assertThat(
                        new MembershipUnits()
                                .bonuses(
                                        ledger.account(new AccountId(Orders.SHOP, "anna"))
                                                .section(MembershipUnits.NAME),
                                        LATE))
                .isEmpty();
    }

    @Test
    void cancellation_forADayAfterWhatIsPaid_isForPeople() {
        assertThat(
                        declare(
                                DeclarationKind.ORDINARY_CANCELLATION,
                                ADDRESS,
                                "Teefreunde",
                                LocalDate.of(2027, 3, 16),
                                LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.LATER_DAY));
        assertThat(
                        declare(
                                DeclarationKind.EXTRAORDINARY_CANCELLATION,
                                ADDRESS,
                                "Teefreunde",
                                LocalDate.of(2027, 3, 15),
                                LATE))
                .isEqualTo(new Outcome.Applied(id("anna"), true));
    }

    @Test
    void declaration_thatWasErased_saysNothing() {
        assertThat(declare(DeclarationKind.WITHDRAWAL, "", "", null, SOON))
                .isEqualTo(new Outcome.ForPeople(Doubt.SAYS_NOTHING));
    }

    private Outcome withdraw(String id, String contract, Instant at) {
        return apply.apply(
                new Declaration(
                        new DeclarationId(Orders.SHOP, id),
                        new Declared(
                                DeclarationKind.WITHDRAWAL,
                                "Anna",
                                ADDRESS,
                                contract,
                                null,
                                null,
                                Language.DE),
                        at),
                at.plusSeconds(60));
    }

    @Test
    void withdrawal_ofWhatIsWithdrawnAlready_saysSo() {
        assertThat(withdraw("declaration-0001", "1001", SOON))
                .isEqualTo(new Outcome.Applied(id("anna"), true));
        Membership before = memberships.find(id("anna")).orElseThrow();

        for (String contract : List.of("Teefreunde", "1001")) {
            assertThat(withdraw("declaration-0002", contract, SOON.plusSeconds(60)))
                    .isEqualTo(new Outcome.ForPeople(Doubt.WITHDRAWN_BEFORE));
        }
        assertThat(withdraw("declaration-0003", "Teefreunde", LATE))
                .isEqualTo(new Outcome.ForPeople(Doubt.WITHDRAWN_BEFORE));
        assertThat(memberships.find(id("anna"))).contains(before);
        assertThat(withdraw("declaration-0001", "1001", SOON))
                .isEqualTo(new Outcome.Applied(id("anna"), false));
    }

    @Test
    void withdrawal_thatNamesThePlanOfWhichTheLatestOrderIsWithdrawn_saysSoAndEndsNoOther() {
        SampleMemberships.hearing(plans, memberships, ledger)
                .hear(
                        paid(order("1009", "anna", "29.00", 1, BOUGHT.plusSeconds(60))),
                        BOUGHT.plusSeconds(60));
        withdraw("declaration-0001", "1009", SOON);

        assertThat(withdraw("declaration-0002", "Teefreunde", SOON.plusSeconds(60)))
                .isEqualTo(new Outcome.ForPeople(Doubt.WITHDRAWN_BEFORE));
        assertThat(state(SOON.plusSeconds(120))).isEqualTo(MembershipState.ACTIVE);
        assertThat(withdraw("declaration-0003", "1001", SOON.plusSeconds(180)))
                .isEqualTo(new Outcome.Applied(id("anna"), true));
        assertThat(state(SOON.plusSeconds(200))).isEqualTo(MembershipState.WITHDRAWN);
    }

    /** Each of the two has bought one, and only one was withdrawn from. */
    @Test
    void merge_ofWhoWithdrewIntoAMember_leavesTheOthersPurchaseAsItIs() {
        SampleMemberships.hearing(plans, memberships, ledger)
                .hear(
                        paid(order("1002", "bea", "29.00", 1, BOUGHT.plusSeconds(60))),
                        BOUGHT.plusSeconds(60));
        withdraw("declaration-0001", "Teefreunde", SOON);

        ledger.write(
                Decide.merge(
                        ledger.account(new AccountId(Orders.SHOP, "anna")),
                        ledger.account(new AccountId(Orders.SHOP, "bea")),
                        List.of(new MembershipUnits()),
                        LATE));

        Membership both =
                new CustomerMemberships(memberships, ledger)
                        .of(new AccountId(Orders.SHOP, "bea"))
                        .getFirst();
        assertThat(MembershipCourse.of(both).owed())
                .extracting(span -> span.purchase().orderId())
                .containsExactly("1001");
        assertThat(MembershipCourse.of(both).findState(LATE)).contains(MembershipState.ACTIVE);
    }
}
