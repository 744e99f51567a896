package dev.stammkunde.captureredemptions;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.rewards.testing.RewardWorld.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.community.HearActionOrder;
import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.store.OrderDocuments;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.programmes.testing.SampleCommunity;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.rewards.redeem.HearOrder.HeardOrder;
import dev.stammkunde.rewards.redeem.HearOrder.UseOutcome;
import dev.stammkunde.rewards.redeem.OrderSum;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

final class CaptureRedemptionsHandlerTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);
    private static final RedemptionId ID = RedemptionId.of(SHOP, "a");
    private static final Payment PAID = new Payment.Paid(NOW.plusSeconds(60));

    private final RewardWorld world =
            new RewardWorld(250)
                    .with(SampleRewards.fiveEuros())
                    .with(SampleRewards.of("sticker", new Benefit.Goodie("STICKER-1"), null));
    private final InMemoryCases cases = new InMemoryCases();
    private final CasePorts ports =
            new CasePorts(
                    cases,
                    _ -> WorkingHours.USUAL,
                    (_, _, _) -> Set.of(),
                    world.findCustomer(),
                    new PausePromotion(new InMemoryStandings(), _ -> {}),
                    _ -> {});
    private final CaptureRedemptions capture = new CaptureRedemptions(world.hearing(), ports);

    private Redemption redeem(RedemptionId id, String rewardId) {
        new RedeemReward(world.redeeming()).redeem(id, CUSTOMER, rewardId, NOW);
        return new AdvanceNow(world.advancing()).advance(id, NOW).redemption();
    }

    private String redeemed() {
        return Objects.requireNonNull(redeem(ID, "five-euros").progress().code()).code();
    }

    private Redemption found() {
        return world.redemptions.find(ID).orElseThrow();
    }

    private long restored(String orderId) {
        return found().findUse(orderId).orElseThrow().restored();
    }

    /** An order of 34.90 as it was so many minutes after the redemption. */
    private static ShopEvent order(
            String orderId,
            int minutes,
            @Nullable Payment payment,
            boolean cancelled,
            @Nullable List<Refund> refunds,
            String... codes) {
        Order plain = Orders.paid(orderId, "30.00").order();
        Order order =
                new Order(
                        orderId,
                        plain.number(),
                        plain.customerId(),
                        NOW.plusSeconds(30),
                        plain.test(),
                        plain.lines(),
                        plain.shipping(),
                        plain.shippingTax(),
                        plain.total(),
                        plain.tax(),
                        plain.byGiftCard(),
                        List.of(codes));
        Instant at = NOW.plus(Duration.ofMinutes(minutes));
        return new ShopEvent.OrderReported(
                source(at), AsOf.of(at), order, payment, cancelled, refunds);
    }

    private static Source source(Instant at) {
        return new Source(SHOP, Platform.SHOPIFY, "delivery", at.plusSeconds(2));
    }

    private static ShopEvent paid(String orderId, String... codes) {
        return order(orderId, 1, PAID, false, List.of(), codes);
    }

    private static Refund refund(String id, String amount) {
        return new Refund(id, "5001", NOW.plusSeconds(120), List.of(), eur("0"), eur(amount));
    }

    private List<UseOutcome> hear(ShopEvent event) {
        return capture.hear(event, NOW.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hear_paidOrderWithTheCode_countsAsRedeemedOnce(boolean isLowerCase) {
        String code = redeemed();
        String entered = isLowerCase ? code.toLowerCase(Locale.ROOT) : code;

        assertThat(hear(paid("5001", "OTHER", entered)))
                .singleElement()
                .isInstanceOf(UseOutcome.Used.class);
        assertThat(hear(paid("5001", entered)))
                .singleElement()
                .isInstanceOf(UseOutcome.Nothing.class);

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(world.account().reserved()).isZero();
        assertThat(cases.all()).isEmpty();
    }

    @Test
    void hear_orderBeforeTheShopsAnswer_countsAsRedeemed() {
        world.shop.creates = _ -> new CodeCreation.Unknown("no answer");
        String code = redeemed();

        hear(paid("5001", code));

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
    }

    @Test
    void hear_orderThatIsNotPaid_countsOnceItIs() {
        String code = redeemed();

        hear(order("5001", 1, new Payment.Unpaid(PaymentState.PENDING), false, List.of(), code));
        assertThat(found().state()).isEqualTo(RedemptionState.ACTIVE);

        hear(order("5001", 2, PAID, false, List.of()));
        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
    }

    /** Only the ledger heard of them: no redemption was concerned yet. */
    @Test
    void hear_paidOrderAfterItsCancellation_spendsNothing() {
        String code = redeemed();
        Instant later = NOW.plusSeconds(180);
        hear(new ShopEvent.OrderCancelled(source(later), AsOf.of(later), "5001", CUSTOMER));
        ledgerHears("5001", new OrderReport.Cancelled<>(AsOf.of(later)));

        hear(paid("5001", code));

        assertThat(found().state()).isEqualTo(RedemptionState.ACTIVE);
    }

    @Test
    void hear_paidOrderAfterItsRefund_restoresItsShare() {
        String code = redeemed();
        Instant later = NOW.plusSeconds(180);
        Refund refund = refund("r-1", "17.45");
        hear(new ShopEvent.OrderRefunded(source(later), AsOf.of(later), refund));
        ledgerHears("5001", new OrderReport.Refunded<>(AsOf.of(later), refund));

        hear(order("5001", 1, PAID, false, null, code));

        assertThat(restored("5001")).isEqualTo(50);
    }

    private void ledgerHears(String orderId, OrderReport<Order> report) {
        new HearOrders(world.ledger, SHOP).hear(orderId, report, Orders.programme(), NOW);
    }

    @Test
    void hear_goodieBehindManyOthers_goesIntoTheNextOrder() {
        redeem(ID, "sticker");
        for (int i = 0; i < 30; i++) {
            RedemptionId other = RedemptionId.of(SHOP, "other" + i);
            new RedeemReward(world.redeeming())
                    .redeem(other, CUSTOMER, "five-euros", NOW.plusSeconds(1));
            new AdvanceNow(world.advancing())
                    .advance(other, NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS + 1)));
        }

        hear(paid("5001"));

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
    }

    @Test
    void hear_orderWithoutOurCode_concernsNobody() {
        redeemed();

        assertThat(hear(paid("5001", "SUMMER"))).isEmpty();
        assertThat(hear(paid("5002"))).isEmpty();
    }

    @Test
    void hear_testOrder_movesNothing() {
        String code = redeemed();
        ShopEvent.OrderReported real = (ShopEvent.OrderReported) paid("5001", code);
        Order order = real.order();
        ShopEvent test =
                new ShopEvent.OrderReported(
                        real.source(),
                        real.asOf(),
                        new Order(
                                order.orderId(),
                                order.number(),
                                order.customerId(),
                                order.placedAt(),
                                true,
                                order.lines(),
                                order.shipping(),
                                order.shippingTax(),
                                order.total(),
                                order.tax(),
                                order.byGiftCard(),
                                order.codes()),
                        PAID,
                        false,
                        List.of());

        assertThat(hear(test)).isEmpty();
        assertThat(found().state()).isEqualTo(RedemptionState.ACTIVE);
    }

    @Test
    void hear_refundsInTwoParts_restoreTheSameShare() {
        hear(paid("5001", redeemed()));

        hear(order("5001", 2, PAID, false, List.of(refund("r-1", "17.45"))));
        assertThat(restored("5001")).isEqualTo(50);

        Instant later = NOW.plusSeconds(180);
        hear(new ShopEvent.OrderRefunded(source(later), AsOf.of(later), refund("r-2", "17.45")));
        assertThat(restored("5001")).isEqualTo(100);
        assertThat(world.available()).isEqualTo(250);
    }

    @Test
    void hear_cancelledAndRevived_goesBackAndIsSpentAgain() {
        String code = redeemed();
        hear(paid("5001", code));

        Instant later = NOW.plusSeconds(180);
        hear(new ShopEvent.OrderCancelled(source(later), AsOf.of(later), "5001", CUSTOMER));
        assertThat(restored("5001")).isEqualTo(100);
        assertThat(world.available()).isEqualTo(250);
        assertThat(hadFiveEuros()).isZero();

        hear(order("5001", 5, PAID, false, List.of(), code));
        assertThat(restored("5001")).isZero();
        assertThat(world.available()).isEqualTo(150);
        assertThat(hadFiveEuros()).isEqualTo(1);
    }

    private long hadFiveEuros() {
        return world.redemptions.counted(new RewardId(SHOP, "five-euros"), CUSTOMER).customer();
    }

    @Test
    void hear_twoOrdersWithOneCode_bookBothAndOpenACase() {
        String code = redeemed();
        hear(paid("5001", code));

        assertThat(hear(paid("5002", code)))
                .singleElement()
                .isInstanceOf(UseOutcome.UsedLate.class);
        hear(paid("5002", code));

        assertThat(world.available()).isEqualTo(50);
        assertThat(cases.all())
                .extracting(ServiceCase::opening)
                .containsExactly(
                        new CaseOpening(
                                SHOP,
                                "redemption/%s/5002".formatted(ID.id()),
                                CaseReason.REWARD,
                                CUSTOMER,
                                "5002",
                                null,
                                NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void hear_codeWhosePointsAreBack_isBookedLateAndOpensACase() {
        String code = redeemed();
        Instant over = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS));
        new AdvanceNow(world.advancing()).advance(ID, over);
        assertThat(found().state()).isEqualTo(RedemptionState.RELEASED);

        capture.hear(paid("5001", code), over.plusSeconds(1));

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(found().findUse("5001").orElseThrow().late()).isTrue();
        assertThat(cases.all()).hasSize(1);
    }

    /** The booking is there, and whoever made it died. */
    @Test
    void hear_lateUseWithoutItsCase_opensItWhenItComesAgain() {
        String code = redeemed();
        hear(paid("5001", code));
        new CaptureRedemptions(
                        world.hearing(),
                        new CasePorts(
                                new InMemoryCases(),
                                ports.hours(),
                                ports.freeDays(),
                                ports.customers(),
                                ports.pause(),
                                ports.beforeRetry()))
                .hear(paid("5002", code), NOW.plus(Duration.ofHours(1)));
        assertThat(cases.all()).isEmpty();

        hear(paid("5002", code));

        assertThat(cases.all()).hasSize(1);
    }

    @Test
    void hear_lateUseOfWhoWasErased_opensACaseThatNamesNobody() {
        String code = redeemed();
        hear(paid("5001", code));
        world.customers.put(ANNA, new Customer.Erased(NOW));

        hear(paid("5002", code));

        assertThat(cases.all()).extracting(it -> it.opening().customerId()).containsOnlyNulls();
    }

    @Test
    void hear_goodie_goesIntoTheNextOrderThatIsPaidAndNoOther() {
        redeem(ID, "sticker");

        hear(order("5001", 1, new Payment.Unpaid(PaymentState.PENDING), false, List.of()));
        assertThat(found().state()).isEqualTo(RedemptionState.ACTIVE);

        hear(paid("5001"));
        hear(paid("5002"));

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(found().findUse("5001")).isPresent();
        assertThat(found().findUse("5002")).isEmpty();
        assertThat(world.ledger.account(ACCOUNT).reserved()).isZero();
    }

    @Test
    void hear_goodieOfWhoWasMerged_goesIntoTheNextOrderOfWhoStays() {
        redeem(ID, "sticker");
        AccountId stays = new AccountId(SHOP, "8001");
        world.ledger.write(
                Decide.merge(world.ledger.account(ACCOUNT), world.ledger.account(stays), NOW));

        hear(of("8001", paid("5001")));
        hear(of("8001", paid("5002")));
        hear(paid("5003"));

        assertThat(found().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(found().uses()).hasSize(1);
        assertThat(found().findUse("5001")).isPresent();
        assertThat(world.ledger.account(stays).balance()).isEqualTo(150);
    }

    @Test
    void hear_goodieThatAnotherOrderGotMeanwhile_isNotGivenTwice() {
        redeem(ID, "sticker");
        Redemption asRead = found();
        hear(paid("5001"));
        HearOrder hear = new HearOrder(world.hearing());

        List<UseOutcome> outcomes =
                hear.hear(
                        new HeardOrder(
                                SHOP,
                                "5002",
                                OrderReport.of(
                                                paid("5002"),
                                                order -> new OrderSum("#5002", order.total()))
                                        .orElseThrow(),
                                Set.of()),
                        List.of(asRead.id()),
                        NOW);

        assertThat(outcomes).containsExactly(new UseOutcome.Nothing(ID));
        assertThat(found().uses()).hasSize(1);
        assertThat(world.ledger.account(ACCOUNT).balance()).isEqualTo(150);
    }

    private static ShopEvent of(String customerId, ShopEvent event) {
        ShopEvent.OrderReported reported = (ShopEvent.OrderReported) event;
        Order plain = reported.order();
        return new ShopEvent.OrderReported(
                reported.source(),
                reported.asOf(),
                new Order(
                        plain.orderId(),
                        plain.number(),
                        customerId,
                        plain.placedAt(),
                        plain.test(),
                        plain.lines(),
                        plain.shipping(),
                        plain.shippingTax(),
                        plain.total(),
                        plain.tax(),
                        plain.byGiftCard(),
                        plain.codes()),
                reported.payment(),
                reported.cancelled(),
                reported.refunds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-with-code", "order-refunded", "order-cancelled"})
    void handle_sample_isTaken(String sample) throws IOException {
        assertThat(handle(sample)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void handle_batchWithOneUnreadable_failsThatAlone() throws IOException {
        assertThat(handle("batch-with-one-unreadable").split("itemIdentifier", -1)).hasSize(2);
    }

    private String handle(String sample) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream event =
                Files.newInputStream(
                        RepositoryRoot.path()
                                .resolve("events/capture-redemptions/" + sample + ".json"))) {
            new CaptureRedemptionsHandler(
                            world.hearing(),
                            new OrderListeners(
                                    _ -> OrderDocuments.OfShop.NOTHING,
                                    offers(),
                                    community(),
                                    SampleReferrals.none(),
                                    SampleMemberships.none(world.ledger)),
                            ports)
                    .handleRequest(event, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    private HearCommunity community() {
        PointsLedger ledger = world.hearing().ledger();
        return new HearCommunity(
                new HearActionOrder(SampleCommunity.none(ledger)),
                new HearChallengeOrder(SampleChallenges.none(ledger)));
    }

    private HearOfferOrder offers() {
        InMemorySchemes<LimitedOfferDraft> none = new InMemorySchemes<>();
        return new HearOfferOrder(
                none, new InMemoryClaims(none), world.hearing().ledger(), _ -> {});
    }
}
