package dev.stammkunde.settlereservations;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.rewards.testing.RewardWorld.NOW;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionReport;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.community.ReportAction;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.UntoldDraws;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.departures.EndDepartures;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.UntoldSignups;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimState;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipCourse;
import dev.stammkunde.programmes.membership.MembershipState;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.membership.Settled;
import dev.stammkunde.programmes.testing.InMemoryActions;
import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemoryContests;
import dev.stammkunde.programmes.testing.InMemoryDeclarations;
import dev.stammkunde.programmes.testing.InMemoryDepartures;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.InMemoryVips;
import dev.stammkunde.programmes.testing.SampleActions;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.programmes.testing.SampleCommunity;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.programmes.vip.ReviewVips;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.rewards.redeem.PayWithPoints;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.settlereservations.SettleReservations.UnsettledException;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SettleReservationsHandlerTest {

    private final RewardWorld world = new RewardWorld(25_000).with(SampleRewards.fiveEuros());
    private final InMemorySchemes<LimitedOfferDraft> offers = new InMemorySchemes<>();
    private final InMemorySchemes<ActionDraft> actionDocuments = new InMemorySchemes<>();
    private final InMemorySchemes<ChallengeDraft> challengeDocuments = new InMemorySchemes<>();
    private final InMemoryChallenges challenges = new InMemoryChallenges();
    private final InMemoryActions actions = new InMemoryActions();
    private final InMemoryClaims claims = new InMemoryClaims(offers);
    private final InMemoryDeclarations declarations = new InMemoryDeclarations();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryDepartures departures = new InMemoryDepartures();
    private final SettleReservationsHandler handler =
            new SettleReservationsHandler(
                    world.advancing(),
                    world.redemptions,
                    new DuePorts(
                            claims,
                            SampleCommunity.needs(
                                    actionDocuments, actions, world.redeeming().ledger()),
                            SampleChallenges.needs(
                                    challengeDocuments, challenges, world.redeeming().ledger()),
                            SampleReferrals.none(),
                            declarations,
                            SampleMemberships.applying(
                                    memberships,
                                    world.redeeming().ledger(),
                                    new CustomerId(SHOP, CUSTOMER)),
                            noVips(),
                            departures,
                            new EndDepartures(
                                    new ForgetProgrammes(
                                            _ -> {},
                                            _ -> {},
                                            challenges,
                                            memberships,
                                            (_, _) -> {},
                                            _ -> {},
                                            new InMemoryVips(),
                                            departures),
                                    name ->
                                            name.id().equals("merged")
                                                    ? new CustomerId(SHOP, "lives-on")
                                                    : name,
                                    _ -> Optional.empty()),
                            noNotices()));

    private static NoticePorts noNotices() {
        InMemorySchemes<ContestDraft> contests = new InMemorySchemes<>();
        return new NoticePorts(
                new InMemorySchemes<>(),
                new UntoldSignups() {
                    @Override
                    public List<Due> due(Instant by, int limit) {
                        return List.of();
                    }

                    @Override
                    public void told(Signup signup, @Nullable Instant next) {}
                },
                contests,
                new InMemoryContests(contests),
                new UntoldDraws() {
                    @Override
                    public List<DocumentId> due(Instant by, int limit) {
                        return List.of();
                    }

                    @Override
                    public void told(ContestRun run) {}
                });
    }

    @Test
    void handle_deletedNames_leaveTheirMembershipToWhoLivesOnOrToNobody() {
        for (String name : List.of("merged", "gone")) {
            memberships.save(
                    Membership.nothing(SampleMemberships.id(name)).next(), "order-of-" + name);
            departures.keep(new Departure(new CustomerId(SHOP, name), NOW.minus(Departure.WAIT)));
        }

        run(NOW);

        assertThat(memberships.find(SampleMemberships.id("merged"))).isPresent();
        assertThat(memberships.find(SampleMemberships.id("gone"))).isEmpty();
        assertThat(departures.due(NOW, 9)).isEmpty();
    }

    private static LookAtVips.Ports noVips() {
        InMemoryVips vips = new InMemoryVips();
        InMemoryCustomers customers = new InMemoryCustomers();
        return new LookAtVips.Ports(
                List::of,
                vips,
                new ReviewVips.Needs(
                        vips,
                        new InMemorySchemes<>(),
                        customers,
                        (_, _, _) -> Map.of(),
                        MailSettingsJson::defaults,
                        customers));
    }

    @Test
    void handle_declarationThatNamesAMembership_countsAsOfItsReceiptAndWaitsNoLonger() {
        InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
        plans.put(SampleMemberships.scheme(SampleMemberships.year()));
        SampleMemberships.hearing(plans, memberships, world.redeeming().ledger())
                .hear(
                        SampleMemberships.paid(
                                SampleMemberships.order("1", CUSTOMER, "29.00", 1, NOW)),
                        NOW);
        Instant received = NOW.plusSeconds(60);
        declarations.keep(
                new Declaration(
                        new DeclarationId(SHOP, "ordinary-0123456"),
                        new Declared(
                                DeclarationKind.ORDINARY_CANCELLATION,
                                "Anna",
                                SampleMemberships.ADDRESS,
                                "Teefreunde",
                                null,
                                null,
                                Language.DE),
                        received));

        run(NOW.plusSeconds(3_600));
        run(NOW.plusSeconds(7_200));

        assertThat(declarations.waiting(9)).isEmpty();
        assertThat(declarations.page(SHOP, 9, null).declarations())
                .singleElement()
                .extracting(Declarations.Listed::settled)
                .isEqualTo(new Settled(Settled.Kind.APPLIED, "tea-friends"));
        assertThat(
                        MembershipCourse.of(
                                        memberships
                                                .find(SampleMemberships.id(CUSTOMER))
                                                .orElseThrow())
                                .findState(received))
                .contains(MembershipState.CANCELLED);
    }

    @Test
    void handle_challengeWhoseHoldIsOver_paysItOnce() {
        PointsLedger ledger = world.redeeming().ledger();
        challengeDocuments.put(SampleChallenges.oneCoffeeInMarch());
        ChallengeNeeds needs = SampleChallenges.needs(challengeDocuments, challenges, ledger);
        new HearChallengeOrder(needs)
                .hear(Orders.paid("o1", "c7", "20"), challengeDocuments.all(SHOP), Orders.PAID_AT);
        AccountId customer = new AccountId(SHOP, "c7");

        run(Orders.PAID_AT.plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(ledger.account(customer).sequence()).isZero();
        run(Orders.PAID_AT.plus(Duration.ofDays(14)));
        run(Orders.PAID_AT.plus(Duration.ofDays(15)));

        assertThat(ledger.account(customer).sequence()).isEqualTo(1);
    }

    @Test
    void handle_actionDecidedByOneWhoDied_booksItOnce() {
        PointsLedger ledger = world.redeeming().ledger();
        actionDocuments.put(SampleActions.scheme("year", SampleActions.BIRTHDAY));
        CommunityNeeds alive = SampleCommunity.needs(actionDocuments, actions, ledger);
        CommunityNeeds dying =
                new CommunityNeeds(
                        actionDocuments,
                        actions,
                        ledger,
                        alive.customers(),
                        _ -> {
                            throw new IllegalStateException("died");
                        },
                        _ -> {});
        ActionReport report =
                new ActionReport(
                        new ActionId(SHOP, "year-1"),
                        new AccountId(SHOP, "new"),
                        "year",
                        ActionProof.NONE,
                        NOW);
        assertThatThrownBy(() -> new ReportAction(dying).report(report, NOW)).hasMessage("died");

        run(NOW.plusSeconds(60));
        long before = points(ledger);
        run(NOW.plusSeconds(3_600));
        run(NOW.plusSeconds(7_200));

        assertThat(before).isZero();
        assertThat(points(ledger)).isEqualTo(10);
    }

    private static long points(PointsLedger ledger) {
        return PointsView.of(ledger.account(new AccountId(SHOP, "new")), NOW).available();
    }

    private static RedemptionId id(int number) {
        return RedemptionId.of(SHOP, "a" + number);
    }

    private void redeem(int number) {
        new RedeemReward(world.redeeming()).redeem(id(number), CUSTOMER, "five-euros", NOW);
    }

    private void run(Instant at) {
        run(at, new FixedContext("request-1", () -> 300_000));
    }

    private void run(Instant at, FixedContext context) {
        handler.handleRequest(
                new ByteArrayInputStream(
                        "{\"time\": \"%s\"}".formatted(at).getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                context);
    }

    private RedemptionState state(int number) {
        return world.redemptions.find(id(number)).orElseThrow().state();
    }

    @Test
    void handle_reservationWhoseTimeIsOver_goesBack() {
        PartPaymentTerms terms =
                new PartPaymentTerms(10, eur("0.10"), 50, 50, Duration.ofMinutes(30));
        new PayWithPoints(world.ledger, world.redemptions, world.redemptions, _ -> {})
                .reserve(id(1), new PayWithPoints.Wish(CUSTOMER, 200, eur("10.00")), terms, NOW);

        run(NOW.plus(Duration.ofMinutes(29)));
        assertThat(state(1)).isEqualTo(RedemptionState.RESERVED);

        run(NOW.plus(Duration.ofMinutes(30)));
        assertThat(state(1)).isEqualTo(RedemptionState.RELEASED);
        assertThat(world.available()).isEqualTo(25_000);
    }

    @Test
    void handle_leftBehindByWhoRedeemed_getsItsCodeAndItsMail() {
        redeem(1);

        run(NOW.plus(Duration.ofMinutes(1)));

        assertThat(state(1)).isEqualTo(RedemptionState.ACTIVE);
        assertThat(world.mails).hasSize(1);
    }

    @Test
    void handle_codeThatIsOver_isEndedFirst() {
        redeem(1);
        run(NOW.plus(Duration.ofMinutes(1)));
        Instant over = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS));
        world.shop.ends = new CodeEnding.Unknown("no answer");

        run(over);
        assertThat(state(1)).isEqualTo(RedemptionState.EXPIRING);
        assertThat(world.account().reserved()).isEqualTo(100);

        world.shop.ends = new CodeEnding.Dead(false);
        run(over.plus(Duration.ofHours(1)));
        assertThat(state(1)).isEqualTo(RedemptionState.RELEASED);
    }

    @Test
    void handle_manyAreDue_takesOnAll() {
        for (int i = 0; i < 230; i++) {
            redeem(i);
        }

        run(NOW.plus(Duration.ofMinutes(1)));

        assertThat(world.redemptions.all())
                .extracting(redemption -> redemption.state())
                .containsOnly(RedemptionState.ACTIVE);
    }

    @Test
    void handle_oneThatFails_keepsNoOtherBackAndFailsTheRun() {
        for (int i = 0; i < 3; i++) {
            redeem(i);
        }
        var works = world.shop.creates;
        world.shop.creates =
                order -> {
                    if (order.redemption().equals(id(1))) {
                        throw new IllegalStateException("a bug");
                    }
                    return works.apply(order);
                };

        assertThatThrownBy(() -> run(NOW.plus(Duration.ofMinutes(1))))
                .isInstanceOf(UnsettledException.class)
                .hasMessage("looked at 3 redemptions, and 1 failed");

        assertThat(state(0)).isEqualTo(RedemptionState.ACTIVE);
        assertThat(state(2)).isEqualTo(RedemptionState.ACTIVE);
    }

    @Test
    void handle_shopThatDoesNotAnswer_isNoFailure() {
        redeem(1);
        world.shop.creates = _ -> new CodeCreation.Unknown("no answer");

        run(NOW.plus(Duration.ofMinutes(1)));

        assertThat(state(1)).isEqualTo(RedemptionState.CODE_REQUESTED);
    }

    @Test
    void handle_noTimeLeft_failsSoThatItRunsAgain() {
        redeem(1);

        assertThatThrownBy(
                        () ->
                                run(
                                        NOW.plus(Duration.ofMinutes(1)),
                                        new FixedContext("request-1", () -> 1_000)))
                .isInstanceOf(UnsettledException.class);
        assertThat(state(1)).isEqualTo(RedemptionState.RESERVED);
    }

    @Test
    void handle_nothingIsDue_doesNothing() {
        run(NOW);

        assertThat(world.shop.created).isEmpty();
    }

    @Test
    void run_holdsOfOffersAreOver_lapseAtTheirEndAndNoSooner() {
        offers.put(SampleOffers.teaYear(3));
        ReserveOffer reserve =
                new ReserveOffer(
                        new ReserveOffer.Needs(
                                offers,
                                claims,
                                world.redeeming().ledger(),
                                (_, _, _) -> false,
                                _ -> {}));
        Instant at = SampleOffers.FROM;
        for (int i = 0; i < 3; i++) {
            reserve.reserve(
                    new ReserveOffer.Wish(new AccountId(SHOP, "c" + i), "tea-year", "key"),
                    at.plusSeconds(i));
        }

        run(at.plus(SampleOffers.HOLD).plusSeconds(1));

        assertThat(claims.count(SampleOffers.ID).taken()).isEqualTo(1);
        assertThat(claims.all())
                .extracting(Claim::state)
                .containsExactlyInAnyOrder(
                        ClaimState.LAPSED, ClaimState.LAPSED, ClaimState.RESERVED);
    }
}
