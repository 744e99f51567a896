package dev.stammkunde.programmes.stamps;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.rewards.testing.RewardWorld.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.testing.SampleStampCards;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.ExchangeUnits;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.rewards.redeem.HearOrder.HeardOrder;
import dev.stammkunde.rewards.redeem.OrderSum;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A full card, from the order that fills it to the order that uses its reward. */
class ExchangeCardTest {

    private static final String CARD = "coffee";
    private static final RedemptionId ID = RedemptionId.of(SHOP, "key-1");

    private final StampCards cards =
            new SampleStampCards().with(CARD, SampleStampCards.read(SampleStampCards.COFFEE));
    private final UnitRulesOfShops rules = (_, _) -> List.of(new StampRules(cards));
    private final RewardWorld world =
            new RewardWorld(50)
                    .with(SampleRewards.of("coffee", new Benefit.FreeArticle("C-1", null), null));
    private final ExchangeCard exchange =
            new ExchangeCard(_ -> cards, new ExchangeUnits(world.redeeming()));

    @Test
    void order_ofQualifyingPieces_bringsPointsAndStampsInOneEntry() {
        LedgerEntry entry = pays("1", 5);

        assertThat(entry.effects()).extracting("unit").contains("points", "stamps.coffee");
        assertThat(stamps()).isEqualTo(5);
        assertThat(entry.recomputedHash()).isEqualTo(entry.hash());
    }

    @Test
    void order_ofGoodsByTheGram_bringsNoMoreThanAThousandStamps() {
        pays("1", Integer.MAX_VALUE);

        assertThat(stamps()).isEqualTo(1_000);
    }

    @Test
    void exchange_fullCard_givesACodeAndLeavesPointsAlone() {
        pays("1", 5);
        long points = world.available();

        Redemption made = exchanged(ID);

        assertThat(made.state()).isEqualTo(RedemptionState.ACTIVE);
        assertThat(made.progress().code()).isNotNull();
        assertThat(stamps()).isZero();
        assertThat(world.available()).isEqualTo(points);
    }

    @Test
    void exchange_sameKeyAgain_isAReplayAndTakesNothing() {
        pays("1", 10);
        exchanged(ID);

        assertThat(exchange.exchange(ID, CUSTOMER, CARD, NOW))
                .isInstanceOfSatisfying(
                        RedemptionOutcome.Done.class, done -> assertThat(done.isReplay()).isTrue());
        assertThat(stamps()).isEqualTo(5);
    }

    @Test
    void exchange_cardThatIsNotFull_isRefused() {
        pays("1", 4);

        assertThat(exchange.exchange(ID, CUSTOMER, CARD, NOW))
                .isEqualTo(new RedemptionOutcome.Refused(RedemptionRefusal.NOTHING_TO_EXCHANGE));
        assertThat(exchange.exchange(ID, CUSTOMER, "unknown", NOW))
                .isEqualTo(new RedemptionOutcome.Refused(RedemptionRefusal.UNKNOWN_CARD));
    }

    @Test
    void refund_afterTheExchange_isOwed() {
        pays("1", 5);
        exchanged(ID);

        refunds("1", 2);

        assertThat(stamps()).isEqualTo(-2);
    }

    @Test
    void code_notUsedInTime_givesTheCardBack() {
        pays("1", 5);
        exchanged(ID);

        Instant late = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS + 1));
        Redemption over = advance(late);

        assertThat(over.state()).isEqualTo(RedemptionState.RELEASED);
        assertThat(stamps()).isEqualTo(5);
        assertThat(exchange.exchange(RedemptionId.of(SHOP, "key-2"), CUSTOMER, CARD, late))
                .isInstanceOf(RedemptionOutcome.Done.class);
    }

    @Test
    void order_withTheCodeRefundedInFull_givesTheCardBackOnce() {
        pays("1", 5);
        String code = Objects.requireNonNull(exchanged(ID).progress().code()).code();

        uses(code, List.of());
        assertThat(redemption().state()).isEqualTo(RedemptionState.CAPTURED);
        assertThat(redemption().counts()).isTrue();
        uses(code, List.of(refund("u", "10.00")));
        uses(code, List.of(refund("u", "10.00")));

        assertThat(stamps()).isEqualTo(5);
        assertThat(redemption().counts()).isFalse();
    }

    @Test
    void order_withTheCodeRefundedInPart_keepsTheCardExchanged() {
        pays("1", 5);
        String code = Objects.requireNonNull(exchanged(ID).progress().code()).code();

        uses(code, List.of(refund("u", "9.99")));

        assertThat(stamps()).isZero();
    }

    @Test
    void ledger_afterAllOfIt_isTheFoldOfItsEntries() {
        pays("1", 12);
        exchanged(ID);
        refunds("1", 1);

        PointsAccount account = world.account();

        assertThat(PointsAccount.fold(ACCOUNT, world.ledger.all(ACCOUNT))).isEqualTo(account);
        assertThat(stamps()).isEqualTo(6);
    }

    private long stamps() {
        return world.account().held(StampRules.unit(CARD));
    }

    private Redemption redemption() {
        return world.redemptions.find(ID).orElseThrow();
    }

    private Redemption exchanged(RedemptionId id) {
        assertThat(exchange.exchange(id, CUSTOMER, CARD, NOW))
                .isInstanceOf(RedemptionOutcome.Done.class);
        return advance(NOW);
    }

    private Redemption advance(Instant now) {
        AdvanceNow.Needs needs = world.advancing();
        return new AdvanceNow(
                        new AdvanceNow.Needs(
                                needs.ledger(),
                                needs.redemptions(),
                                needs.rewards(),
                                needs.codes(),
                                needs.readers(),
                                needs.mails(),
                                rules,
                                needs.beforeRetry()))
                .advance(ID, now)
                .redemption();
    }

    private void uses(String code, List<Refund> refunds) {
        HearOrder.Needs needs = world.hearing();
        HearOrder hear =
                new HearOrder(
                        new HearOrder.Needs(
                                needs.ledger(),
                                needs.redemptions(),
                                needs.find(),
                                needs.programmesAsOf(),
                                rules,
                                needs.beforeRetry()));
        Instant at = NOW.plusSeconds(60 + refunds.size());
        hear.hear(
                new HeardOrder(
                        SHOP,
                        "u",
                        new OrderReport.Snapshot<>(
                                AsOf.of(at),
                                new OrderSum("#u", eur("10.00")),
                                new Payment.Paid(NOW.plusSeconds(30)),
                                false,
                                refunds),
                        Set.of(code)),
                at);
    }

    private static Refund refund(String orderId, String amount) {
        return new Refund("r-" + amount, orderId, NOW, List.of(), eur("0.00"), eur(amount));
    }

    private LedgerEntry pays(String orderId, int pieces) {
        OrderLine line =
                new OrderLine(
                        "line",
                        LineKind.GOODS,
                        "C-1",
                        null,
                        List.of(),
                        pieces,
                        eur("50.00"),
                        eur("50.00"),
                        eur("0.00"));
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        CUSTOMER,
                        PAID_AT,
                        false,
                        List.of(line),
                        eur("0.00"),
                        eur("0.00"),
                        eur("50.00"),
                        eur("0.00"),
                        eur("0.00"));
        return hears(
                orderId,
                new OrderReport.Snapshot<>(
                        AsOf.of(PAID_AT), order, new Payment.Paid(PAID_AT), false, null),
                PAID_AT.plusSeconds(5));
    }

    private void refunds(String orderId, int pieces) {
        Refund refund =
                new Refund(
                        "r",
                        orderId,
                        NOW,
                        List.of(new Refund.RefundedLine("line", pieces, eur("1.00"))),
                        eur("0.00"),
                        eur("0.00"));
        hears(orderId, new OrderReport.Refunded<>(AsOf.of(NOW), refund), NOW.plusSeconds(5));
    }

    private LedgerEntry hears(String orderId, OrderReport<Order> report, Instant now) {
        LedgerOrder order = world.ledger.order(SHOP, orderId, null).order();
        KnownOrder<Order> heard = order.known().hear(report);
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                order,
                                order.booked() == null ? null : world.account(),
                                world.account(),
                                DefaultProgramme.programme(),
                                rules.rules(SHOP, now)),
                        heard,
                        now);
        world.ledger.write(settlement);
        return settlement.bookings().getLast().entry();
    }
}
